import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Keeps a piece of a ledger's file, the first under number 0. */
export async function insertPiece(
  tx: Transaction,
  analysisId: number,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  await sql`
    insert into spend.piece (analysis_id, number, bytes)
    values (${analysisId}, ${number}, ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)})
  `.execute(tx)
}

/** A piece of the file; nothing after the last one. */
export async function findPiece(tx: Transaction, analysisId: number, number: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes
    from spend.piece
    where analysis_id = ${analysisId}
      and number = ${number}
  `.execute(tx)
  return rows[0]?.bytes
}

/** Analyses whose file's time is over, and that nobody runs just now. */
export async function findDueFiles(
  tx: Transaction,
  now: Date,
): Promise<{ readonly id: number; readonly wasRun: boolean }[]> {
  const { rows } = await sql<{ id: number; wasRun: boolean }>`
    select id, finished_at is not null as "wasRun"
    from spend.analysis
    where file_deleted_at is null
      and delete_file_at <= ${now}
      and state not in ('waiting', 'running')
    order by id
    for update
  `.execute(tx)
  return rows
}

/** Deletes the file with what was shown of it. */
export async function deleteFile(tx: Transaction, analysisId: number, now: Date): Promise<void> {
  await sql`
    delete from spend.piece
    where analysis_id = ${analysisId}
  `.execute(tx)
  await sql`
    update spend.analysis
    set file_deleted_at = ${now},
        first_rows = null,
        headers = '[]'
    where id = ${analysisId}
  `.execute(tx)
}
