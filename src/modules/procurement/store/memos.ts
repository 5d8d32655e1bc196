import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type MemoJson, memoOfJson } from '../model/json.ts'
import type { Memo, MemoSummary } from '../model/memo.ts'

export interface NewMemo extends MemoJson {
  readonly organisationId: number
  readonly enquiryId: number | null
  readonly title: string
  /** Of all that stands in it: the same memo is kept once. */
  readonly digest: string
  readonly createdBy: number
  readonly createdAt: Date
}

/** Keeps the memo and answers its number; that of the one there is, where the organisation has just the same. */
export async function putMemo(tx: Transaction, memo: NewMemo): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into procurement.memo
      (organisation_id, enquiry_id, title, purchase, rules, advice, digest, created_by, created_at)
    values (
      ${memo.organisationId}, ${memo.enquiryId}, ${memo.title}, ${JSON.stringify(memo.purchase)}::jsonb,
      ${JSON.stringify(memo.rules)}::jsonb, ${JSON.stringify(memo.advice)}::jsonb, ${memo.digest}, ${memo.createdBy},
      ${memo.createdAt}
    )
    on conflict (organisation_id, digest) do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id ?? findSame(tx, memo)
}

async function findSame(tx: Transaction, { organisationId, digest }: NewMemo): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id
    from procurement.memo
    where organisation_id = ${organisationId}
      and digest = ${digest}
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('A memo is there once it was put there.')
  return row.id
}

const summary = sql`
  id,
  organisation_id as "organisationId",
  enquiry_id as "enquiryId",
  title,
  created_at as "createdAt"
`

/** The memos of these organisations, the newest first; with a number of an enquiry, those that belong to it. */
export async function listMemos(
  tx: Transaction,
  organisationIds: readonly number[],
  enquiryId: number | null = null,
): Promise<MemoSummary[]> {
  const { rows } = await sql<MemoSummary>`
    select ${summary}
    from procurement.memo
    where organisation_id = any(${organisationIds})
      and (${enquiryId}::integer is null or enquiry_id = ${enquiryId})
    order by id desc
  `.execute(tx)
  return rows
}

/** The memo, if it belongs to one of the organisations. */
export async function findMemo(
  tx: Transaction,
  id: number,
  organisationIds: readonly number[],
): Promise<Memo | undefined> {
  const { rows } = await sql<MemoSummary & MemoJson & { readonly createdBy: number }>`
    select ${summary}, purchase, rules, advice, created_by as "createdBy"
    from procurement.memo
    where id = ${id}
      and organisation_id = any(${organisationIds})
  `.execute(tx)
  const [row] = rows
  return row && { ...row, ...memoOfJson(row) }
}

/** What somebody has kept, for their own record of their data. */
export async function memosOfPerson(tx: Transaction, personId: number): Promise<{ title: string; createdAt: Date }[]> {
  const { rows } = await sql<{ title: string; createdAt: Date }>`
    select title, created_at as "createdAt"
    from procurement.memo
    where created_by = ${personId}
    order by id
  `.execute(tx)
  return rows
}
