import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { system, visitor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { cast } from './factories/cast.ts'

const app = await testApp()
const { database } = app
const { organisation, somebody, asPlatform, personContext } = cast(app)

describe('row-level security', () => {
  const tables = ['organisation', 'membership', 'invitation', 'join_request'] as const

  test('shows no row to a transaction that works for nobody, to a visitor, or to another organisation’s member', async () => {
    const { owner, url, cvr, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'skjult@example.dk', role: 'member' })
    await (await somebody()).browser.post('/organisation/anmodning', { cvr })
    const { owner: stranger } = await organisation()
    const strange = (await personContext(stranger.id)).actor
    for (const table of tables) {
      const column = sql.ref(table === 'organisation' ? 'id' : 'organisation_id')
      const query = sql<{ count: number }>`
        select count(*) as count
        from ${sql.table(`organisations.${table}`)}
        where ${column} = ${id}
      `
      assert.equal((await query.execute(database)).rows[0]?.count, 0, `${table} for nobody`)
      for (const actor of [visitor, strange]) {
        const { rows } = await inTransaction({ database, actor }, (tx) => query.execute(tx))
        assert.equal(rows[0]?.count, 0, `${table} for ${actor.kind}`)
      }
      const { rows } = await inTransaction({ database, actor: system }, (tx) => query.execute(tx))
      assert.ok((rows[0]?.count ?? 0) > 0, `${table} has rows`)
    }
  })

  test('lets nobody make themselves a member', async () => {
    const { id } = await organisation()
    const { owner: stranger } = await organisation()
    const { actor } = await personContext(stranger.id)
    const insert = sql`
      insert into organisations.membership (organisation_id, person_id, role, since)
      values (${id}, ${stranger.id}, 'owner', now())
    `
    await assert.rejects(
      inTransaction({ database, actor }, (tx) => insert.execute(tx)),
      /row-level security/,
    )
  })

  test('and the database itself keep an owner, whatever the code does', async () => {
    const { owner, id } = await organisation()
    const remove = sql`
      delete from organisations.membership
      where organisation_id = ${id}
        and person_id = ${owner.id}
    `
    await assert.rejects(
      asPlatform((tx) => remove.execute(tx)),
      /would be without an owner/,
    )
  })
})
