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

/** While a dump is being made nobody begins another; a process that died with it holds it so long after its last piece. */
const hold = sql`interval '5 minutes'`

/**
 * Begins a dump that nobody sees yet, and answers its number; nothing while another is being made. What a dead process left
 * goes. Which process begins is decided by the database and its clock: those of the processes differ.
 */
export async function beginDump(tx: Transaction, madeAt: Date): Promise<number | undefined> {
  await sql`
    delete from opendata.dump
    where published_at is null
      and held_until < now()
  `.execute(tx)
  const { rows } = await sql<{ id: number }>`
    insert into opendata.dump (made_at, held_until)
    values (${madeAt}, now() + ${hold})
    on conflict ((published_at is null)) where published_at is null do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** Lets go of a dump that will not be finished, so that another can be begun at once. */
export async function dropDump(tx: Transaction, id: number): Promise<void> {
  await sql`
    delete from opendata.dump
    where id = ${id}
      and published_at is null
  `.execute(tx)
}

/** Keeps the next piece of a file, a sign that its dump is still being made; pieces are counted from 0. */
export async function saveChunk(
  database: Database,
  { dumpId, format, number, bytes }: ChunkAddress & { readonly bytes: Uint8Array },
): Promise<void> {
  const { rows } = await sql`
    with held as (
      update opendata.dump
      set held_until = now() + ${hold}
      where id = ${dumpId}
        and published_at is null
      returning id
    )
    insert into opendata.chunk (dump_id, format, number, bytes)
    select id, ${format}::text, ${number}::integer, ${bytes}::bytea
    from held
    returning number
  `.execute(database)
  if (rows.length === 0) throw new Error(`Dump ${dumpId} was taken over by another process.`)
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

/** From now on it is the newest, unless another process has taken it over. */
export async function publishDump(
  tx: Transaction,
  { id, suppliers, publishedAt }: { readonly id: number; readonly suppliers: number; readonly publishedAt: Date },
): Promise<void> {
  const { rows } = await sql`
    update opendata.dump
    set suppliers = ${suppliers},
        published_at = ${publishedAt}
    where id = ${id}
      and published_at is null
    returning id
  `.execute(tx)
  if (rows.length === 0) throw new Error(`Dump ${id} was taken over by another process.`)
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
