import { ok, type Result, refused } from '../../result.ts'

/** The types we read. What ends in `.heic` is left out: its codec is patented, and the library is built without it. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** `unknownType` is a picture of a type we do not read; `notAPicture` is anything else, also what is a picture and more. */
export type PictureTypeRefusal = 'unknownType' | 'notAPicture'

/** Judges the type by the content alone: names and media types are what the sender says they are. */
export function pictureType(bytes: Uint8Array): Result<PictureType, PictureTypeRefusal> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (isAlsoSomethingElse(content)) return refused('notAPicture')

  const type = signedType(content) ?? boxedType(content)
  if (type === undefined) return refused('notAPicture')
  return type === 'unread' ? refused('unknownType') : ok(type)
}

function signedType(content: string): PictureType | 'unread' | undefined {
  return signatures.find(({ at = 0, mark }) => content.startsWith(mark, at))?.type
}

/** Each type's first bytes, as its own specification has them; `unread` are BMP, TIFF, JPEG 2000 and JPEG XL. */
const signatures: readonly { type: PictureType | 'unread'; mark: string; at?: number }[] = [
  { type: 'jpeg', mark: '\xff\xd8\xff' },
  { type: 'png', mark: '\x89PNG\r\n\x1a\n' },
  { type: 'gif', mark: 'GIF87a' },
  { type: 'gif', mark: 'GIF89a' },
  { type: 'webp', mark: 'WEBP', at: 8 },
  { type: 'unread', mark: 'BM' },
  { type: 'unread', mark: 'II*\0' },
  { type: 'unread', mark: 'MM\0*' },
  { type: 'unread', mark: 'jP  \r\n\x87\n', at: 4 },
  { type: 'unread', mark: 'JXL \r\n\x87\n', at: 4 },
  { type: 'unread', mark: '\xff\x0a' },
]

/** AVIF and HEIC are the same kind of box, and a film's too; what is in it is said by a list of four-letter brands. */
function boxedType(content: string): PictureType | 'unread' | undefined {
  if (!content.startsWith('ftyp', 4)) return undefined
  const brands = content.slice(8, Math.min(lengthOfBox(content), 256)).match(/.{4}/gs) ?? []
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand)) ? 'unread' : undefined
}

function lengthOfBox(content: string): number {
  return Buffer.from(content.slice(0, 4), 'latin1').readUInt32BE()
}

/**
 * A file can be a picture to one program and a document, a page or an archive to another. Nothing but pixels gets through
 * the re-encoding, but nobody sends such a file by accident. Readers of PDF look for its mark in the first kilobyte,
 * browsers for markup, and readers of archives for the directory at the end.
 */
function isAlsoSomethingElse(content: string): boolean {
  if (content.slice(0, 1024).includes('%PDF-')) return true
  if (/<(?:!doctype\s+html|html|script)[\s>]/i.test(content)) return true
  return isArchive(content)
}

/** A zip archive ends with its directory's mark, 16 bytes, and a comment whose length stands before it. */
function isArchive(content: string): boolean {
  const mark = content.lastIndexOf('PK\x05\x06')
  const comment = mark + 22
  if (mark < 0 || comment > content.length) return false
  return Buffer.from(content.slice(comment - 2, comment), 'latin1').readUInt16LE() === content.length - comment
}
