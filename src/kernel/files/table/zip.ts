import type { FileHandle } from 'node:fs/promises'
import { ok, type Result, refused } from '../../result.ts'

/** A file inside a zip archive, as the archive's directory describes it. Sizes are bytes. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header starts. */
  readonly offset: number
}

const endOfDirectory = { signature: 0x06054b50, length: 22, longestComment: 65_535 }
const directoryEntry = { signature: 0x02014b50, length: 46 }
const localHeader = { signature: 0x04034b50, length: 30 }
const sizeInZip64 = 0xffffffff

/** Reads the directory at the end of a zip archive. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
export async function readZipDirectory(file: FileHandle): Promise<Result<readonly ZipEntry[], string>> {
  const { size } = await file.stat()
  const tailLength = Math.min(size, endOfDirectory.length + endOfDirectory.longestComment)
  const tail = await readAt(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end === -1 || end + endOfDirectory.length > tail.length) return refused('is damaged or no Excel workbook')
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (start + length > size) return refused('is damaged or larger than 4 GB')
  return parseDirectory(await readAt(file, start, length))
}

function parseDirectory(bytes: Buffer): Result<readonly ZipEntry[], string> {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + directoryEntry.length <= bytes.length && bytes.readUInt32LE(at) === directoryEntry.signature) {
    const nameEnd = at + directoryEntry.length + bytes.readUInt16LE(at + 28)
    const entry = {
      name: bytes.toString('utf8', at + directoryEntry.length, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    }
    if ([entry.packedSize, entry.size, entry.offset].includes(sizeInZip64)) return refused('is larger than 4 GB')
    entries.push(entry)
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return ok(entries)
}

/**
 * A zip archive of just these entries in just this order, with their sizes ahead of their content, so that a reader can go
 * through it front to back. The packed bytes are copied from the file as they are asked for.
 */
export async function* replayZip(file: FileHandle, entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let written = 0
  for (const entry of entries) {
    const header = writeLocalHeader(entry)
    directory.push(writeDirectoryEntry(entry, written))
    yield header
    yield* packedBytes(file, entry)
    written += header.length + entry.packedSize
  }
  const listing = Buffer.concat(directory)
  yield listing
  yield writeEnd(entries.length, listing.length, written)
}

async function* packedBytes(file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const header = await readAt(file, entry.offset, localHeader.length)
  let at = entry.offset + localHeader.length + header.readUInt16LE(26) + header.readUInt16LE(28)
  const end = at + entry.packedSize
  while (at < end) {
    const chunk = await readAt(file, at, Math.min(65_536, end - at))
    yield chunk
    at += chunk.length
  }
}

function writeLocalHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(localHeader.length)
  header.writeUInt32LE(localHeader.signature, 0)
  header.writeUInt16LE(20, 4)
  writeFacts(header, entry, name.length, 8)
  return Buffer.concat([header, name])
}

function writeDirectoryEntry(entry: ZipEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name)
  const record = Buffer.alloc(directoryEntry.length)
  record.writeUInt32LE(directoryEntry.signature, 0)
  record.writeUInt16LE(20, 4)
  record.writeUInt16LE(20, 6)
  writeFacts(record, entry, name.length, 10)
  record.writeUInt32LE(offset, 42)
  return Buffer.concat([record, name])
}

/** The part that local header and directory have in common, from the compression method to the length of the name. */
function writeFacts(target: Buffer, entry: ZipEntry, nameLength: number, at: number): void {
  target.writeUInt16LE(entry.method, at)
  target.writeUInt32LE(entry.crc, at + 6)
  target.writeUInt32LE(entry.packedSize, at + 10)
  target.writeUInt32LE(entry.size, at + 14)
  target.writeUInt16LE(nameLength, at + 18)
}

function writeEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(endOfDirectory.length)
  end.writeUInt32LE(endOfDirectory.signature, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new RangeError('The zip archive ends before its content does.')
  return buffer
}
