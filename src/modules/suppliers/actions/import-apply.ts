import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { supplierChanged } from '../facts.ts'
import type { ImportIssue, ImportRow, IssueSeverity } from '../forms/import-row/index.ts'
import type { KnownContent } from '../store/import-columns.ts'
import { findNames, type KnownListing } from '../store/import-find.ts'
import { insertDetails, insertSuppliers, type KnownDraft, putListings, updateSuppliers } from '../store/import-write.ts'
import { learnKeys, type OwnedRow, ownersOfCvr, relearnKeys } from './import-recognise.ts'
import { chooseSlugs, type SlugNumbers } from './import-slugs.ts'

/** What one import carries from batch to batch. */
export interface ImportRun {
  readonly now: Date
  readonly isDemo: boolean
  readonly slugNumbers: SlugNumbers
  /** Whether the keys of the suppliers in the database are at hand; they are fetched when the first new row comes. */
  knowsKeys: boolean
}

/** A row beside what is known of it. */
export interface FoundRow {
  readonly row: ImportRow
  readonly listing: KnownListing
}

/** Writes rows whose supplier was first known from them. Answers what could not be written. */
export async function writeChanged(tx: Transaction, run: ImportRun, rows: readonly FoundRow[]): Promise<ImportIssue[]> {
  const { drafts, issues } = await withOwnCvr(tx, rows)
  await updateSuppliers(tx, drafts, run.now)
  await insertDetails(tx, drafts)
  await putListings(
    tx,
    rows.map(({ row, listing }) => content(run, row, listing.supplierId)),
    run.now,
  )
  await recordFacts(
    tx,
    drafts.map(({ id }) => supplierChanged(id)),
  )
  await relearnKeys(
    tx,
    rows.map(({ row, listing }) => ({ row, supplierId: listing.supplierId, line: row.line })),
  )
  return issues
}

/** A number belongs to one enterprise: where another one has it, the changed row goes without. */
async function withOwnCvr(
  tx: Transaction,
  rows: readonly FoundRow[],
): Promise<{ drafts: KnownDraft[]; issues: ImportIssue[] }> {
  const owners = await ownersOfCvr(
    tx,
    rows.map(({ row, listing }) => ({ draft: row.draft, id: listing.supplierId })),
  )
  const isTaken = ({ row, listing }: FoundRow) =>
    (owners.get(row.draft.cvr ?? '') ?? listing.supplierId) !== listing.supplierId
  return {
    drafts: rows.map((each) => {
      const draft = isTaken(each) ? { ...each.row.draft, cvr: null } : each.row.draft
      return { id: each.listing.supplierId, draft }
    }),
    issues: rows.filter(isTaken).map(({ row }) => {
      return {
        ...aboutRow(row, 'leftOut', 'Another enterprise in the directory has this CVR number.'),
        value: row.draft.cvr ?? '',
      }
    }),
  }
}

/** Answers the numbers of the new suppliers by their lines. */
export async function writeAdded(
  tx: Transaction,
  run: ImportRun,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, number>> {
  const slugs = await chooseSlugs(
    tx,
    rows.map(({ draft }) => draft.name),
    run.slugNumbers,
  )
  const ids = await insertSuppliers(
    tx,
    rows.map(({ draft }, index) => ({ slug: slugs[index] ?? '', draft })),
    run.now,
  )
  const owned = rows.map((row, index) => ({ row, supplierId: idOf(ids, slugs[index] ?? ''), line: row.line }))
  await insertDetails(
    tx,
    owned.map(({ row, supplierId }) => ({ id: supplierId, draft: row.draft })),
  )
  await putListings(
    tx,
    owned.map(({ row, supplierId }) => content(run, row, supplierId)),
    run.now,
  )
  await recordFacts(
    tx,
    owned.map(({ supplierId }) => supplierChanged(supplierId)),
  )
  await learnKeys(tx, owned)
  return new Map(owned.map(({ line, supplierId }) => [line, supplierId]))
}

/** Notes the rows as further sources. What the first source says of the enterprise stands. */
export async function writeAttached(
  tx: Transaction,
  run: ImportRun,
  rows: readonly OwnedRow[],
): Promise<ImportIssue[]> {
  await putListings(
    tx,
    rows.map(({ row, supplierId }) => content(run, row, supplierId)),
    run.now,
  )
  const names = await findNames(
    tx,
    rows.map(({ supplierId }) => supplierId),
  )
  return rows.map(({ row, supplierId, line }) => {
    const which = line === null ? `"${names.get(supplierId)}", which is in the directory already` : `line ${line}`
    return aboutRow(row, 'note', `Duplicate of ${which}: kept as a further source of it, whose own data are not used.`)
  })
}

/** Notes the rows as sources. What the owner of the enterprise says of it stands. */
export async function writeKept(tx: Transaction, run: ImportRun, rows: readonly FoundRow[]): Promise<ImportIssue[]> {
  await putListings(
    tx,
    rows.map(({ row, listing }) => content(run, row, listing.supplierId)),
    run.now,
  )
  return rows.map(({ row }) => aboutRow(row, 'note', 'Kept by its owner: noted as a source, whose data are not used.'))
}

function content({ isDemo }: ImportRun, { listing, contentHash }: ImportRow, supplierId: number): KnownContent {
  return { ...listing, supplierId, contentHash, isDemo }
}

function idOf(ids: ReadonlyMap<string, number>, slug: string): number {
  const id = ids.get(slug)
  if (id === undefined) throw new Error(`The supplier with the new slug ${slug} was not added.`)
  return id
}

export function aboutRow({ line, draft }: ImportRow, severity: IssueSeverity, reason: string): ImportIssue {
  return { line, column: '', value: draft.name, reason, severity }
}

export function listingKey({ source, sourceId }: { readonly source: string; readonly sourceId: string }): string {
  return JSON.stringify([source, sourceId])
}
