import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addSuppliers } from '../../src/modules/suppliers/factories.ts'
import { linkIn, openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const [ownerEmail, operatorEmail] = ['mette@example.dk', 'sille@example.dk']
const operator = await addPerson(database, { email: operatorEmail, name: 'Sille Prøve', isOperator: true })
const owner = await addPerson(database, { email: ownerEmail, name: 'Mette Prøve' })
await addOrganisation(database, { name: 'Kaffefair', members: [{ personId: owner, role: 'owner' }] })

const words = 'Skriv, hvor meget kaffe I kan riste om ugen.'

test('an operator asks for changes in words, and the enterprise makes them and sends the page again', async () => {
  await addSuppliers(database, [])
  const enterprise = handsOn(await desks.windowOf({ personId: owner }))
  const desk = handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }))
  console.log(linkIn, desk, enterprise)
  assert.ok(words)
})
