import { scan, type Tree } from './source.ts'

/** What must not stand in a template, and what a text with it looks like. A hole is written as U+FFFC. */
const hole = '\uFFFC'

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['an attribute without quotes', new RegExp(`<[a-z](?:[^<>"]|"[^"]*")*=\\s*${hole}`, 'i')],
  [
    'a hole where the name of a tag or an attribute belongs',
    new RegExp(`<\\/?${hole}|<[a-z](?:[^<>"]|"[^"]*")*\\s${hole}=`, 'i'),
  ],
  ['a script with a body', /<script\b[^>]*>(?!\s*<\/script>)/i],
  ['a style sheet in the page', /<style\b/i],
  ['an address that is a script', /javascript:/i],
  ['a style attribute', /<[a-z][^>]*\sstyle\s*=/i],
  ['an event handler', /<[a-z][^>]*\son[a-z]+\s*=/i],
  ['a comment with a hole', new RegExp(`<!--(?:(?!-->)[\\s\\S])*${hole}`)],
]

/** The one script with a body: a block of data for machines, whose text is escaped for just that. */
const dataBlock = {
  path: 'src/kernel/html/structured-data.ts',
  markup: `<script type="application/ld+json">${hole}</script>`,
} as const

/** Templates that would make escaping or the Content Security Policy worthless. */
export function markupFaults(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) =>
    scan(source)
      .templates.filter(({ tag }) => tag === 'html')
      .map(({ texts }) => texts.join(hole))
      .filter((markup) => path !== dataBlock.path || markup !== dataBlock.markup)
      .flatMap((markup) => faultsIn(markup).map((fault) => `${path} has ${fault}.`)),
  )
}

function faultsIn(markup: string): string[] {
  return forbidden.filter(([, pattern]) => pattern.test(markup)).map(([name]) => name)
}
