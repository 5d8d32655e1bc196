import { createHash } from 'node:crypto'
import type { Day } from '../../../../kernel/time/clock.ts'
import {
  legalForms,
  parseCvr,
  recogniseLegalForm,
  recogniseTargetGroups,
  targetGroup,
} from '../../../reference/index.ts'
import type { Listing, SupplierDraft } from '../../model/directory.ts'
import type { ImportMapping } from '../import-mapping.ts'
import { readAreas } from './areas.ts'
import { openRow, type RowCells } from './cells.ts'
import type { ImportIssue } from './issue.ts'
import { readListing } from './listing.ts'
import { readOfferings } from './offerings.ts'
import { readAddress } from './place.ts'
import { listParts } from './text.ts'
import { readWebsite } from './website.ts'

export type { ImportIssue, IssueSeverity } from './issue.ts'

/** Characters. Beyond it names and the like are left out and texts are cut; both is said. */
const longest = { name: 200, short: 100, purpose: 1_000, description: 10_000, note: 1_000 }

export interface RowOptions {
  readonly mapping: ImportMapping
  /** The source of rows that do not name one themselves. */
  readonly source: string
  /** The day on which target groups must exist to be recognised. */
  readonly day: Day
}

/** A row that can be imported. */
export interface ImportRow {
  readonly line: number
  readonly draft: SupplierDraft
  readonly listing: Listing
  /** Of all that the row says as we understand it: what is the same needs no writing. */
  readonly contentHash: string
}

/** What a row says, and what there is to say about it. Without a `row` one of the issues tells why it is rejected. */
export interface RowReading {
  readonly row: ImportRow | undefined
  readonly issues: readonly ImportIssue[]
}

/** Reads one row of a table. Every cell is untrusted; nothing in it throws. */
export function readImportRow(line: number, cells: readonly string[], options: RowOptions): RowReading {
  const row = openRow(options.mapping, line, cells)
  const name = row.text('name', longest.name)
  if (name === '') {
    row.reject('name', `The row has no name, or one of more than ${longest.name} characters.`)
    return { row: undefined, issues: row.issues }
  }
  const draft = readDraft(row, name, options)
  const listing = readListing(row, draft, options.source)
  const contentHash = createHash('sha256')
    .update(JSON.stringify([draft, listing]))
    .digest('base64url')
  return { row: { line, draft, listing, contentHash }, issues: row.issues }
}

function readDraft(row: RowCells, name: string, { day }: RowOptions): SupplierDraft {
  const employsNote = row.text('employs', longest.note) || null
  return {
    name,
    otherNames: listParts(row.text('otherNames', longest.note), /[;|]/).filter((other) => other !== name),
    legalForm: readLegalForm(row),
    cvr: readCvr(row),
    rsvStated: readRsv(row),
    address: readAddress(row),
    website: readWebsite(row, 'website'),
    purpose: row.prose('purpose', longest.purpose) || purposeFromTypes(row.text('types', longest.purpose)),
    employs: readTargetGroups(row, employsNote ?? '', day),
    employsNote,
    description: row.prose('description', longest.description) || null,
    offerings: readOfferings(row),
    deliveryAreas: readAreas(row),
  }
}

function readLegalForm(row: RowCells): string | null {
  const text = row.text('legalForm', longest.short)
  if (text === '') return null
  const form = legalForms().find(({ code }) => code === text) ?? recogniseLegalForm(text)
  return form?.code ?? row.leaveOut('legalForm', text, 'This is no legal form we know.')
}

function readCvr(row: RowCells): string | null {
  const text = row.text('cvr', longest.short)
  if (text === '') return null
  const cvr = parseCvr(text)
  if (cvr.ok) return cvr.value
  const reason =
    cvr.refusal === 'notEightDigits'
      ? 'A CVR number has eight digits and begins with none of them zero.'
      : 'The last digit does not fit the others, so a digit of this CVR number is wrong.'
  return row.leaveOut('cvr', text, reason)
}

const yes = new Set(['yes', 'ja', 'true', '1', 'x', 'j', 'y', 'sand', 'rsv', 'registreret'])
const notStated = new Set(['', 'no', 'nej', 'false', '0', 'n', 'falsk', 'unknown', 'ukendt', '?', '-'])

function readRsv(row: RowCells): boolean {
  const text = row.text('rsv', longest.short)
  if (yes.has(text.toLowerCase())) return true
  if (!notStated.has(text.toLowerCase())) row.leaveOut('rsv', text, 'Whether it is registered is said with yes or no.')
  return false
}

/** Codes where the file has them, as our export does; else the groups that the source's words mention. */
function readTargetGroups(row: RowCells, words: string, day: Day): string[] {
  const codes = listParts(row.text('targetGroups', longest.note), /[;,|]/)
  if (codes.length === 0) return recogniseTargetGroups(words, day).map(({ code }) => code)
  return codes.flatMap((code) => {
    if (targetGroup(code)) return [code]
    row.leaveOut('targetGroups', code, 'This is no target group we know.')
    return []
  })
}

/** `community_garden;other_education` reads `Community garden, education`. */
function purposeFromTypes(types: string): string | null {
  const words = listParts(
    types
      .toLowerCase()
      .replaceAll('_', ' ')
      .replaceAll(/\bother\b/g, ''),
    /[;,|]/,
  ).join(', ')
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1)
}
