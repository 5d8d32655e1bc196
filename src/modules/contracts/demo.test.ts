import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { everybody } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { addSuppliers } from '../suppliers/factories.ts'
import { loadDemoContract } from './actions/demo.ts'

const app = await testApp()
const { purchaser, seller } = await everybody(app)
const [supplierId = 0] = await addSuppliers(app.database, [{ name: 'Køkkenet' }])

test('the contract of the demo stands once, with a month in each state', async () => {
  const context = { database: app.database, actor: system, clock: today, log: memoryLog().log }
  const parties = { buyer: purchaser, enterprise: { ...seller, supplierId } }
  await loadDemoContract(context, parties)
  await loadDemoContract(context, parties)
  const list = (await purchaser.browser.get('/kontrakter')).body
  const links = new Set(list.match(/\/kontrakter\/K-[0-9A-Z]{8}(?=")/g))
  assert.equal(links.size, 1)
  const { body } = await purchaser.browser.get([...links][0] ?? '')
  assert.match(body, /1\. august 2026 – 31\. juli 2027/)
  for (const state of ['Bekræftet', 'Indkøberen er ikke enig', 'Venter på bekræftelse', 'Ikke registreret'])
    assert.ok(body.includes(state), state)
})
