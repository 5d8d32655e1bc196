import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Synonym, SynonymDraft, SynonymList } from '../model/synonym.ts'

/** All entries, newest first, and the version of the list, read at one moment. */
export async function findSynonyms(database: Database): Promise<SynonymList> {
  const { rows } = await sql<{ version: number } & { [Name in keyof Synonym]: Synonym[Name] | null }>`
    select
      list.version,
      synonym.id,
      synonym.words,
      synonym.note
    from suppliers.synonym_list as list
    left join suppliers.synonym on true
    order by synonym.id desc
  `.execute(database)
  return {
    version: rows[0]?.version ?? 0,
    synonyms: rows.flatMap(({ id, words, note }) => (id === null || words === null ? [] : [{ id, words, note }])),
  }
}

export async function findSynonym(database: Database, id: number): Promise<Synonym | undefined> {
  const { rows } = await sql<Synonym>`
    select id, words, note
    from suppliers.synonym
    where id = ${id}
  `.execute(database)
  return rows[0]
}

/** Keeps others who change the list waiting until the transaction ends. */
export async function lockSynonyms(tx: Transaction): Promise<void> {
  await sql`
    select
    from suppliers.synonym_list
    for update
  `.execute(tx)
}

/** Lets every process know that the list has changed. */
export async function renewSynonymVersion(tx: Transaction): Promise<void> {
  await sql`
    update suppliers.synonym_list
    set version = version + 1
  `.execute(tx)
}

export async function insertSynonym(tx: Transaction, { words, note }: SynonymDraft): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into suppliers.synonym (words, note)
    values (${words}, ${note})
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('An entry is there once it was added.')
  return row.id
}

export async function updateSynonym(tx: Transaction, { id, words, note }: Synonym): Promise<void> {
  await sql`
    update suppliers.synonym
    set words = ${words},
        note = ${note}
    where id = ${id}
  `.execute(tx)
}

export async function deleteSynonym(tx: Transaction, id: number): Promise<void> {
  await sql`
    delete from suppliers.synonym
    where id = ${id}
  `.execute(tx)
}
