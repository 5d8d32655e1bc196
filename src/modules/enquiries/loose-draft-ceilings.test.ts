import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { client } from '../../../test/support/session.ts'
import { untilSomebodyWaits } from '../../../test/support/waiting.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { mostLooseDrafts } from './model/loose-draft.ts'
import { holdAllLooseDrafts } from './store/loose-drafts.ts'

const clock = { now: () => new Date('2026-11-22T12:00:00Z') }
const app = await testApp({ clock })
const platform = { database: app.database, actor: system }
test.beforeEach(() => inTransaction(platform, (tx) => sql`delete from enquiries.loose_draft`.execute(tx)))

let machines = 0
/** Each visitor sits at a machine of their own. */
const visitor = () => {
  machines += 1
  return client(app, `10.2.0.${machines}`)
}
const begin = (browser = visitor()) => browser.post('/forespoergsel/kladde', { kind: 'planned', category: '55512000' })

/** So many that somebody began at the instant, saved in them so often, and has not taken over. */
async function addDrafts(count: number, { begunAt, revision }: { begunAt: string; revision: number }) {
  await inTransaction(platform, (tx) =>
    sql`
      insert into enquiries.loose_draft (token_hash, kind, draft, revision, created_at, expires_at)
      select sha256(number::text::bytea), 'quotes', '{}', ${revision}, ${begunAt}, '2026-12-01T12:00:00Z'
      from generate_series(1, ${count}) as number
    `.execute(tx),
  )
}

async function countDrafts(): Promise<number> {
  const { rows } = await inTransaction(platform, (tx) => sql`select from enquiries.loose_draft`.execute(tx))
  return rows.length
}

describe('drafts without an account', { timeout: 30_000 }, () => {
  test('are as many as there is room for, also when they are begun at once; one more is refused kindly', async () => {
    await addDrafts(mostLooseDrafts - 1, { begunAt: '2026-11-20T12:00:00Z', revision: 2 })
    const { beginning } = await inTransaction(platform, async (tx) => {
      await holdAllLooseDrafts(tx)
      const beginning = Promise.all([begin(), begin(), begin()])
      await untilSomebodyWaits(app.database)
      return { beginning }
    })
    const begun = await beginning
    const refused = begun.filter(({ statusCode }) => statusCode === 503)
    assert.equal(refused.length, 2)
    assert.equal(await countDrafts(), mostLooseDrafts)
    const body = refused[0]?.body ?? ''
    assert.match(body, /ikke plads til flere kladder[\s\S]*Log ind, og skriv[\s\S]*prøv igen i morgen/)
    assert.match(body, /value="planned"[^>]*checked/)
    assert.match(body, /name="category" value="55512000"/)
  })

  test('make room where nobody has saved anything in them for a day', async () => {
    await addDrafts(mostLooseDrafts, { begunAt: '2026-11-21T11:00:00Z', revision: 1 })
    assert.equal((await begin()).statusCode, 303)
    assert.equal(await countDrafts(), 1)
  })

  test('make no room while somebody may be writing in them', async () => {
    await addDrafts(mostLooseDrafts, { begunAt: '2026-11-21T13:00:00Z', revision: 1 })
    assert.equal((await begin()).statusCode, 503)
    assert.equal(await countDrafts(), mostLooseDrafts)
  })

  test('are counted apart from those who sign in at the same place', async () => {
    const browser = visitor()
    for (let time = 1; time <= 30; time += 1) assert.equal((await begin(browser)).statusCode, 303)
    assert.equal((await begin(browser)).statusCode, 429)
    await browser.post('/log-ind', { email: 'nogen@example.dk', way: 'link' })
    assert.match((await browser.get('/log-ind/mail-sendt')).body, /nogen@example\.dk/)
  })
})
