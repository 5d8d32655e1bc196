import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { submitPage } from '../actions/profile-state.ts'
import { approvePage } from '../actions/review.ts'
import { addOwnedSupplier, aRequest, aWholeDraft } from '../factories.ts'
import { saveContact } from '../store/content.ts'

const app = await testApp()

const owned = await addOwnedSupplier(app.database, { slug: 'med-kontakt', draft: aWholeDraft() })
const { supplierId, organisationId } = owned
await submitPage(aRequest(app.database, { personId: owned.owner, owns: [organisationId] }))
const operatorId = await addPerson(app.database, { isOperator: true })
await approvePage(aRequest(app.database, { personId: operatorId, isOperator: true }), supplierId, 1)
const contact = { name: 'Kim Prøve', role: null, email: 'kim@example.dk', phone: null }
await inTransaction({ database: app.database, actor: system }, (tx) =>
  saveContact(tx, supplierId, organisationId, contact),
)

describe('a contact person', () => {
  test('is shown to a purchaser of an organisation that is confirmed', async () => {
    assert.match(await pageFor(await purchaser({ isConfirmed: true })), /kim@example\.dk/)
  })

  test('is not shown to one of an organisation that nobody has confirmed, who is told what is missing', async () => {
    const page = await pageFor(await purchaser({ isConfirmed: false }))
    assert.doesNotMatch(page, /kim@example\.dk/)
    assert.match(page, /bliver vist for jer, når jeres organisation er bekræftet/)
  })

  test('is not shown to a visitor, who is asked to sign in', async () => {
    const page = (await client(app).get('/leverandoerer/med-kontakt')).body
    assert.doesNotMatch(page, /kim@example\.dk/)
    assert.match(page, /Log ind som indkøber/)
  })
})

async function purchaser({ isConfirmed }: { readonly isConfirmed: boolean }): Promise<number> {
  const personId = await addPerson(app.database)
  await addOrganisation(app.database, { kind: 'municipality', isConfirmed, members: [{ personId, role: 'owner' }] })
  return personId
}

async function pageFor(personId: number): Promise<string> {
  return (await (await signInAs(app, { personId })).get('/leverandoerer/med-kontakt')).body
}
