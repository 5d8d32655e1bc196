import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { subscribe } from '../../../kernel/facts/worker.ts'
import type { Clock } from '../../../kernel/time/clock.ts'
import { aContext, aRequest } from '../../suppliers/factories.ts'
import { refreshSearchEntries } from '../../suppliers/reactions.ts'
import {
  changes,
  chooses,
  comes,
  forgetsWhomItFound,
  hear,
  newsMailsTo,
  run,
  runAt,
  runSoon,
  save,
  somebody,
  subjectsTo,
  timePasses,
} from '../factories.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from '../reactions.ts'
import { savedSearches } from './saved-searches.ts'
import { tellNews } from './tell-news.ts'

const { database } = await testDatabase()
await subscribe(database, [refreshSearchEntries, noteChanges, followMergedSuppliers, forgetDeletedPeople])

const one = '1 ny virksomhed passer til det, du søger'

describe('who wants to hear weekly', () => {
  test('is told on Monday morning, of ten by name and of the others by number', async () => {
    const who = await somebody(database, 'weekly', 'ostebord')
    for (let number = 0; number < 12; number += 1) await comes(database, 'ostebord')
    await runAt(database, '2026-11-23T05:59:00Z')
    assert.deepEqual(await subjectsTo(database, who), [])
    await runAt(database, '2026-11-23T06:00:00Z')
    await runAt(database, '2026-11-30T06:00:00Z')
    const [mail, ...others] = await newsMailsTo(database, who.email)
    assert.equal(others.length, 0)
    const links = mail?.content.sections?.[0]?.links ?? []
    assert.equal(links.length, 11)
    assert.deepEqual(links.at(-1), {
      text: 'og 2 mere: se hele søgningen',
      path: '/leverandoerer?q=ostebord&sort=newest',
    })
  })

  test('gets one mail with what they want to hear at once in it, however many run at the same time', async () => {
    const who = await somebody(database, 'weekly', 'brændekløvning')
    await save(database, who, 'atOnce', 'hundepasning')
    await comes(database, 'brændekløvning og hundepasning')
    await timePasses(database, '2 minutes')
    await Promise.all(Array.from({ length: 5 }, () => run(database, '2026-12-14T06:00:00Z')))
    const [mail, ...others] = await newsMailsTo(database, who.email)
    assert.equal(others.length, 0)
    assert.equal(mail?.subject, one)
    assert.equal(mail?.content.sections?.length, 2)
  })

  test('hears at once from the moment they choose so', async () => {
    const who = await somebody(database, 'weekly', 'glasmosaik')
    await comes(database, 'glasmosaik')
    await chooses(database, who, 'atOnce')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [one])
  })

  test('is told on the day and hour, and not before, when they will hear again', async () => {
    const who = await somebody(database, 'weekly', 'tagdækning')
    await comes(database, 'tagdækning')
    await runAt(database, '2026-11-23T06:00:00Z')
    const [mail] = await newsMailsTo(database, who.email)
    assert.deepEqual(mail?.content.afterwards, [
      'Vi skriver igen mandag den 30. november 2026 om morgenen, hvis der er flere nye.',
    ])
  })
})

describe('who never wants to hear', () => {
  test('is told nothing, and once they choose otherwise, of those only that come from then on', async () => {
    const who = await somebody(database, 'weekly', 'perlebroderi')
    await chooses(database, who, 'never')
    await comes(database, 'perlebroderi')
    await runAt(database, '2026-12-28T06:00:00Z')
    await chooses(database, who, 'atOnce')
    await runAt(database, '2026-12-28T06:01:00Z')
    assert.deepEqual(await subjectsTo(database, who), [])
    await comes(database, 'perlebroderi')
    await runAt(database, '2026-12-28T06:05:00Z')
    assert.deepEqual(await subjectsTo(database, who), [one])
  })

  test('is not flooded where the search finds too many to remember, nor by saving it once more', async () => {
    const who = await somebody(database, 'never', 'plukning')
    await forgetsWhomItFound(database, who)
    await comes(database, 'plukning')
    await timePasses(database, '2 minutes')
    await save(database, who, 'atOnce', 'plukning')
    await runSoon(database)
    assert.deepEqual(await subjectsTo(database, who), [])
  })
})

test('a run that dies has neither noted nor told anything, and the next one does both', async () => {
  await inTransaction({ database, actor: system }, (tx) => sql`delete from alerts.saved_search`.execute(tx))
  const who = await somebody(database, 'atOnce', 'vævestol')
  await comes(database, 'vævestol')
  // Asked by the run, by the search, and by the mail, after the look was noted.
  await timePasses(database, '2 minutes')
  const clock = diesWhenAsked(3, '2027-01-04T08:05:00Z')
  await tellNews(aContext(database, clock))
  assert.deepEqual(await subjectsTo(database, who), [])
  await runAt(database, '2027-01-04T08:06:00Z')
  await runAt(database, '2027-01-04T08:07:00Z')
  assert.deepEqual(await subjectsTo(database, who), [one])
})

function diesWhenAsked(times: number, instant: string): Clock {
  let asked = 0
  return {
    now() {
      asked += 1
      if (asked === times) throw new Error('power cut')
      return new Date(instant)
    },
  }
}

test('a search that found too many to remember hears of those that come, not of those that change', async () => {
  const old = await comes(database, 'et eller andet')
  await timePasses(database, '2 minutes')
  const who = await somebody(database, 'atOnce', 'tusindvis')
  await forgetsWhomItFound(database, who)
  await changes(database, old, 'tusindvis')
  await comes(database, 'tusindvis')
  await runAt(database, '2027-01-05T08:05:00Z')
  await runAt(database, '2027-01-05T08:06:00Z')
  assert.deepEqual(await subjectsTo(database, who), [one])
})

test('saved searches go with the account', async () => {
  const who = await somebody(database, 'weekly', 'glemsel')
  await inTransaction({ database, actor: system }, (tx) =>
    recordFacts(tx, [{ kind: 'identity.personDeleted', payload: { personId: who.personId } }]),
  )
  await hear(database)
  assert.deepEqual(await savedSearches(aRequest(database, who)), [])
})

test('nobody in particular sees a saved search', async () => {
  const { rows } = await sql`select from alerts.saved_search`.execute(database)
  assert.equal(rows.length, 0)
})
