/** Half characters, control characters, and those that turn the direction of the text or cannot be seen. */
const unwanted = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

/** What our CSV writer puts before a value that a spreadsheet would run as a formula; see kernel/files/table/csv-writer.ts. */
const escapedFormula = /^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/

/** A cell as one line of ordinary text: composed letters, single spaces, nothing a database or a page could choke on. */
export function singleLine(cell: string): string {
  return multiLine(cell).replaceAll(/\s+/g, ' ')
}

/** The same, with its line breaks: `\n`, no more than one empty line in a row. */
export function multiLine(cell: string): string {
  return cell
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unwanted, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .replace(escapedFormula, '')
}

/** Never half of a character that takes two places. */
export function firstCharacters(text: string, longest: number): string {
  if (text.length <= longest) return text
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}

/** The parts of a list, trimmed, without empty ones and repetitions. */
export function listParts(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
