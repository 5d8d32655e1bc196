import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { exposureOf, saveExposure } from '../actions/exposure.ts'
import { aContext, addOwnedSupplier, aRequest, catchUp } from '../factories.ts'

const app = await testApp()
const { supplierId, organisationId, owner } = await addOwnedSupplier(app.database, { name: 'Set og læst' })
await catchUp(app.database)
const asking = aRequest(app.database, { personId: owner, owns: [organisationId] })

test('who asks for the head of a page alone has not seen the enterprise, whether or not the page was kept', async () => {
  const ask = (method: 'GET' | 'HEAD') =>
    app.server.inject({ method, url: '/leverandoerer?q=l%C3%A6st', headers: { 'user-agent': 'Firefox' } })
  for (const method of ['HEAD', 'GET', 'HEAD', 'GET', 'HEAD'] as const)
    assert.equal((await ask(method)).statusCode, 200)
  await saveExposure(aContext(app.database))
  assert.equal((await exposureOf(asking, supplierId)).shown, 2)
})
