import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { programText, usedStyles } from './used-styles.ts'

/** A file that pages load, ready to be sent. Its address changes with the content, so it may be cached for ever. */
export interface Asset {
  /** Such as `/assets/3f1c9a20b7d4/rummelig.css`. */
  readonly url: string
  /** The part of the address after the hash, by which `assetUrl` finds it. */
  readonly path: string
  readonly contentType: string
  readonly body: Buffer
  /** The body for browsers that accept `br`; absent where compressing again would not help. */
  readonly brotli?: Buffer
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const dkfds = new URL('..', import.meta.resolve('dkfds'))
const own = new URL('assets/', import.meta.url)

const systemStyles = 'dkfds/css/dkfds.min.css'

/** What pages name themselves. Everything else is found by following the addresses in the style sheets. */
const entries = [
  systemStyles,
  'dkfds/js/dkfds.min.js',
  'rummelig.css',
  'rummelig.js',
  'passkey.js',
  'suggestions.js',
  'reach.js',
  'logo.svg',
  'hero.svg',
]

/** Every file that pages load. Read once, when the process starts. */
export const assets: readonly Asset[] = collect()

const urls = new Map(assets.map((asset) => [asset.path, asset.url]))

/** The address of a file by its path, such as `rummelig.css`. A path that is not served is a mistake in the code. */
export function assetUrl(path: string): string {
  const url = urls.get(path)
  if (url === undefined) throw new Error(`No asset "${path}": add it to the entries in assets.ts.`)
  return url
}

/** One hash for all files keeps them in one folder, so the relative addresses inside dkfds.min.css go on working. */
function collect(): Asset[] {
  const bodies = new Map<string, Buffer>()
  for (const entry of entries) readWithReferences(entry, bodies)

  const hash = createHash('sha256')
  for (const [path, body] of bodies) hash.update(path).update(body)
  const folder = `/assets/${hash.digest('hex').slice(0, 12)}`
  return [...bodies].map(([path, body]) => ({
    url: `${folder}/${path}`,
    path,
    contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
    body,
    brotli: compressed(path, body),
  }))
}

function readWithReferences(path: string, bodies: Map<string, Buffer>): void {
  if (bodies.has(path)) return
  const body = read(path)
  bodies.set(path, body)
  if (extname(path) !== '.css') return
  for (const [, address = ''] of body.toString().matchAll(/url\(["']?(?!data:)([^"')#?]+)/g)) {
    readWithReferences(posix.join(posix.dirname(path), address), bodies)
  }
}

function read(path: string): Buffer {
  const bytes = path.startsWith('dkfds/')
    ? readFileSync(new URL(path.slice(6), dkfds))
    : readFileSync(new URL(path, own))
  if (path === systemStyles) return Buffer.from(usedStyles(trimmed(bytes.toString()), [programText(), systemScript()]))
  return extname(path) === '.css' || extname(path) === '.js' ? Buffer.from(trimmed(bytes.toString())) : bytes
}

/** The design system's script gives classes of its own to what it wakes. */
function systemScript(): string {
  return readFileSync(new URL('js/dkfds.min.js', dkfds), 'utf8')
}

/**
 * dkfds declares its fonts whole, in four formats; rummelig.css declares the Latin part in one, a third of the weight.
 * Its placeholder logos and source maps are not served either.
 */
function trimmed(source: string): string {
  return source
    .replace(/@font-face\{[^}]*url\(\.\.\/fonts[^}]*\}/g, '')
    .replace(/background-image:url\([^)]*placeholder[^)]*\);?/g, '')
    .replace(/\/[/*]# sourceMappingURL=\S+?(\*\/)?\s*$/, '')
}

function compressed(path: string, body: Buffer): Buffer | undefined {
  if (body.length < 1000 || !['.css', '.js', '.svg'].includes(extname(path))) return undefined
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}
