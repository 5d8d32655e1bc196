import { ok, type Result, refused } from '../../result.ts'

/** Encodings we read, as an XML declaration may call them. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'utf-16': 'utf-16le',
}

/**
 * The bytes as text, without the declaration that names their encoding. They are decoded here and nowhere else: a reader
 * that looks for something in the text must see what the parser will see. Refuses in a sentence.
 */
export function decodeXml(bytes: Uint8Array): Result<string, string> {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return refused('It is written in an encoding that we do not read. Save it as UTF-8.')
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return ok(text.replace(/^\s*<\?xml\s[^?]{0,200}\?>/, ''))
  } catch {
    return refused('Its letters are damaged: it holds bytes that do not fit the encoding it names.')
  }
}

/** By the mark at the beginning, else by the declaration, else UTF-8 (XML 1.0, section 4.3.3). */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  return declared === undefined ? 'utf-8' : encodings[declared.toLowerCase()]
}
