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

/** Templates that would make escaping or the Content Security Policy worthless. */
export function markupFaults(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) =>
    scan(source)
      .templates.filter(({ tag }) => tag === 'html')
      .flatMap(({ texts }) => faultsIn(texts.join(hole)).map((fault) => `${path} has ${fault}.`)),
  )
}

function faultsIn(markup: string): string[] {
  return forbidden.filter(([, pattern]) => pattern.test(markup)).map(([name]) => name)
}
