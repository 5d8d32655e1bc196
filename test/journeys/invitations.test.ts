import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addEnquiry } from '../../src/modules/enquiries/factories/enquiry.ts'
import { everybody } from '../support/people.ts'
import { openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { seller, purchaser } = await everybody(desks)
const { reference } = await addEnquiry(desks.database, { buyer: purchaser, isBuyerNamed: false })
await desks.settle()

test('a buyer changes the list and sends it, and an enterprise answers and says how often it is asked', async () => {
  const ours = handsOn(await desks.windowOf({ personId: purchaser.personId }))
  await ours.open(`/indkoeb/forespoergsler/${reference}/virksomheder`)
  await ours.press('Udelad KaffeFair')
  await ours.page.getByText('Virksomheden er udeladt.').waitFor()
  await ours.type('Virksomhedens navn', 'kaffefair')
  await ours.press('Søg')
  await ours.press('Tilføj KaffeFair')
  await ours.page.getByText('I har tilføjet den').waitFor()
  await ours.press('Send bølge 1 nu')
  await ours.page.getByText('Bølgen er sendt.').waitFor()
  await ours.page.getByText('Intet svar endnu').first().waitFor()

  const theirs = handsOn(await desks.windowOf({ personId: seller.personId }))
  await theirs.open('/min-virksomhed/forespoergsler')
  await theirs.press('Frokost til rådhuset')
  await theirs.page.getByText('Indkøberens navn vises, når').waitFor()
  await theirs.press('Ja, vi er interesserede')
  await theirs.page.getByText('I har svaret, at I er interesserede').waitFor()
  await theirs.open('/min-virksomhed/forespoergsler/indstillinger')
  await theirs.type(/^Højst så mange invitationer/, '2')
  await theirs.press('Gem')
  await theirs.page.getByText('Jeres valg er gemt.').waitFor()

  await ours.open(`/indkoeb/forespoergsler/${reference}/virksomheder`)
  await ours.page.getByText(/^Interesseret, 22\. november/).waitFor()
  await ours.press('Sådan findes virksomheder')
  assert.deepEqual([...ours.faults, ...theirs.faults], [])
})

test('a buyer hears while writing how many can deliver', async () => {
  const need = { title: ['Kaffe'], description: ['Kaffe til mødet.'], categories: ['55512000'] }
  const draft = await addEnquiry(desks.database, { buyer: purchaser, state: 'draft', draft: { need } })
  const hands = handsOn(await desks.windowOf({ personId: purchaser.personId }))
  await hands.open(`/indkoeb/forespoergsler/${draft.reference}/kladde/sted`)
  const note = hands.page.locator('[data-reach]')
  assert.doesNotMatch((await note.textContent()) ?? '', /inden for 25 km/)
  await hands.type(/^Postnummer/, '8000')
  await hands.page.locator('[data-reach]', { hasText: 'inden for 25 km' }).waitFor()
  assert.equal(await note.getAttribute('role'), 'status')
  assert.deepEqual(hands.faults, [])
})
