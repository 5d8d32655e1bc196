import type { Transaction } from '../../../kernel/database/database.ts'
import type { ImportIssue, ImportRow } from '../forms/import-row/index.ts'
import { findListings } from '../store/import-find.ts'
import { rememberRows } from '../store/import-run.ts'
import {
  aboutRow,
  type FoundRow,
  type ImportRun,
  listingKey,
  writeAdded,
  writeAttached,
  writeChanged,
  writeKept,
} from './import-apply.ts'
import { ensureKeys, learnKeys, recognise, withOwner } from './import-recognise.ts'

/** What became of the rows. */
export interface BatchOutcome {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Rows about an enterprise that is known from elsewhere already: noted as a further source of it. */
  readonly attached: number
  /** Rows about an enterprise whose owner says what it says: noted as its source. */
  readonly kept: number
  /** Among them one for each row that is not imported. */
  readonly issues: readonly ImportIssue[]
}

/** Writes a batch of rows with a fixed number of statements, however many rows there are. */
export async function importBatch(tx: Transaction, run: ImportRun, rows: readonly ImportRow[]): Promise<BatchOutcome> {
  const { first, repeated } = await setRepeatedAside(tx, rows)
  const { fresh, found } = await findRows(tx, first)
  const differing = found.filter((each) => differs(each, run))
  const kept = differing.filter(({ listing }) => listing.isKept)
  const [changed, further] = [
    differing.filter(({ listing }) => !listing.isKept && listing.isFirst),
    differing.filter(({ listing }) => !listing.isKept && !listing.isFirst),
  ]
  if (fresh.length + differing.length > 0) await ensureKeys(tx, run)

  const withheld = await writeChanged(tx, run, changed)
  const { added, attached } = await recognise(tx, fresh)
  const ids = await writeAdded(tx, run, added)
  const owned = attached.map((each) => withOwner(each, ids))
  const notes = await writeAttached(tx, run, [
    ...owned,
    ...further.map(({ row, listing }) => ({ row, supplierId: listing.supplierId, line: null })),
  ])
  const left = await writeKept(tx, run, kept)
  await learnKeys(tx, owned)
  return {
    added: added.length,
    changed: changed.length,
    unchanged: found.length - differing.length,
    attached: notes.length,
    kept: left.length,
    issues: [...repeated, ...withheld, ...notes, ...left],
  }
}

async function setRepeatedAside(tx: Transaction, rows: readonly ImportRow[]) {
  const earlier = await rememberRows(
    tx,
    rows.map(({ line, listing }) => ({ ...listing, line })),
  )
  const lineOf = new Map(earlier.map((id) => [listingKey(id), id.line]))
  const isRepeated = ({ line, listing }: ImportRow) => (lineOf.get(listingKey(listing)) ?? line) < line
  return {
    first: rows.filter((row) => !isRepeated(row)),
    repeated: rows.filter(isRepeated).map((row) => {
      const line = lineOf.get(listingKey(row.listing))
      return aboutRow(
        row,
        'rejected',
        `The id, or without one the name and place, is that of line ${line}, which is imported.`,
      )
    }),
  }
}

async function findRows(
  tx: Transaction,
  rows: readonly ImportRow[],
): Promise<{ found: FoundRow[]; fresh: ImportRow[] }> {
  const listings = await findListings(
    tx,
    rows.map(({ listing }) => listing),
  )
  const known = new Map(listings.map((listing) => [listingKey(listing), listing]))
  const found = rows.flatMap((row) => {
    const listing = known.get(listingKey(row.listing))
    return listing ? [{ row, listing }] : []
  })
  return { found, fresh: rows.filter(({ listing }) => !known.has(listingKey(listing))) }
}

/**
 * Demo data give way: they never change what was imported in earnest, and a row that differs from theirs takes its place.
 * One that does not leaves them what they are, so that they can still be cleared after an export was imported again.
 */
function differs({ row, listing }: FoundRow, { isDemo }: ImportRun): boolean {
  if (isDemo && !listing.isDemo) return false
  return listing.contentHash !== row.contentHash
}
