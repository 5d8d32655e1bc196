import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { testApp } from '../../../../test/support/app.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { addSuppliers, anOffering, catchUp } from '../factories.ts'
import { supplierChanged } from '../facts.ts'
import { followChanges } from './search-index.ts'

const app = await testApp()
const { database, server } = app
const canteen = anOffering({ title: 'Kantinedrift', categories: ['55512000'] })
const [one = 0, two = 0] = await addSuppliers(database, [
  { slug: 'kantinen', name: 'Kantinen på havnen', offerings: [canteen, anOffering({ title: 'Frokost og kantine' })] },
  { slug: 'to', name: 'To', offerings: [anOffering({ title: 'kantinedrift' }), anOffering({ title: 'Kantinemad' })] },
  { slug: 'tre', name: 'Ærlig mad', offerings: [canteen] },
])

describe('what is suggested while somebody types', () => {
  test('are the titles that most offer first, each once, then those of which a later word begins so', async () =>
    assert.deepEqual(await shown('kanti', 'offering'), ['Kantinedrift', 'Kantinemad', 'Frokost og kantine']))

  test('are categories in which there is somebody, in the language', async () => {
    assert.deepEqual(await shown('drift af', 'category'), ['Drift af kantiner'])
    const { items } = await ask('q=canteen&language=en')
    assert.ok(items.some(({ kind, text }) => kind === 'category' && text.startsWith('Canteen')))
    assert.deepEqual(await shown('udlejning', 'category'), [])
  })

  test('are enterprises, which lead to their pages', async () => {
    const { items } = await ask('q=havne')
    assert.deepEqual(
      items.map(({ text, url, search }) => [text, url, search]),
      [['Kantinen på havnen', 'http://localhost:3000/leverandoerer/kantinen', null]],
    )
  })

  test('are places, behind the words that stood before', async () => {
    const { items } = await ask('q=kantine+aarh')
    assert.deepEqual(items, [
      {
        kind: 'place',
        kindName: 'Sted',
        text: 'kantine Aarhus',
        url: 'http://localhost:3000/leverandoerer?q=kantine+Aarhus',
        search: { q: 'kantine Aarhus' },
      },
    ])
  })

  test('are namesakes among the places told apart', async () => {
    const { items } = await ask('q=ejby')
    assert.ok(items.some(({ text, search }) => text === 'Ejby (Køge)' && search?.near === 'Ejby (Køge)'))
  })

  test('are the same in every spelling', async () => {
    assert.deepEqual(await ask('q=%C3%85rhus'), await ask('q=aarhus'))
    assert.deepEqual(await shown('aerlig', 'supplier'), ['Ærlig mad'])
  })

  test('are nothing for less than two letters, signs, and words that nobody has', async () => {
    for (const query of ['', 'q=', 'q=k', 'q=%25%25', 'q=_a_', 'q=xyzzy'])
      assert.deepEqual((await ask(query)).items, [], query)
  })

  test('is refused where it is no text, or for another language', async () => {
    for (const query of ['q=a&q=b', 'q=%00', `q=${'a'.repeat(201)}`, 'q=ka&language=fr']) {
      const { statusCode } = await server.inject(`/api/v1/suggestions?${query}`)
      assert.equal(statusCode, 400, query)
    }
  })

  test('is said to those who do not see it', async () => {
    assert.equal((await ask('q=havne')).spoken, '1 forslag. Brug pil ned.')
    assert.equal((await ask('q=xyzzy&language=en')).spoken, 'No suggestions.')
  })

  test('goes with whoever is no longer shown, and comes back once with them', async () => {
    await list(two, false)
    assert.deepEqual(await shown('kanti', 'offering'), ['Kantinedrift', 'Frokost og kantine'])
    await list(two, true)
    await list(two, true)
    assert.deepEqual(await shown('kanti', 'offering'), ['Kantinedrift', 'Kantinemad', 'Frokost og kantine'])
    assert.equal(await usesOf('kantinedrift'), 3)
  })

  test('goes with whoever is deleted', async () => {
    await sql`delete from suppliers.supplier where id = ${one}`.execute(database)
    await followChanges(database)
    assert.deepEqual(await shown('kanti', 'offering'), ['Kantinedrift', 'Kantinemad'])
    assert.equal(await usesOf('kantinedrift'), 2)
  })
})

const answer = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      kindName: z.string(),
      text: z.string(),
      url: z.string(),
      search: z.record(z.string(), z.string()).nullable(),
    }),
  ),
  spoken: z.string(),
})

async function ask(query: string) {
  const { statusCode, body } = await server.inject(`/api/v1/suggestions?${query}`)
  assert.equal(statusCode, 200, body)
  return answer.parse(JSON.parse(body))
}

async function shown(typed: string, kind: string): Promise<string[]> {
  const { items } = await ask(new URLSearchParams({ q: typed }).toString())
  return items.filter((each) => each.kind === kind).map(({ text }) => text)
}

async function list(id: number, isListed: boolean): Promise<void> {
  await sql`update suppliers.supplier set is_listed = ${isListed} where id = ${id}`.execute(database)
  await inTransaction({ database, actor: system }, (tx) => recordFacts(tx, [supplierChanged(id)]))
  await catchUp(database)
}

async function usesOf(start: string): Promise<number | undefined> {
  const { rows } = await sql<{ uses: number }>`
    select uses from suppliers.suggestion where start = ${start} and slug = ''
  `.execute(database)
  return rows[0]?.uses
}
