import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../result.ts'
import { filesInZip, type ZipLimits, type ZippedFile } from './zip-files.ts'

/** A file that was found, or why it is not read. Its name says where: `notices.zip/2024/a.xml`. */
export interface FoundFile {
  readonly name: string
  readonly bytes: Result<Uint8Array, string>
}

/**
 * Every file at the path: the file itself, those in a folder and in the folders in it, those in a ZIP archive; one at a
 * time. Whatever cannot be read is among them, with the reason. An archive in an archive is not opened, a link in a folder
 * not followed.
 */
export async function* foundFiles(path: string, limits: ZipLimits): AsyncGenerator<FoundFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) yield unreadable(path, found)
  else if (found.isDirectory()) yield* inFolder(path, limits)
  else if (!found.isFile()) yield { name: path, bytes: refused('It is not an ordinary file.') }
  else yield* ofFile(path, found.size, limits)
}

async function* inFolder(path: string, limits: ZipLimits): AsyncGenerator<FoundFile> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) return yield unreadable(path, entries)
  const visible = entries.filter(({ name }) => !name.startsWith('.'))
  for (const entry of visible.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.isFile() || entry.isDirectory()) yield* foundFiles(join(path, entry.name), limits)
  }
}

async function* ofFile(path: string, size: number, limits: ZipLimits): AsyncGenerator<FoundFile> {
  if (await isZip(path)) return yield* inZip(path, limits)
  if (size > limits.largest)
    return yield { name: path, bytes: refused(`It is larger than ${Math.floor(limits.largest / 1024 / 1024)} MB.`) }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  yield bytes instanceof Error ? unreadable(path, bytes) : { name: path, bytes: ok(bytes) }
}

async function* inZip(path: string, limits: ZipLimits): AsyncGenerator<FoundFile> {
  const archive = await open(path)
  try {
    const files = await filesInZip(archive, limits)
    if (!files.ok) return yield { name: path, bytes: files }
    for (const file of files.value) yield { name: `${path}/${file.name}`, bytes: await bytesOf(file) }
  } finally {
    await archive.close()
  }
}

async function bytesOf(file: ZippedFile): Promise<Result<Uint8Array, string>> {
  const bytes = await file.bytes()
  return bytes.ok && startsAsZip(bytes.value) ? refused('A ZIP file in a ZIP file is not opened.') : bytes
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return false
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return startsAsZip(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** A file comes first, or, in an empty archive, the end of the directory. */
function startsAsZip(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006'
}

function unreadable(path: string, error: NodeJS.ErrnoException): FoundFile {
  const reasons = new Map([
    ['ENOENT', 'There is no such file.'],
    ['ENOTDIR', 'There is no such file.'],
    ['EACCES', 'You may not read it.'],
  ])
  return { name: path, bytes: refused(reasons.get(error.code ?? '') ?? `It cannot be read (${error.code}).`) }
}
