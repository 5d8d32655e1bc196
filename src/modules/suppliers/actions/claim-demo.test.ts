import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { consoleUser } from '../../../kernel/access/actor.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { aContext, addSuppliers, anOffering, aRequest } from '../factories.ts'
import { claimForDemo } from './claim-demo.ts'
import { myDesk } from './desk.ts'

const { database } = await testDatabase()
const atConsole = { ...aContext(database), actor: consoleUser }

describe('a listing of the demo data', () => {
  test('is given to an enterprise of the demo data and put on view, once', async () => {
    const address = { postcode: '8000', town: 'Aarhus C' }
    const offerings = [anOffering({ kind: 'product', categories: ['15861000'] })]
    await addSuppliers(database, [
      { slug: 'demo', name: 'Demofair', description: 'Vi rister kaffe.', address, offerings },
    ])
    const { owner, given } = await anEnterprise('demo')
    assert.deepEqual(await claimForDemo(atConsole, given), { ok: true, value: undefined })
    assert.deepEqual(await claimForDemo(atConsole, given), { ok: true, value: undefined })
    const desk = await myDesk(owner)
    assert.deepEqual([desk?.profile.state, desk?.supplier.confirmedOn], ['published', '2026-11-22'])
    assert.deepEqual(
      desk?.history.map(({ what }) => what),
      ['approved', 'claimed'],
    )
  })

  test('in which something is missing stays a draft', async () => {
    await addSuppliers(database, [{ slug: 'half', name: 'Halvfair' }])
    const { owner, given } = await anEnterprise('half')
    await claimForDemo(atConsole, given)
    assert.equal((await myDesk(owner))?.profile.state, 'draft')
  })
})

async function anEnterprise(slug: string) {
  const personId = await addPerson(database)
  const organisationId = await addOrganisation(database, { members: [{ personId, role: 'owner' }] })
  return {
    given: { slug, organisationId, personId },
    owner: aRequest(database, { personId, owns: [organisationId] }),
  }
}
