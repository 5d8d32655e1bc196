import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../src/config.ts'

/** Files by their path from the project's folder, such as `src/app.ts`. Tests plant their own. */
export type Tree = ReadonlyMap<string, string>

/** The files below a folder of the project whose names end so. */
export function readTree(folder: string, ending: string): Tree {
  const names = readdirSync(join(projectDirectory, folder), { recursive: true, encoding: 'utf8' })
  const paths = names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(projectDirectory, path), 'utf8')]))
}

/** The program: what is in `src`, without its tests. */
export function programTree(): Tree {
  return new Map([...readTree('src', '.ts')].filter(([path]) => !path.endsWith('.test.ts')))
}

/** A template literal with a tag, such as html`<p>${text}</p>`: its texts, with a hole between each two. */
export interface Template {
  readonly tag: string
  readonly texts: readonly string[]
}

export interface Scanned {
  /** The source without comments and without the texts of templates. */
  readonly code: string
  readonly templates: readonly Template[]
}

const token = new RegExp(
  [
    /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)/,
    /(?<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/,
    // A slash begins a regular expression where a value may begin, and divides elsewhere.
    /(?<pattern>(?<=(?:^|[(,=:[!&|?{};>]|return)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)/,
    /(?<backtick>`)/,
    /(?<open>\{)/,
    /(?<close>\})/,
    /(?<other>[^'"`/{}]+|[\s\S])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
)

/** Takes TypeScript apart as far as the checks need it: comments, texts, templates within templates, and the code between. */
export function scan(source: string): Scanned {
  const templates: Template[] = []
  let code = ''
  let at = 0

  /** To the end, or to the brace that closes a hole. */
  function readCode(): void {
    for (let depth = 0; at < source.length && depth >= 0; ) depth += readToken()
  }

  /** Answers how much deeper in braces one stands after it. */
  function readToken(): number {
    const { kind, text } = tokenAt(source, at)
    at += text.length
    if (kind === 'backtick') readTemplate()
    else if (kind !== 'comment') code += text
    return { open: 1, close: -1 }[kind] ?? 0
  }

  function readTemplate(): void {
    const tag = tagBefore(code)
    const texts = [readText()]
    while (source.startsWith('${', at)) {
      at += 2
      readCode()
      texts.push(readText())
    }
    at += 1
    code += '``'
    templates.push({ tag, texts })
  }

  function readText(): string {
    const [text = ''] = /(?:\\[\s\S]|\$(?!\{)|[^`$\\])*/y[Symbol.match](source.slice(at)) ?? []
    at += text.length
    return text
  }

  readCode()
  return { code, templates }
}

function tokenAt(source: string, at: number): { kind: string; text: string } {
  token.lastIndex = at
  const groups = token.exec(source)?.groups ?? {}
  const [kind = 'other', text = ''] = Object.entries(groups).find(([, found]) => found !== undefined) ?? []
  return { kind, text: text || (source[at] ?? '') }
}

/** The name before the backtick, past a type in angle brackets: sql<Row>`...` is tagged `sql`. */
function tagBefore(code: string): string {
  return /(\w+)$/.exec(code.endsWith('>') ? code.slice(0, openingBracket(code)) : code)?.[1] ?? ''
}

/** Where the angle bracket stands that the last one closes. */
function openingBracket(code: string): number {
  let at = code.length
  for (let depth = -1; at > 0 && depth !== 0; ) {
    at -= 1
    depth = Math.max(depth, 0) + (code[at] === '>' ? 1 : 0) - (code[at] === '<' ? 1 : 0)
  }
  return at
}

export interface Import {
  /** As written: `./model.ts`, `kysely`, `node:fs`. */
  readonly specifier: string
  /** `import type` and `export type`: gone when the program runs. */
  readonly isType: boolean
}

/** What a file imports or passes on. */
export function importsOf(source: string): Import[] {
  const { code } = scan(source)
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[\w*{][^'";=]*?\sfrom\s*)?'([^']+)'/gm)
  const calls = code.matchAll(/\bimport\(\s*'([^']+)'/g)
  return [
    ...[...statements].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined })),
    ...[...calls].map(([, specifier = '']) => ({ specifier, isType: false })),
  ]
}
