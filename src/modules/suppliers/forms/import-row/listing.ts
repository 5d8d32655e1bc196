import type { Day } from '../../../../kernel/time/clock.ts'
import type { Listing, SupplierDraft } from '../../model/directory.ts'
import { derivedId } from '../import-identity.ts'
import type { RowCells } from './cells.ts'
import { readWebsite, webAddress } from './website.ts'

const longest = { source: 100, id: 300, day: 100 }

/** Where the row comes from: its own source, else the one given, and its id there. */
export function readListing(row: RowCells, draft: SupplierDraft, source: string): Listing {
  const sourceId = row.text('sourceId', longest.id) || derivedId(draft)
  return {
    source: row.text('source', longest.source) || source,
    sourceId,
    // Some sources number their entries by web addresses; that is then where it can be read.
    sourceUrl: readWebsite(row, 'sourceUrl') ?? (/^https?:\/\//.test(sourceId) ? (webAddress(sourceId) ?? null) : null),
    readOn: readDay(row),
  }
}

function readDay(row: RowCells): Day | null {
  const text = row.text('readOn', longest.day)
  if (text === '') return null
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const iso = day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10)
  const isDay = /^(?:19|20)\d\d-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso)
  return isDay ? iso : row.leaveOut('readOn', text, 'This is no date; write it as 2026-11-22 or 22-11-2026.')
}
