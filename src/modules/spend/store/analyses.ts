import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Analysis, AnalysisSummary, Ending, Mapping } from '../model.ts'

export interface NewAnalysis {
  readonly organisationId: number
  readonly title: string
  readonly personId: number
  readonly at: Date
  /** Of the file's content. */
  readonly digest: string
  readonly ending: Ending
  readonly size: number
  readonly headers: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
  readonly daysKept: number
  readonly deleteFileAt: Date
}

/** Keeps it and answers its number; nothing where the organisation has just this file waiting already. */
export async function insertAnalysis(tx: Transaction, analysis: NewAnalysis): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into spend.analysis (
      organisation_id, title, state, uploaded_by, uploaded_at, digest, ending, size, headers, first_rows, days_kept,
      delete_file_at
    )
    values (
      ${analysis.organisationId}, ${analysis.title}, 'uploaded', ${analysis.personId}, ${analysis.at}, ${analysis.digest},
      ${analysis.ending}, ${analysis.size}, ${JSON.stringify(analysis.headers)}::jsonb,
      ${JSON.stringify(analysis.firstRows)}::jsonb, ${analysis.daysKept}, ${analysis.deleteFileAt}
    )
    on conflict (organisation_id, digest) where state in ('uploaded', 'waiting', 'running') do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** The analysis of just this file that is not over yet. */
export async function findWaiting(tx: Transaction, organisationId: number, digest: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id
    from spend.analysis
    where organisation_id = ${organisationId}
      and digest = ${digest}
      and state in ('uploaded', 'waiting', 'running')
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('An analysis that stands in the way of another is there.')
  return row.id
}

const summary = sql`
  id,
  organisation_id as "organisationId",
  title,
  state,
  uploaded_at as "uploadedAt",
  finished_at as "finishedAt"
`

/** Those of these organisations, the newest first. */
export async function listAnalyses(tx: Transaction, organisationIds: readonly number[]): Promise<AnalysisSummary[]> {
  const { rows } = await sql<AnalysisSummary>`
    select ${summary}
    from spend.analysis
    where organisation_id = any(${organisationIds})
    order by id desc
  `.execute(tx)
  return rows
}

/** The analysis, if it belongs to one of the organisations. */
export async function findAnalysis(
  tx: Transaction,
  id: number,
  organisationIds: readonly number[],
): Promise<Analysis | undefined> {
  const { rows } = await sql<Analysis>`
    select
      ${summary},
      headers,
      first_rows as "firstRows",
      mapping,
      municipality,
      days_kept as "daysKept",
      delete_file_at as "deleteFileAt",
      file_deleted_at as "fileDeletedAt",
      lines_done as "linesDone",
      faults,
      first_faults as "firstFaults"
    from spend.analysis
    where id = ${id}
      and organisation_id = any(${organisationIds})
  `.execute(tx)
  return rows[0]
}

/** Lets it be run. Answers whether it had not been. */
export async function orderRun(
  tx: Transaction,
  {
    id,
    mapping,
    municipality,
  }: { readonly id: number; readonly mapping: Mapping; readonly municipality: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update spend.analysis
    set state = 'waiting',
        mapping = ${JSON.stringify(mapping)}::jsonb,
        municipality = ${municipality}
    where id = ${id}
      and state = 'uploaded'
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** Deletes it with its file and its sums. Answers whether it was there. */
export async function deleteAnalysis(tx: Transaction, id: number): Promise<boolean> {
  const { rows } = await sql`
    delete from spend.analysis
    where id = ${id}
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** Deletes all of an organisation's. */
export async function deleteAnalysesOf(tx: Transaction, organisationId: number): Promise<void> {
  await sql`
    delete from spend.analysis
    where organisation_id = ${organisationId}
  `.execute(tx)
}

/** What somebody has uploaded, for their own record of their data. */
export async function analysesOfPerson(
  tx: Transaction,
  personId: number,
): Promise<{ readonly title: string; readonly uploadedAt: Date }[]> {
  const { rows } = await sql<{ title: string; uploadedAt: Date }>`
    select title, uploaded_at as "uploadedAt"
    from spend.analysis
    where uploaded_by = ${personId}
    order by id
  `.execute(tx)
  return rows
}
