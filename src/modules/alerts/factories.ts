import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll } from '../../kernel/facts/worker.ts'
import type { MailContent } from '../../kernel/mail/render.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import {
  aContext,
  addSuppliers,
  anOffering,
  aRequest,
  aSearch,
  catchUp,
  changeSupplier,
} from '../suppliers/factories.ts'
import { changeFrequency, savedSearches, saveSearch } from './actions/saved-searches.ts'
import { tellNews } from './actions/tell-news.ts'
import type { Frequency } from './model/saved-search.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from './reactions.ts'

/** Lets saved searches learn of what has happened. */
export async function hear(database: Database): Promise<void> {
  const reactions = [noteChanges, followMergedSuppliers, forgetDeletedPeople]
  await deliverAll({ database, reactions, log: memoryLog().log })
}

/** Has all that was noted and looked at happen so long ago: it goes by the database's clock, which cannot be set. */
export function timePasses(database: Database, interval: string): Promise<void> {
  return inTransaction({ database, actor: system }, async (tx) => {
    for (const statement of [
      sql`update alerts.saved_search set looked_until = looked_until - ${interval}::interval`,
      sql`
        update alerts.supplier_change
        set changed_at = changed_at - ${interval}::interval,
            findable_since = findable_since - ${interval}::interval
      `,
    ])
      await statement.execute(tx)
  })
}

export interface NewsMail {
  readonly subject: string
  readonly content: MailContent
}

/** The mails about saved searches to an address, the oldest first. */
export function newsMailsTo(database: Database, email: string): Promise<NewsMail[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<NewsMail>`
      select subject, content
      from kernel.mail
      where kind = 'alerts'
        and to_address = ${email}
      order by id
    `.execute(tx)
    return rows
  })
}

let made = 0

/** Somebody who saves searches for these words on Sunday the 22nd at noon. */
export async function somebody(database: Database, frequency: Frequency, ...words: readonly string[]) {
  made += 1
  const email = `soeger-${made}@example.dk`
  const personId = await addPerson(database, { email })
  for (const each of words) await save(database, { personId, email }, frequency, each)
  return { personId, email }
}

export interface Somebody {
  readonly personId: number
  readonly email: string
}

/** Saves one more. */
export async function save(database: Database, who: Somebody, frequency: Frequency, words: string): Promise<void> {
  const asking = aRequest(database, who, clockAt('2026-11-22T12:00:00Z'))
  await saveSearch(asking, aSearch({ words }), { name: `Om ${words}`, frequency })
}

/** An enterprise that offers this from now on. */
export async function comes(database: Database, title: string, name = `Den med ${title}`): Promise<number> {
  const [id = 0] = await addSuppliers(database, [
    { name, offerings: [anOffering({ title })], address: { town: 'Aarhus' } },
  ])
  await hear(database)
  return id
}

/** It offers this instead. */
export async function changes(database: Database, id: number, title: string): Promise<void> {
  await changeSupplier(database, id, { name: 'Den ændrede', offerings: [anOffering({ title })] })
  await catchUp(database)
  await hear(database)
}

/** It is shown to the public, or not any more. */
export async function isShown(database: Database, id: number, isListed: boolean): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`update suppliers.supplier set is_listed = ${isListed} where id = ${id}`.execute(tx)
    await recordFacts(tx, [{ kind: 'suppliers.changed', payload: { supplierId: id } }])
  })
  await catchUp(database)
  await hear(database)
}

/** One listing becomes the other; heard of with what is heard next. */
export async function merge(database: Database, from: number, into: number): Promise<void> {
  await inTransaction({ database, actor: system }, (tx) =>
    recordFacts(tx, [{ kind: 'suppliers.merged', payload: { from, into } }]),
  )
}

/** Two minutes after what came before, on this day and hour in Denmark. */
export async function runAt(database: Database, instant: string): Promise<void> {
  await timePasses(database, '2 minutes')
  await run(database, instant)
}

/** Without a minute going by. */
export function run(database: Database, instant = '2026-11-22T13:00:00Z'): Promise<void> {
  return tellNews(aContext(database, clockAt(instant)))
}

/** For who is told at once, the day and the hour are the same. */
export function runSoon(database: Database): Promise<void> {
  return runAt(database, '2026-11-22T13:00:00Z')
}

/** What their mails about saved searches are called, the oldest first. */
export async function subjectsTo(database: Database, { email }: Somebody): Promise<string[]> {
  return (await newsMailsTo(database, email)).map(({ subject }) => subject)
}

/** Changes the first of their searches. */
export async function chooses(database: Database, who: Somebody, frequency: Frequency): Promise<void> {
  const asking = aRequest(database, who, clockAt('2026-11-22T12:00:00Z'))
  const [search] = await savedSearches(asking)
  await changeFrequency(asking, search?.id ?? 0, frequency)
}

/** Has their searches found too many to remember. */
export async function forgetsWhomItFound(database: Database, { personId }: Somebody): Promise<void> {
  await inTransaction({ database, actor: system }, (tx) =>
    sql`update alerts.saved_search set known = null where person_id = ${personId}`.execute(tx),
  )
}
