import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { refuseMails } from '../../../kernel/mail/unsubscribe.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import { addSuppliers, anOffering, aRequest, aSearch } from '../../suppliers/factories.ts'
import { personalData } from '../actions/personal-data.ts'
import { saveSearch } from '../actions/saved-searches.ts'
import { searchLinks } from '../index.ts'
import { limits } from '../model/saved-search.ts'

const app = await testApp()
const { database } = app
await addSuppliers(database, [
  { name: 'Rent hus', offerings: [anOffering({ title: 'Rengøring' })], address: { municipality: '0751' } },
])
const list = '/konto/gemte-soegninger'
const form = `${list}/ny`
const aarhus = '?q=reng%C3%B8ring&delivers_to=aarhus'

let made = 0

/** Somebody with an account, and their browser. */
async function somebody() {
  made += 1
  const email = `gemmer-${made}@example.dk`
  const personId = await addPerson(database, { email })
  return { personId, email, browser: await signInAs(app, { personId }) }
}

describe('saving a search', () => {
  test('leads a visitor to sign in and back, with the search', async () => {
    const save = searchLinks.save(aSearch({ words: 'rengøring', filters: { deliversTo: '0751' }, page: 3 }), 'da')
    assert.equal(save.url, form + aarhus)
    const { headers } = await client(app).get(form + aarhus)
    assert.equal(headers.location, `/log-ind?next=${encodeURIComponent(form + aarhus)}`)
  })

  test('proposes a name that says what is looked for, and to tell weekly', async () => {
    const { browser } = await somebody()
    const { body } = await browser.get(form + aarhus)
    assert.match(body, /name="name"[^>]*value="rengøring, leverer til Aarhus"/)
    assert.match(body, /value="weekly"[^>]*checked/)
    assert.match(body, /href="\/leverandoerer\?q=reng%C3%B8ring&amp;delivers_to=aarhus">Tilbage/)
    assert.match(
      (await browser.get('/en/account/saved-searches/new?q=x')).body,
      /You are looking for: x\. The search is not saved yet/,
    )
    assert.match((await browser.get(form)).body, /value="Alle leverandører"/)
    const { body: near } = await browser.get(`${form}?q=ost&near=Viborg`)
    assert.match(near, /name="name"[^>]*value="ost, inden for 25 km af Viborg"/)
  })

  test('says that it is not saved yet, and takes one press and no typing', async () => {
    const { browser } = await somebody()
    const { body } = await browser.get(form + aarhus)
    assert.match(body, /Søgningen er ikke gemt endnu\. Tryk på “Gem søgning”, så sender vi dig en mail/)
    const [, name = ''] = /name="name"[^>]*value="([^"]*)"/.exec(body) ?? []
    const [, query = ''] = /name="query" value="([^"]*)"/.exec(body) ?? []
    const asked = query.replaceAll('&amp;', '&')
    assert.equal((await browser.post(form, { name, query: asked, frequency: 'weekly' })).statusCode, 303)
    assert.match((await browser.get(list)).body, /<h2>rengøring, leverer til Aarhus<\/h2>/)
  })

  test('shows it on the list: in words, as a link, with how many there are now', async () => {
    const { browser } = await somebody()
    assert.match((await browser.get(list)).body, /Du har ingen gemte søgninger/)
    const fields = { name: 'Rent i Aarhus', frequency: 'monthly', query: aarhus.slice(1) }
    assert.equal((await browser.post(form, fields)).headers.location, `${list}?done=saved`)
    const { body } = await browser.get(list)
    assert.match(body, /<h2>Rent i Aarhus<\/h2>/)
    assert.match(body, /href="\/leverandoerer\?q=reng%C3%B8ring&amp;delivers_to=aarhus">rengøring, leverer til Aarhus</)
    assert.match(body, /1 virksomhed passer nu\./)
    assert.match(body, /value="monthly" selected/)
  })

  for (const [frequency, sentence] of [
    ['atOnce', 'Næste mail kommer et par minutter efter, at en ny virksomhed passer.'],
    ['weekly', 'Næste mail kommer mandag den 23. november 2026 om morgenen, hvis der er nye virksomheder.'],
    ['monthly', 'Næste mail kommer den 1. december 2026 om morgenen, hvis der er nye virksomheder.'],
    ['never', 'Du får ingen mails om denne søgning.'],
  ]) {
    test(`says when the next mail comes: ${frequency}`, async () => {
      const { browser } = await somebody()
      await browser.post(form, { name: 'Hvornår', frequency: frequency ?? '', query: 'q=x' })
      assert.ok((await browser.get(list)).body.includes(sentence ?? ''))
    })
  }

  test('fifty times keeps it once', async () => {
    const { personId, browser } = await somebody()
    const browsers = await Promise.all(Array.from({ length: 10 }, () => signInAs(app, { personId })))
    const fields = { name: 'Igen', frequency: 'weekly', query: 'q=igen' }
    // Half and half: the server answers forty at a time.
    for (const half of [1, 2]) {
      const posts = Array.from({ length: 25 }, (_, index) => (browsers[index % 10] ?? browser).post(form, fields))
      const answers = await Promise.all(posts)
      assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([303]), String(half))
    }
    assert.equal((await browser.get(list)).body.match(/<h2>Igen<\/h2>/g)?.length, 1)
  })

  test('is refused without a name, with a long one and without a choice, and nothing typed is lost', async () => {
    const { browser } = await somebody()
    const typed = { name: 'Mit & dit', frequency: 'monthly', query: 'q=is' }
    const nameless = await browser.post(form, { ...typed, name: ' ' })
    assert.equal(nameless.statusCode, 422)
    assert.match(nameless.body, /href="#name">Skriv et navn til søgningen/)
    assert.match(nameless.body, /value="monthly"[^>]*checked/)
    assert.match(nameless.body, /name="query" value="q=is"/)
    assert.equal((await browser.post(form, { ...typed, name: 'x'.repeat(101) })).statusCode, 422)
    const unchosen = await browser.post(form, { ...typed, frequency: 'hourly' })
    assert.match(unchosen.body, /Vælg, hvornår du vil have mail/)
    assert.match(unchosen.body, /value="Mit &amp; dit"/)
  })

  test('is refused to somebody who has a hundred already, who may still change one of them', async () => {
    const { personId, browser } = await somebody()
    const asking = aRequest(database, { personId })
    for (let number = 0; number < limits.searches; number += 1)
      await saveSearch(asking, aSearch({ words: `ord${number}` }), { name: `Nummer ${number}`, frequency: 'never' })
    const refused = await browser.post(form, { name: 'Én mere', frequency: 'weekly', query: 'q=ny' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Du har allerede gemt 100 søgninger/)
    assert.equal((await browser.post(form, { name: 'Ny', frequency: 'weekly', query: 'q=ord7' })).statusCode, 303)
  })
})

describe('the list', () => {
  test('is one’s own: nobody else sees, changes or deletes what is on it', async () => {
    const [owner, other] = [await somebody(), await somebody()]
    await owner.browser.post(form, { name: 'Min egen', frequency: 'weekly', query: 'q=min' })
    const id = /gemte-soegninger\/(\d+)\/hyppighed/.exec((await owner.browser.get(list)).body)?.[1] ?? ''
    assert.doesNotMatch((await other.browser.get(list)).body, /Min egen/)
    const change = { [`frequency-${id}`]: 'never' }
    assert.equal((await other.browser.post(`${list}/${id}/hyppighed`, change)).statusCode, 404)
    assert.equal((await other.browser.post(`${list}/${id}/sletning`)).statusCode, 404)
    assert.equal((await owner.browser.post(`${list}/${id}/hyppighed`, change)).headers.location, `${list}?done=changed`)
    assert.match((await owner.browser.get(list)).body, /value="never" selected/)
    assert.equal((await owner.browser.post(`${list}/${id}/sletning`)).headers.location, `${list}?done=removed`)
    assert.doesNotMatch((await owner.browser.get(list)).body, /Min egen/)
  })

  test('says so where somebody has turned these mails off', async () => {
    const { email, browser } = await somebody()
    await browser.post(form, { name: 'Stille', frequency: 'weekly', query: 'q=stille' })
    assert.doesNotMatch((await browser.get(list)).body, /Du får ingen mails/)
    await inTransaction({ database, actor: system }, (tx) =>
      refuseMails(tx, clockAt('2026-11-22T12:00:00Z'), email, ['alerts']),
    )
    const { body } = await browser.get(list)
    assert.match(body, /Du får ingen mails om gemte søgninger/)
    assert.doesNotMatch(body, /Næste mail/)
  })

  test('says so where a search means nothing any more', async () => {
    const { personId, browser } = await somebody()
    const gone = aSearch({ filters: { category: '99999999' } })
    await saveSearch(aRequest(database, { personId }), gone, { name: 'Forbi', frequency: 'weekly' })
    assert.match((await browser.get(list)).body, /Noget i søgningen findes ikke mere/)
  })
})

test('somebody’s own data hold what they have saved, and nothing of others', async () => {
  const [owner, other] = [await somebody(), await somebody()]
  await owner.browser.post(form, { name: 'Til udlevering', frequency: 'never', query: 'q=is&page=3' })
  const context = { actor: system, clock: clockAt('2026-11-22T12:00:00Z'), database, log: memoryLog().log }
  const [saved, ...others] = await personalData(context, owner.personId)
  assert.equal(others.length, 0)
  assert.deepEqual([saved?.name, saved?.query, saved?.frequency], ['Til udlevering', 'q=is', 'never'])
  assert.deepEqual(await personalData(context, other.personId), [])
})
