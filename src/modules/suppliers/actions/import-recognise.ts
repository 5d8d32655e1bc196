import type { Transaction } from '../../../kernel/database/database.ts'
import { identityKeys } from '../forms/import-identity.ts'
import type { ImportRow } from '../forms/import-row/index.ts'
import type { SupplierDraft } from '../model/directory.ts'
import { listIdentities } from '../store/import-find.ts'
import { findKeys, forgetKeys, type KnownKey, rememberKeys } from '../store/import-run.ts'

/** Who an enterprise is that a row tells of: its number or, where this batch is to add it, the line that does. */
interface Owner {
  readonly supplierId: number | undefined
  readonly cvr: string | null
  /** Where the file tells of it first; none when the directory had it before. */
  readonly line: number | null
}

export interface AttachedRow {
  readonly row: ImportRow
  readonly owner: Owner
}

export interface OwnedRow {
  readonly row: ImportRow
  readonly supplierId: number
  readonly line: number | null
}

const pageSize = 2_000

/** Fetches the keys of all suppliers there are, a page at a time, unless that is done. */
export async function ensureKeys(tx: Transaction, run: { knowsKeys: boolean }): Promise<void> {
  if (run.knowsKeys) return
  for (let after = 0, isMore = true; isMore; ) {
    const suppliers = await listIdentities(tx, after, pageSize)
    await rememberKeys(
      tx,
      suppliers.flatMap((supplier) => {
        return identityKeys(supplier).map((key) => ({ key, supplierId: supplier.id, cvr: supplier.cvr, line: null }))
      }),
    )
    after = suppliers.at(-1)?.number ?? after
    isMore = suppliers.length === pageSize
  }
  run.knowsKeys = true
}

/** Parts rows that are new in their source into new enterprises, and those that are known, also from above in the file. */
export async function recognise(
  tx: Transaction,
  rows: readonly ImportRow[],
): Promise<{ added: ImportRow[]; attached: AttachedRow[] }> {
  const keys = rows.flatMap(({ draft }) => identityKeys(draft))
  const owners = new Map<string, Owner>((await findKeys(tx, keys)).map((known) => [known.key, known]))
  const added: ImportRow[] = []
  const attached: AttachedRow[] = []
  for (const row of rows) {
    const known = ownerOf(row.draft, owners)
    if (known) attached.push({ row, owner: known })
    else added.push(row)
    const owner = known ?? { supplierId: undefined, cvr: row.draft.cvr, line: row.line }
    for (const key of identityKeys(row.draft)) if (!owners.has(key)) owners.set(key, owner)
  }
  return { added, attached }
}

/** Namesakes in the same town with different CVR numbers are different enterprises. */
function ownerOf(draft: SupplierDraft, owners: ReadonlyMap<string, Owner>): Owner | undefined {
  const candidates = identityKeys(draft).map((key) => owners.get(key))
  return candidates.find((owner) => owner && (owner.cvr === null || draft.cvr === null || owner.cvr === draft.cvr))
}

/** An attached row with the number of its supplier, which this very batch may have added. */
export function withOwner({ row, owner }: AttachedRow, added: ReadonlyMap<number, number>): OwnedRow {
  const supplierId = owner.supplierId ?? added.get(owner.line ?? 0)
  if (supplierId === undefined)
    throw new Error(`Line ${row.line} was attached to line ${owner.line}, which was not added.`)
  return { row, supplierId, line: owner.line }
}

export async function learnKeys(tx: Transaction, rows: readonly OwnedRow[]): Promise<void> {
  await rememberKeys(tx, rows.flatMap(keysOf))
}

/** After a change the old name, place and number no longer lead to the enterprise. */
export async function relearnKeys(tx: Transaction, rows: readonly OwnedRow[]): Promise<void> {
  await forgetKeys(
    tx,
    rows.map(({ supplierId }) => supplierId),
  )
  await learnKeys(tx, rows)
}

/** Whose the CVR numbers are: of suppliers there are, else of the first among these drafts. */
export async function ownersOfCvr(
  tx: Transaction,
  drafts: readonly { readonly id: number; readonly draft: SupplierDraft }[],
): Promise<ReadonlyMap<string, number>> {
  const numbered = drafts.flatMap(({ id, draft }) => (draft.cvr === null ? [] : [{ id, cvr: draft.cvr }]))
  const known = await findKeys(
    tx,
    numbered.map(({ cvr }) => `cvr ${cvr}`),
  )
  const owners = new Map(known.map(({ key, supplierId }) => [key.slice('cvr '.length), supplierId]))
  for (const { id, cvr } of numbered) if (!owners.has(cvr)) owners.set(cvr, id)
  return owners
}

function keysOf({ row, supplierId, line }: OwnedRow): KnownKey[] {
  return identityKeys(row.draft).map((key) => ({ key, supplierId, cvr: row.draft.cvr, line }))
}
