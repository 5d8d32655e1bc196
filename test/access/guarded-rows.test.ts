import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { testApp } from '../support/app.ts'
import { leakyTables } from '../support/catalogue.ts'
import { setAccessStage } from './stage.ts'

// There are rows to see.
const app = await testApp()
await setAccessStage(app)

describe('the database', () => {
  test('shows no guarded row to a request without an actor', async () => {
    await withConnection(app.ownerUrl, (owner) =>
      withConnection(app.appUrl, async (asApp) => assert.deepEqual(await leakyTables(asApp, owner), [])),
    )
  })

  test('would be found out if it did', async () => {
    const open = 'create policy open_to_all on organisations.membership for select using (true)'
    await withConnection(app.ownerUrl, async (owner) => {
      await owner.query(open)
      const found = await withConnection(app.appUrl, (asApp) => leakyTables(asApp, owner))
      await owner.query('drop policy open_to_all on organisations.membership')
      assert.deepEqual(found, ['organisations.membership shows rows to nobody in particular.'])
    })
  })
})
