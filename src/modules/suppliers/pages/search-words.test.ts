import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { client } from '../../../../test/support/session.ts'
import { listAudit } from '../../../kernel/audit/read.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { openDatabase } from '../../../kernel/database/database.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { search } from '../actions/search.ts'
import { addSynonym, synonyms } from '../actions/synonyms.ts'
import { aContext, addSuppliers, anOffering, aRequest, aSearch } from '../factories.ts'
import { insertSynonym } from '../store/synonyms.ts'

const app = await testApp()
const { database } = app
const operator = await operatorBrowser(app)
const page = '/sekretariat/soegeord'
await addSuppliers(database, [
  { name: 'Køkkenet', offerings: [anOffering({ title: 'Kantinedrift' })] },
  { name: 'Haven', offerings: [anOffering({ title: 'Havearbejde' })] },
])

describe('words that operators say mean the same', () => {
  test('find the same at once, also where another process answers', async () => {
    const elsewhere = openDatabase({ url: app.appUrl, connections: 2 })
    const names = async () => {
      const { matches } = await search(aContext(elsewhere), aSearch({ words: 'zumbafest' }))
      return matches.map(({ supplier }) => supplier.name)
    }
    assert.deepEqual(await names(), [])
    const added = await operator.post(page, { words: 'zumbafest; kantinedrift', note: 'Sådan siger de.' })
    assert.equal(added.headers.location, `${page}?notice=added`)
    assert.deepEqual(await names(), ['Køkkenet'])
    const [{ id } = { id: 0 }] = await all()
    await operator.post(`${page}/${id}`, { words: 'zumbafest; havearbejde', note: '' })
    assert.deepEqual(await names(), ['Haven'])
    await operator.post(`${page}/${id}/sletning`)
    assert.deepEqual(await names(), [])
    await elsewhere.destroy()
  })

  test('count a little less than the word itself', async () => {
    await operator.post(page, { words: 'kantinedrift; havearbejde' })
    const { matches } = await search(aContext(database), aSearch({ words: 'kantinedrift' }))
    assert.deepEqual(
      matches.map(({ supplier }) => supplier.name),
      ['Køkkenet', 'Haven'],
    )
    await removeAll()
  })

  test('may be a phrase, and are not taken for a slip of the pen', async () => {
    await operator.post(page, { words: 'kantinedrifft; ren luft i haven; havearbejde' })
    const { understood } = await search(aContext(database), aSearch({ words: 'kantinedrifft' }))
    assert.deepEqual(understood.corrections, [])
    const { matches } = await search(aContext(database), aSearch({ words: 'ren luft i haven' }))
    assert.ok(matches.some(({ supplier }) => supplier.name === 'Haven'))
    await removeAll()
  })

  test('are kept once, however often they are sent at once', async () => {
    const asOperator = aRequest(database, { personId: 71, isOperator: true })
    // All connections are open, so that all of them work at once.
    await Promise.all(Array.from({ length: 20 }, () => sql`select pg_sleep(0.05)`.execute(database)))
    const sent = Array.from({ length: 50 }, () => addSynonym(asOperator, { words: ['Kaffe', 'te'], note: null }))
    assert.ok((await Promise.all(sent)).every(({ ok }) => ok))
    await operator.post(page, { words: 'TE; kaffe' })
    assert.deepEqual(
      (await all()).map(({ words }) => words),
      [['Kaffe', 'te']],
    )
    await removeAll()
  })

  test('are refused in a sentence that keeps what was typed', async () => {
    const { statusCode, body } = await operator.post(page, { words: 'kun-et-ord', note: 'Husk <mig>' })
    assert.equal(statusCode, 422)
    assert.match(body, /<a href="#words">Skriv mindst to ord, adskilt med semikolon\.<\/a>/)
    assert.match(body, /value="kun-et-ord"/)
    assert.match(body, /Husk &lt;mig&gt;/)
    assert.deepEqual(await all(), [])
  })

  test('leave a line in the log for each change, and none for what is so already', async () => {
    await operator.post(page, { words: 'kaffe; te' })
    const [{ id } = { id: 0 }] = await all()
    await operator.post(`${page}/${id}`, { words: 'kaffe; te' })
    await operator.post(`${page}/${id}`, { words: 'kaffe; te; kakao' })
    await operator.post(`${page}/${id}/sletning`)
    await operator.post(`${page}/${id}/sletning`)
    const log = await listAudit(database, { subject: `synonym ${id}`, limit: 10 })
    assert.deepEqual(
      log.map(({ action }) => action),
      ['suppliers.synonymRemoved', 'suppliers.synonymChanged', 'suppliers.synonymAdded'],
    )
  })

  test('are for operators alone, in the database too', async () => {
    assert.equal((await client(app).get(page)).statusCode, 303)
    const asVisitor = inTransaction(aContext(database), (tx) => insertSynonym(tx, { words: ['a', 'b'], note: null }))
    await assert.rejects(asVisitor, /row-level security/)
  })
})

describe('the page of search words', () => {
  test('is there in English, and tells that nothing is missed', async () => {
    const { statusCode, body } = await operator.get('/en/desk/search-words')
    assert.equal(statusCode, 200)
    assert.match(body, /There are no words to show\./)
  })
})

function all() {
  return synonyms(aContext(database))
}

async function removeAll(): Promise<void> {
  for (const { id } of await all()) await operator.post(`${page}/${id}/sletning`)
}
