import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { aVisit } from '../../../../test/support/request.ts'
import { system, visitor } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { aContext, addSuppliers, anOffering, aRequest, aSearch } from '../factories.ts'
import { countMissed, forgetMissedWords, missedLately, saveMissedWords } from './missed-words.ts'
import { search } from './search.ts'

const app = await testApp()
const { database } = app
const onlooker = { ...aRequest(database, { personId: 0 }), actor: visitor }
const operator = aRequest(database, { personId: 71, isOperator: true })
await addSuppliers(database, [{ name: 'Køkkenet', offerings: [anOffering({ title: 'Kantinedrift' })] }])

describe('what is asked for in vain', () => {
  test('is told to operators, with how often', async () => {
    await ask('støvsuger', 'Støvsuger!', 'cykler')
    assert.deepEqual(await missed(), { støvsuger: 2, cykler: 1 })
  })

  test('is not what nobody may know: addresses, numbers, names', async () => {
    await ask('mette@example.dk', '12345678', 'Mzxtte Hzxnsen', 'tlf: 20304050', 'https://example.dk/hzxt', 'ab')
    assert.deepEqual(await missed(), {})
    assert.deepEqual(await kept(), [])
  })

  test('is shown only after three days where no dictionary has the word', async () => {
    for (const day of [20, 21]) await askOn(`2026-11-${day}`, 'zumbafestlokale qwzxv')
    assert.equal((await missed()).qwzxv, undefined)
    await askOn('2026-11-22', 'qwzxv')
    assert.equal((await missed()).qwzxv, 3)
  })

  test('is not what a phrase, a minus, a place or a later page may be to blame for', async () => {
    const words = ['"støvsuger"', '-støvsuger', 'støvsuger -cykler']
    await ask(...words)
    const { understood } = await search(onlooker, aSearch({ words: 'støvsuger' }))
    countMissed(onlooker, aSearch({ words: 'støvsuger', page: 2 }), understood)
    const near = { name: 'Viborg', point: { lat: 56.4, lon: 9.4 }, km: 25 }
    countMissed(onlooker, aSearch({ words: 'støvsuger', near }), understood)
    countMissed(onlooker, aSearch({ words: 'støvsuger' }), { ...understood, corrections: [slip] })
    await saveMissedWords(onlooker)
    assert.deepEqual(await missed(), {})
  })

  test('does not count operators and robots', async () => {
    const { understood } = await search(onlooker, aSearch({ words: 'støvsuger' }))
    countMissed(operator, aSearch({ words: 'støvsuger' }), understood)
    const robot = { ...onlooker, visit: { ...aVisit, userAgent: 'Googlebot/2.1' } }
    countMissed(robot, aSearch({ words: 'støvsuger' }), understood)
    await saveMissedWords(onlooker)
    assert.deepEqual(await kept(), [])
  })

  test('goes from the page once somebody offers it, and is told of ninety days', async () => {
    await ask('støvsuger')
    await askOn('2026-08-24', 'cykler')
    await askOn('2026-08-25', 'bøger')
    assert.deepEqual(await missed(), { bøger: 1, støvsuger: 1 })
    await askOn('2026-11-22', 'fliselægning')
    await addSuppliers(database, [{ name: 'Brolæggeren', offerings: [anOffering({ title: 'Fliselægning' })] }])
    await search(onlooker, aSearch({}))
    assert.equal((await missed()).fliselægning, undefined)
  })

  test('is forgotten after four hundred days', async () => {
    await clear()
    await askOn('2025-10-17', 'cykler')
    await askOn('2025-10-18', 'bøger')
    await forgetMissedWords({ ...onlooker, actor: system })
    assert.deepEqual(await kept(), ['bøger'])
  })

  test('is counted by the search page, where the filters are not to blame, and taken along as CSV', async () => {
    await clear()
    const headers = { 'user-agent': 'Mozilla/5.0' }
    await app.server.inject({ url: '/leverandoerer?q=st%C3%B8vsuger', headers })
    await app.server.inject({ url: '/leverandoerer?q=kantinedrift&municipality=aarhus', headers })
    await saveMissedWords(onlooker)
    const browser = await operatorBrowser(app)
    const { body, headers: sent } = await browser.get('/sekretariat/soegeord/ikke-fundet.csv')
    assert.match(body, /Ord;Søgninger\r?\nstøvsuger;1\r?\n$/)
    assert.match(String(sent['content-disposition']), /soegt-og-ikke-fundet\.csv/)
    const { body: page } = await browser.get('/sekretariat/soegeord')
    assert.match(page, /<th scope="row" data-title="Ord">støvsuger<\/th>/)
  })

  test('is counted on where a day has as many words as it may, and no new one is added', async () => {
    await clear()
    await keep(['støvsuger', ...Array.from({ length: 4_999 }, (_, place) => `ord${letters(place)}`)], { asked: 1 })
    await askOn('2026-11-22', 'støvsuger')
    await askOn('2026-11-22', 'cykler')
    const { støvsuger, cykler } = await missed()
    assert.deepEqual([støvsuger, cykler], [2, undefined])
  })

  test('is shown also where much that was wanted more is offered by now', async () => {
    await clear()
    const offered = Array.from({ length: 250 }, (_, place) => `kantinedrift${letters(place)}`)
    await keep(offered, { asked: 9 })
    await keep(['støvsuger'], { asked: 1 })
    await addSuppliers(database, [{ name: 'Det hele', description: offered.join(' ') }])
    await search(onlooker, aSearch({}))
    assert.deepEqual(await missed(), { støvsuger: 1 })
  })

  test('is nobody else’s to read', async () => {
    await ask('støvsuger')
    assert.deepEqual(await missedLately(onlooker), [])
    const { rows } = await sql`select from suppliers.missed_word`.execute(database)
    assert.equal(rows.length, 0)
  })
})

const slip = { typed: 'støvsuger', meant: 'støvsugning' }

/** Searches that find nobody, as the search page counts them. */
async function ask(...words: readonly string[]): Promise<void> {
  await clear()
  for (const each of words) await askOn('2026-11-22', each)
}

async function askOn(day: string, words: string): Promise<void> {
  const context = { ...onlooker, clock: clockAt(`${day}T12:00:00Z`) }
  const { understood } = await search(context, aSearch({ words }))
  countMissed(context, aSearch({ words }), understood)
  await saveMissedWords(context)
}

/** Words of the day that a dictionary has. */
async function keep(words: readonly string[], { asked }: { readonly asked: number }): Promise<void> {
  await inTransaction({ ...aContext(database), actor: system }, (tx) =>
    sql`
      insert into suppliers.missed_word (word, day, is_known, asked)
      select word, '2026-11-22', true, ${asked}
      from unnest(${words}::text[]) as word
    `.execute(tx),
  )
}

/** Another for each number, of letters only. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'qwxzjvbpkg'[Number(digit)]).join('')
}

async function missed(): Promise<Record<string, number>> {
  return Object.fromEntries((await missedLately(operator)).map(({ word, asked }) => [word, asked]))
}

async function kept(): Promise<string[]> {
  const { rows } = await inTransaction({ ...aContext(database), actor: system }, (tx) =>
    sql<{ word: string }>`select word from suppliers.missed_word order by word`.execute(tx),
  )
  return rows.map(({ word }) => word)
}

async function clear(): Promise<void> {
  await inTransaction({ ...aContext(database), actor: system }, (tx) =>
    sql`delete from suppliers.missed_word`.execute(tx),
  )
}
