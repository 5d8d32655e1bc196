import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { addSuppliers, aRequest } from '../factories.ts'
import { myDesk } from './desk.ts'
import { ownProfile } from './profile-own.ts'
import { supplierById } from './read.ts'
import { registerPage } from './register.ts'

const { database } = await testDatabase()

describe('an enterprise in no list', () => {
  test('gets a page that nobody else sees, once', async () => {
    const { person } = await anEnterprise()
    const asked = { name: 'Havehjælpen Nord', isNoneOfThem: false }
    const results = await Promise.all(Array.from({ length: 50 }, () => registerPage(person, asked)))
    assert.equal(
      results.every(({ ok }) => ok),
      true,
    )
    const profile = await ownProfile(person)
    assert.equal(await supplierById(person, profile?.supplierId ?? 0), undefined)
    const desk = await myDesk(person)
    assert.deepEqual([desk?.supplier.slug, desk?.supplier.isListed], ['havehjaelpen-nord', false])
    assert.equal(desk?.profile.state, 'draft')
  })

  test('is shown listings with a name much like its own first', async () => {
    await addSuppliers(database, [{ slug: 'groenne-haender', name: 'Grønne Hænder ApS' }])
    const { person } = await anEnterprise()
    const refused = await registerPage(person, { name: 'Grønne hænder', isNoneOfThem: false })
    const listings = !refused.ok && refused.refusal.kind === 'resembles' ? refused.refusal.listings : []
    assert.deepEqual(
      listings.map(({ slug }) => slug),
      ['groenne-haender'],
    )
    assert.equal((await registerPage(person, { name: 'Grønne hænder', isNoneOfThem: true })).ok, true)
  })

  test('takes over the listing with its CVR number instead, whatever it says', async () => {
    await addSuppliers(database, [{ slug: 'samme-nummer', name: 'Et helt andet navn', cvr: '33102690' }])
    const { person } = await anEnterprise('33102690')
    const refused = await registerPage(person, { name: 'Tømrerne', isNoneOfThem: true })
    assert.equal(refused.ok, false)
  })
})

async function anEnterprise(cvr: string | null = null) {
  const personId = await addPerson(database)
  const organisationId = await addOrganisation(database, { cvr, members: [{ personId, role: 'owner' }] })
  return { organisationId, person: aRequest(database, { personId, owns: [organisationId] }) }
}
