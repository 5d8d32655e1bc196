import { ok, type Result, refused } from '../result.ts'
import { pictureType } from './picture/picture-type.ts'

/** A kind of file that people send each other: papers, tables, pictures. */
export interface AttachmentType {
  readonly contentType: string
  /** How the names of such files end, the usual one first: `.jpg`. */
  readonly endings: readonly [string, ...string[]]
}

/** `macros`: an office document that brings a program along. `oldOffice`: of before 2007, whose content cannot be judged. */
export type AttachmentTypeRefusal = 'unknownType' | 'macros' | 'oldOffice'

/** Endings that a field for files offers. */
export const attachmentEndings = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.jpg,.jpeg,.png,.webp,.gif' as const

/**
 * Judges a file by its content: names and media types are what the sender says they are. What a browser or a system would
 * run is of no type here: markup, scripts, programs, and documents with macros.
 */
export function attachmentType(bytes: Uint8Array): Result<AttachmentType, AttachmentTypeRefusal> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (content.indexOf('%PDF-') === 0) return ok(pdf)
  if (content.indexOf('PK\x03\x04') === 0) return packedDocument(content)
  if (content.indexOf(oldOfficeMark) === 0) return refused('oldOffice')
  const picture = pictureType(bytes)
  if (picture.ok) return ok(pictures[picture.value])
  return isPlainText(content) ? ok(text) : refused('unknownType')
}

const pdf: AttachmentType = { contentType: 'application/pdf', endings: ['.pdf'] }
/** Told apart by nobody: a browser that gets it saves it. */
const text: AttachmentType = { contentType: 'text/plain; charset=utf-8', endings: ['.txt', '.csv', '.md', '.log'] }
const oldOfficeMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const pictures = {
  jpeg: { contentType: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  png: { contentType: 'image/png', endings: ['.png'] },
  webp: { contentType: 'image/webp', endings: ['.webp'] },
  gif: { contentType: 'image/gif', endings: ['.gif'] },
  avif: { contentType: 'image/avif', endings: ['.avif'] },
} as const satisfies Record<string, AttachmentType>

const openXml = 'application/vnd.openxmlformats-officedocument'

/** The part that makes an archive a document of the kind (ECMA-376). */
const openXmlTypes: readonly (AttachmentType & { readonly part: string })[] = [
  { part: 'word/document.xml', contentType: `${openXml}.wordprocessingml.document`, endings: ['.docx'] },
  { part: 'xl/workbook.xml', contentType: `${openXml}.spreadsheetml.sheet`, endings: ['.xlsx'] },
  { part: 'ppt/presentation.xml', contentType: `${openXml}.presentationml.presentation`, endings: ['.pptx'] },
]

const openDocument = 'application/vnd.oasis.opendocument'

/** What the first file of the archive, called `mimetype`, holds (OpenDocument 1.3, part 2, section 3.3). */
const openDocumentTypes: readonly AttachmentType[] = [
  { contentType: `${openDocument}.text`, endings: ['.odt'] },
  { contentType: `${openDocument}.spreadsheet`, endings: ['.ods'] },
  { contentType: `${openDocument}.presentation`, endings: ['.odp'] },
]

function packedDocument(content: Buffer): Result<AttachmentType, AttachmentTypeRefusal> {
  const names = namesIn(content)
  if (names.some((name) => /(?:^|\/)vbaproject\.bin$|^(?:basic|scripts)\//i.test(name))) return refused('macros')
  const type = openDocumentType(content) ?? openXmlType(names)
  return type === undefined ? refused('unknownType') : ok(type)
}

function openXmlType(names: readonly string[]): AttachmentType | undefined {
  if (!names.includes('[Content_Types].xml')) return undefined
  const type = openXmlTypes.find(({ part }) => names.includes(part))
  return type && { contentType: type.contentType, endings: type.endings }
}

/** It stands uncompressed behind the header of 30 bytes and the name of 8. */
function openDocumentType(content: Buffer): AttachmentType | undefined {
  if (content.toString('latin1', 30, 38) !== 'mimetype') return undefined
  const said = content.toString('latin1', 38, 38 + content.readUInt32LE(18))
  return openDocumentTypes.find(({ contentType }) => contentType === said)
}

/** An archive's end: its mark, and 18 bytes before a comment. A file's entry: its mark, 46 bytes, and its name. */
const archive = { end: 'PK\x05\x06', endLength: 22, entry: 0x02014b50, entryLength: 46 }

/** The names of the files in an archive, as its directory at the end lists them. */
function namesIn(content: Buffer): string[] {
  const end = content.lastIndexOf(archive.end)
  if (end < 0 || end + archive.endLength > content.length) return []
  const names: string[] = []
  let at = content.readUInt32LE(end + 16)
  while (at + archive.entryLength <= content.length && content.readUInt32LE(at) === archive.entry) {
    const nameEnd = at + archive.entryLength + content.readUInt16LE(at + 28)
    names.push(content.toString('utf8', at + archive.entryLength, nameEnd))
    at = nameEnd + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return names
}

/** Letters and lines: no other control characters, and nothing that a browser reads as markup or a system runs. */
function isPlainText(content: Buffer): boolean {
  if (content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c))
    return false
  const words = content.toString('latin1')
  if (words.trim() === '' || words.startsWith('#!') || words.startsWith('MZ')) return false
  return !/<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|style|img|a\s)/i.test(words)
}
