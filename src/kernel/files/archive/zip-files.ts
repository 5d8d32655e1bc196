import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { ok, type Result, refused } from '../../result.ts'
import { readZipDirectory, type ZipEntry } from '../table/zip.ts'

/** What an archive from a stranger may be; sizes in bytes. Whatever goes beyond it is refused before it fills the memory. */
export interface ZipLimits {
  /** Of one unpacked file. */
  readonly largest: number
  readonly files: number
  /** Of all files unpacked. */
  readonly total: number
}

/** A file in an archive. It is unpacked when it is asked for, and kept by nobody. */
export interface ZippedFile {
  readonly name: string
  bytes(): Promise<Result<Uint8Array, string>>
}

/** Text packs 5 to 100 times; what packs further is built to fill the memory. Small files may: they can do no harm. */
const bomb = { ratio: 300, from: 1024 ** 2 }

/** The files in a ZIP archive, folders left out. Refuses the whole archive in a sentence where it is one to be afraid of. */
export async function filesInZip(file: FileHandle, limits: ZipLimits): Promise<Result<readonly ZippedFile[], string>> {
  const directory = await readZipDirectory(file).catch(() => refused('damaged'))
  if (!directory.ok) return refused('The ZIP file is damaged, or larger than 4 GB.')
  const entries = directory.value.filter(({ name }) => !name.endsWith('/'))
  const { size } = await file.stat()
  const fault = faultOf(entries, size, limits)
  if (fault !== undefined) return refused(fault)
  return ok(entries.map((entry) => ({ name: entry.name, bytes: () => unpack(file, entry, limits) })))
}

function faultOf(entries: readonly ZipEntry[], archiveSize: number, limits: ZipLimits): string | undefined {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  if (entries.length > limits.files) return `The ZIP file holds more than ${limits.files} files.`
  if (sum(({ size }) => size) > limits.total) return 'The ZIP file unpacks to more than we take in.'
  // Files that lie over each other are one short text told again and again.
  if (sum(({ packedSize }) => packedSize) > archiveSize)
    return 'The ZIP file tells the same bytes twice; it is not read.'
  return undefined
}

async function unpack(file: FileHandle, entry: ZipEntry, limits: ZipLimits): Promise<Result<Uint8Array, string>> {
  const fault = entryFault(entry, limits)
  if (fault !== undefined) return refused(fault)
  const packed = await packedBytes(file, entry)
  if (!packed.ok) return packed
  const unpacked = await inflate(packed.value, entry)
  if (!unpacked.ok) return unpacked
  const isWhole = unpacked.value.length === entry.size && crc32(unpacked.value) === entry.crc
  return isWhole ? unpacked : refused('It is damaged in the ZIP file.')
}

function entryFault({ name, method, size, packedSize }: ZipEntry, { largest }: ZipLimits): string | undefined {
  if (leadsOutside(name)) return 'Its name leads out of the folder it is packed in.'
  if (method !== 0 && method !== 8) return 'It is packed in a way that we do not read.'
  if (size > largest) return `It unpacks to more than ${Math.floor(largest / 1024 / 1024)} MB.`
  if (size > bomb.from && size > packedSize * bomb.ratio) return 'It unpacks to far more than it says (a ZIP bomb).'
  return undefined
}

/** Nothing is written under these names, but an archive with such a name was made to harm somebody. */
function leadsOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..')
}

const localHeaderLength = 30

/** The local header says how long it is itself, and whether the file is encrypted (APPNOTE 6.3.10, section 4.3.7). */
async function packedBytes(file: FileHandle, entry: ZipEntry): Promise<Result<Buffer, string>> {
  const header = await readAt(file, entry.offset, localHeaderLength)
  if (header?.readUInt32LE(0) !== 0x04034b50) return refused('It is damaged in the ZIP file.')
  if ((header.readUInt16LE(6) & 1) === 1) return refused('It is encrypted. Pack it without a password.')
  const start = entry.offset + localHeaderLength + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await readAt(file, start, entry.packedSize)
  return packed === undefined ? refused('It is damaged in the ZIP file.') : ok(packed)
}

/** Never more than the directory has promised, which was judged before. */
async function inflate(packed: Buffer, { method, size }: ZipEntry): Promise<Result<Buffer, string>> {
  if (method === 0) return ok(packed)
  try {
    return ok(await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, size) }))
  } catch {
    return refused('It is damaged in the ZIP file, or unpacks to more than it says.')
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer | undefined> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return bytesRead === length ? buffer : undefined
}
