import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Dump, DumpFile, Format } from '../model/dump.ts'

/** The newest dump that is whole. */
export async function findNewestDump(database: Database): Promise<Dump | undefined> {
  const { rows } = await sql<Omit<Dump, 'files'> & FileColumns>`
    select
      dump.id,
      dump.made_at as "madeAt",
      dump.suppliers,
      csv.bytes as "csvBytes",
      csv.sha256 as "csvSha256",
      jsonl.bytes as "jsonlBytes",
      jsonl.sha256 as "jsonlSha256"
    from opendata.dump
    join opendata.file as csv on csv.dump_id = dump.id and csv.format = 'csv'
    join opendata.file as jsonl on jsonl.dump_id = dump.id and jsonl.format = 'jsonl'
    where dump.published_at is not null
    order by dump.published_at desc, dump.id desc
    limit 1
  `.execute(database)
  return rows.map(toDump)[0]
}

interface FileColumns {
  readonly csvBytes: number
  readonly csvSha256: string
  readonly jsonlBytes: number
  readonly jsonlSha256: string
}

function toDump(row: Omit<Dump, 'files'> & FileColumns): Dump {
  const { csvBytes, csvSha256, jsonlBytes, jsonlSha256, ...rest } = row
  return {
    ...rest,
    files: { csv: { bytes: csvBytes, sha256: csvSha256 }, jsonl: { bytes: jsonlBytes, sha256: jsonlSha256 } },
  }
}

/** Begins a dump that nobody sees yet, and answers its number. What was begun before and never finished goes. */
export async function beginDump(tx: Transaction, madeAt: Date): Promise<number> {
  await sql`
    delete from opendata.dump
    where published_at is null
  `.execute(tx)
  const { rows } = await sql<{ id: number }>`
    insert into opendata.dump (made_at)
    values (${madeAt})
    returning id
  `.execute(tx)
  return rows[0]?.id ?? 0
}

/** Keeps the next piece of a file; pieces are counted from 0. */
export async function saveChunk(
  database: Database,
  { dumpId, format, number, bytes }: ChunkAddress & { readonly bytes: Uint8Array },
): Promise<void> {
  await sql`
    insert into opendata.chunk (dump_id, format, number, bytes)
    values (${dumpId}, ${format}, ${number}, ${bytes})
  `.execute(database)
}

/** Where a piece of a file stands. */
export interface ChunkAddress {
  readonly dumpId: number
  readonly format: Format
  readonly number: number
}

/** A piece of a file; nothing after the last one. */
export async function findChunk(
  database: Database,
  { dumpId, format, number }: ChunkAddress,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes
    from opendata.chunk
    where dump_id = ${dumpId}
      and format = ${format}
      and number = ${number}
  `.execute(database)
  return rows[0]?.bytes
}

/** Notes what a finished file holds. */
export async function saveFile(
  tx: Transaction,
  { dumpId, format, bytes, sha256 }: Omit<ChunkAddress, 'number'> & DumpFile,
): Promise<void> {
  await sql`
    insert into opendata.file (dump_id, format, bytes, sha256)
    values (${dumpId}, ${format}, ${bytes}, ${sha256})
  `.execute(tx)
}

/** From now on it is the newest. */
export async function publishDump(
  tx: Transaction,
  { id, suppliers, publishedAt }: { readonly id: number; readonly suppliers: number; readonly publishedAt: Date },
): Promise<void> {
  await sql`
    update opendata.dump
    set suppliers = ${suppliers},
        published_at = ${publishedAt}
    where id = ${id}
  `.execute(tx)
}

/** Lets all go but the newest so many. */
export async function deleteOldDumps(tx: Transaction, kept: number): Promise<void> {
  await sql`
    delete from opendata.dump
    where published_at is not null
      and id not in (
        select id
        from opendata.dump
        where published_at is not null
        order by published_at desc, id desc
        limit ${kept}
      )
  `.execute(tx)
}
