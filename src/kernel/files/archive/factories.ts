import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be packed, and in what it is to be wrong. */
export interface NewZipFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly isEncrypted?: boolean
  /** What the archive says instead of the truth. */
  readonly claimedSize?: number
  readonly crc?: number
  readonly method?: number
}

/** A ZIP archive as bytes, as wrong as a test wants it. */
export function zipOf(files: readonly NewZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const content = Buffer.from(file.content)
    const packed = deflateRawSync(content)
    const facts = factsOf(file, content, packed)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), facts, Buffer.alloc(2)])
    const name = Buffer.from(file.name)
    parts.push(local, name, packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000\u0014\u0000', 'latin1'), facts, tailOf(offset), name)
    offset += local.length + name.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listing, end])
}

/** What both headers say, from the flags to the length of the name. */
function factsOf(file: NewZipFile, content: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(file.isEncrypted ? 1 : 0, 0)
  facts.writeUInt16LE(file.method ?? 8, 2)
  facts.writeUInt32LE(file.crc ?? crc32(content), 8)
  facts.writeUInt32LE(packed.length, 12)
  facts.writeUInt32LE(file.claimedSize ?? content.length, 16)
  facts.writeUInt16LE(Buffer.byteLength(file.name), 20)
  return facts
}

function tailOf(offset: number): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(offset, 12)
  return tail
}
