import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { subscribe } from '../../../kernel/facts/worker.ts'
import { type Clock, clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import {
  aContext,
  addSuppliers,
  anOffering,
  aRequest,
  aSearch,
  catchUp,
  changeSupplier,
} from '../../suppliers/factories.ts'
import { refreshSearchEntries } from '../../suppliers/reactions.ts'
import { hearAt, newsMailsTo } from '../factories.ts'
import type { Frequency } from '../model/saved-search.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from '../reactions.ts'
import { changeFrequency, savedSearches, saveSearch } from './saved-searches.ts'
import { tellNews } from './tell-news.ts'

const { database } = await testDatabase()
await subscribe(database, [refreshSearchEntries, noteChanges, followMergedSuppliers, forgetDeletedPeople])
let made = 0

/** Somebody who saves searches for these words on Sunday the 22nd at noon. */
async function somebody(frequency: Frequency, ...words: readonly string[]) {
  made += 1
  const email = `soeger-${made}@example.dk`
  const personId = await addPerson(database, { email })
  for (const each of words) await save({ personId, email }, frequency, each)
  return { personId, email }
}

interface Somebody {
  readonly personId: number
  readonly email: string
}

function save(who: Somebody, frequency: Frequency, words: string): Promise<boolean> {
  const asking = aRequest(database, who, clockAt('2026-11-22T12:00:00Z'))
  return saveSearch(asking, aSearch({ words }), { name: `Om ${words}`, frequency })
}

/** An enterprise that offers this from the instant on. */
async function comes(title: string, instant: string, name = `Den med ${title}`): Promise<number> {
  const [id = 0] = await addSuppliers(database, [
    { name, offerings: [anOffering({ title })], address: { town: 'Aarhus' } },
  ])
  await hearAt(database, instant)
  return id
}

async function changes(id: number, title: string, instant: string): Promise<void> {
  await changeSupplier(database, id, { name: 'Den ændrede', offerings: [anOffering({ title })] })
  await catchUp(database)
  await hearAt(database, instant)
}

async function isShown(id: number, isListed: boolean, instant: string): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`update suppliers.supplier set is_listed = ${isListed} where id = ${id}`.execute(tx)
    await recordFacts(tx, [{ kind: 'suppliers.changed', payload: { supplierId: id } }])
  })
  await catchUp(database)
  await hearAt(database, instant)
}

function runAt(instant: string): Promise<void> {
  return tellNews(aContext(database, clockAt(instant)))
}

async function subjectsTo({ email }: Somebody): Promise<string[]> {
  return (await newsMailsTo(database, email)).map(({ subject }) => subject)
}

const one = '1 ny virksomhed passer til det, du søger'

describe('who wants to hear at once', () => {
  test('is told a minute after, once, by one mail for several suppliers and searches', async () => {
    await comes('gulvvask', '2026-11-22T11:00:00Z')
    const who = await somebody('atOnce', 'gulvvask', 'vinduespolering')
    await comes('gulvvask', '2026-11-22T12:10:00Z', 'Gulvet')
    await comes('vinduespolering', '2026-11-22T12:10:20Z', 'Ruden')
    await runAt('2026-11-22T12:10:50Z')
    assert.deepEqual(await subjectsTo(who), [])
    await runAt('2026-11-22T12:11:30Z')
    await runAt('2026-11-22T12:12:30Z')
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
  })

  test('is not told of what does not match, and not of what they have found themselves', async () => {
    const known = await comes('havearbejde', '2026-11-22T11:00:00Z')
    const who = await somebody('atOnce', 'havearbejde')
    await comes('bogføring', '2026-11-22T13:00:00Z')
    await changes(known, 'havearbejde og hække', '2026-11-22T13:00:00Z')
    await runAt('2026-11-22T13:05:00Z')
    assert.deepEqual(await subjectsTo(who), [])
  })

  test('is told of a supplier that changes into matching', async () => {
    const id = await comes('noget ganske andet', '2026-11-22T11:00:00Z')
    const who = await somebody('atOnce', 'cykelværksted')
    await changes(id, 'cykelværksted', '2026-11-22T14:00:00Z')
    await runAt('2026-11-22T14:05:00Z')
    assert.deepEqual(await subjectsTo(who), [one])
  })

  test('is told of no supplier twice that is hidden and comes back', async () => {
    const who = await somebody('atOnce', 'smørrebrød')
    const id = await comes('smørrebrød', '2026-11-22T15:00:00Z')
    await runAt('2026-11-22T15:05:00Z')
    await isShown(id, false, '2026-11-22T15:10:00Z')
    await runAt('2026-11-22T15:15:00Z')
    await isShown(id, true, '2026-11-22T15:20:00Z')
    await runAt('2026-11-22T15:25:00Z')
    assert.deepEqual(await subjectsTo(who), [one])
  })

  test('is not told again of a listing that was merged into one they do not know', async () => {
    const who = await somebody('atOnce', 'kaffebrygning')
    const from = await comes('kaffebrygning', '2026-11-22T16:00:00Z')
    await runAt('2026-11-22T16:05:00Z')
    const into = await comes('intet særligt', '2026-11-22T16:06:00Z')
    await inTransaction({ database, actor: system }, (tx) =>
      recordFacts(tx, [{ kind: 'suppliers.merged', payload: { from, into } }]),
    )
    await changes(into, 'kaffebrygning', '2026-11-22T16:10:00Z')
    await runAt('2026-11-22T16:15:00Z')
    assert.deepEqual(await subjectsTo(who), [one])
  })

  test('is told later where the search has not caught up yet', async () => {
    const who = await somebody('atOnce', 'flytning')
    const id = await comes('endnu ikke noget', '2026-11-22T11:00:00Z')
    await changeSupplier(database, id, { offerings: [anOffering({ title: 'flytning' })] })
    await hearAt(database, '2026-11-23T08:00:00Z')
    await runAt('2026-11-23T08:05:00Z')
    assert.deepEqual(await subjectsTo(who), [])
    await catchUp(database)
    await runAt('2026-11-23T08:06:00Z')
    assert.deepEqual(await subjectsTo(who), [one])
  })
})

describe('who wants to hear weekly', () => {
  test('is told on Monday morning, of ten by name and of the others by number', async () => {
    const who = await somebody('weekly', 'ostebord')
    for (let number = 0; number < 12; number += 1) await comes('ostebord', '2026-11-22T20:00:00Z')
    await runAt('2026-11-23T05:59:00Z')
    assert.deepEqual(await subjectsTo(who), [])
    await runAt('2026-11-23T06:00:00Z')
    await runAt('2026-11-30T06:00:00Z')
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
    const who = await somebody('weekly', 'brændekløvning')
    await save(who, 'atOnce', 'hundepasning')
    await comes('brændekløvning og hundepasning', '2026-12-13T20:00:00Z')
    await Promise.all(Array.from({ length: 5 }, () => runAt('2026-12-14T06:00:00Z')))
    const [mail, ...others] = await newsMailsTo(database, who.email)
    assert.equal(others.length, 0)
    assert.equal(mail?.subject, one)
    assert.equal(mail?.content.sections?.length, 2)
  })

  test('hears at once from the moment they choose so, and of nothing when they choose never', async () => {
    const who = await somebody('weekly', 'glasmosaik')
    await comes('glasmosaik', '2026-12-15T10:00:00Z')
    const asking = aRequest(database, who, clockAt('2026-12-15T12:00:00Z'))
    const [search] = await savedSearches(asking)
    await changeFrequency(asking, search?.id ?? 0, 'never')
    await runAt('2026-12-28T06:00:00Z')
    assert.deepEqual(await subjectsTo(who), [])
    await changeFrequency(asking, search?.id ?? 0, 'atOnce')
    await runAt('2026-12-28T06:01:00Z')
    assert.deepEqual(await subjectsTo(who), [one])
  })
})

test('a run that dies has neither noted nor told anything, and the next one does both', async () => {
  await inTransaction({ database, actor: system }, (tx) => sql`delete from alerts.saved_search`.execute(tx))
  const who = await somebody('atOnce', 'vævestol')
  await comes('vævestol', '2027-01-04T08:00:00Z')
  // Asked by the run, by the search, and by the mail, after the look was noted.
  const clock = diesWhenAsked(3, '2027-01-04T08:05:00Z')
  await tellNews(aContext(database, clock))
  assert.deepEqual(await subjectsTo(who), [])
  await runAt('2027-01-04T08:06:00Z')
  await runAt('2027-01-04T08:07:00Z')
  assert.deepEqual(await subjectsTo(who), [one])
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
  const who = await somebody('atOnce', 'tusindvis')
  await inTransaction({ database, actor: system }, (tx) =>
    sql`update alerts.saved_search set known = null where person_id = ${who.personId}`.execute(tx),
  )
  const old = await comes('et eller andet', '2026-11-22T11:00:00Z')
  await changes(old, 'tusindvis', '2027-01-05T08:00:00Z')
  await comes('tusindvis', '2027-01-05T08:00:00Z')
  await runAt('2027-01-05T08:05:00Z')
  await runAt('2027-01-05T08:06:00Z')
  assert.deepEqual(await subjectsTo(who), [one])
})

test('saved searches go with the account', async () => {
  const who = await somebody('weekly', 'glemsel')
  await inTransaction({ database, actor: system }, (tx) =>
    recordFacts(tx, [{ kind: 'identity.personDeleted', payload: { personId: who.personId } }]),
  )
  await hearAt(database, '2026-11-22T12:30:00Z')
  assert.deepEqual(await savedSearches(aRequest(database, who)), [])
})

test('nobody in particular sees a saved search', async () => {
  const { rows } = await sql`select from alerts.saved_search`.execute(database)
  assert.equal(rows.length, 0)
})
