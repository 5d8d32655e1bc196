import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { withConnection } from '../../../kernel/database/migrate.ts'
import { subscribe } from '../../../kernel/facts/worker.ts'
import { anOffering, catchUp, changeSupplier } from '../../suppliers/factories.ts'
import { refreshSearchEntries } from '../../suppliers/reactions.ts'
import {
  changes,
  comes,
  hear,
  isShown,
  merge,
  newsMailsTo,
  run,
  runAt,
  runSoon,
  type Somebody,
  somebody,
  subjectsTo,
  timePasses,
} from '../factories.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from '../reactions.ts'

const { database, ownerUrl } = await testDatabase()
await subscribe(database, [refreshSearchEntries, noteChanges, followMergedSuppliers, forgetDeletedPeople])

const one = '1 ny virksomhed passer til det, du søger'

describe('who wants to hear at once', () => {
  test('is told a minute after, once, by one mail for several suppliers and searches', async () => {
    await comes(database, 'gulvvask')
    const who = await somebody(database, 'atOnce', 'gulvvask', 'vinduespolering')
    await comes(database, 'gulvvask', 'Gulvet')
    await comes(database, 'vinduespolering', 'Ruden')
    await run(database)
    assert.deepEqual(await subjectsTo(database, who), [])
    await runSoon(database)
    await runSoon(database)
    const [mail, ...others] = await newsMailsTo(database, who.email)
    assert.equal(others.length, 0)
    assert.equal(mail?.subject, '2 nye virksomheder passer til det, du søger')
    assert.deepEqual(
      mail?.content.sections?.map(({ heading, links }) => [heading, links.map(({ text }) => text)]),
      [
        ['Om gulvvask', ['Gulvet, Aarhus', 'Se hele søgningen']],
        ['Om vinduespolering', ['Ruden, Aarhus', 'Se hele søgningen']],
      ],
    )
    assert.equal(mail?.content.link?.path, '/konto/gemte-soegninger')
    assert.deepEqual(mail?.content.afterwards, ['Vi skriver igen, så snart der er flere nye.'])
  })

  test('is told of a second and a third that come shortly after the first, each once', async () => {
    const who = await somebody(database, 'atOnce', 'skræddersyning')
    await comes(database, 'skræddersyning', 'Den første')
    await timePasses(database, '50 seconds')
    await comes(database, 'skræddersyning', 'Den anden')
    await timePasses(database, '20 seconds')
    await run(database)
    await comes(database, 'skræddersyning', 'Den tredje')
    await runSoon(database)
    const told = (await newsMailsTo(database, who.email)).map(({ content }) =>
      content.sections?.flatMap(({ links }) => links.slice(0, -1).map(({ text }) => text)),
    )
    assert.deepEqual(told, [['Den anden, Aarhus', 'Den første, Aarhus'], ['Den tredje, Aarhus']])
  })

  test('is told by the database’s clock, whatever the clocks of the processes say', async () => {
    const who = await somebody(database, 'atOnce', 'papirfremstilling')
    await comes(database, 'papirfremstilling')
    await timePasses(database, '2 minutes')
    await run(database, '2031-01-01T12:00:00Z')
    await comes(database, 'papirfremstilling')
    await runAt(database, '2031-01-01T12:01:00Z')
    assert.deepEqual(await subjectsTo(database, who), [one, one])
  })

  test('is not told of what does not match, and not of what they have found themselves', async () => {
    const known = await comes(database, 'havearbejde')
    const who = await somebody(database, 'atOnce', 'havearbejde')
    await comes(database, 'bogføring')
    await changes(database, known, 'havearbejde og hække')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [])
  })

  test('is told of a supplier that changes into matching', async () => {
    const id = await comes(database, 'noget ganske andet')
    const who = await somebody(database, 'atOnce', 'cykelværksted')
    await changes(database, id, 'cykelværksted')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one])
  })

  test('is told of no supplier twice that is hidden and comes back', async () => {
    const who = await somebody(database, 'atOnce', 'smørrebrød')
    const id = await comes(database, 'smørrebrød')
    await runSoon(database)
    await isShown(database, id, false)
    await runSoon(database)
    await isShown(database, id, true)
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one])
  })

  test('is not told again of a listing that was merged into one they do not know, and that into another', async () => {
    const who = await somebody(database, 'atOnce', 'kaffebrygning')
    const from = await comes(database, 'kaffebrygning')
    await runSoon(database)
    const [into, last] = [await comes(database, 'intet særligt'), await comes(database, 'heller intet')]
    await merge(database, from, into)
    await changes(database, into, 'kaffebrygning')
    await runSoon(database)
    await merge(database, into, last)
    await changes(database, last, 'kaffebrygning')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one])
  })

  test('is not told again of a listing that another process merges in the middle of a look', async () => {
    const who = await somebody(database, 'atOnce', 'kurvefletning')
    const from = await comes(database, 'kurvefletning')
    await runSoon(database)
    const into = await comes(database, 'ingenting')
    await comes(database, 'kurvefletning')
    await timePasses(database, '2 minutes')
    await merge(database, from, into)
    await whileHeld(who, async () => {
      const merging = hear(database)
      await untilWaiting('known', merging)
      const telling = run(database)
      await untilWaiting('looked_until =', telling)
      return [merging, telling]
    })
    await changes(database, into, 'kurvefletning')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one, one])
  })

  test('is told later where the search has not caught up yet', async () => {
    const who = await somebody(database, 'atOnce', 'flytning')
    const id = await comes(database, 'endnu ikke noget')
    await changeSupplier(database, id, { offerings: [anOffering({ title: 'flytning' })] })
    await hear(database)
    await withConnection(ownerUrl, (owner) =>
      owner.query("update kernel.fact set recorded_at = now() - interval '1 hour'"),
    )
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [])
    await catchUp(database)
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one])
  })
})

/** Holds what somebody has saved, until what the work began waits for it; then lets go and waits for that. */
async function whileHeld({ personId }: Somebody, work: () => Promise<readonly Promise<void>[]>): Promise<void> {
  const begun = await inTransaction({ database, actor: system }, async (tx) => {
    await sql`select from alerts.saved_search where person_id = ${personId} for update`.execute(tx)
    return { under: await work() }
  })
  await Promise.all(begun.under)
}

/** Resolves when the work waits for a row with a statement that has these words in it, or is done without. */
async function untilWaiting(words: string, work: Promise<void>): Promise<void> {
  let isDone = false
  const done = work.finally(() => {
    isDone = true
  })
  done.catch(() => {})
  while (!isDone) {
    const { rows } = await sql`
      select
      from pg_stat_activity
      where datname = current_database()
        and wait_event_type = 'Lock'
        and strpos(query, ${words}) > 0
        and strpos(query, 'update alerts.saved_search') > 0
        and pid <> pg_backend_pid()
    `.execute(database)
    if (rows.length > 0) return
    await setImmediate()
  }
}
