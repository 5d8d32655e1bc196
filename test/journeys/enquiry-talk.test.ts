import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addEnquiryToTalkAbout, inviteToTalk } from '../../src/modules/enquiries/factories/talk.ts'
import { everybody } from '../support/people.ts'
import { openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const { seller, purchaser, suppliers } = await everybody(desks)
const buyerId = purchaser.organisationId
const { id, reference } = await addEnquiryToTalkAbout(database, { buyerId })
const invited = { enquiryId: id, buyerId, supplierId: suppliers.kaffefair, enterpriseId: seller.organisationId }
await inviteToTalk(database, invited)
await addEnquiryToTalkAbout(database, { buyerId, kind: 'planned', title: 'Vask af linned' })
await desks.settle()

test('an enterprise asks, the buyer answers and moves the deadline, and the two write to each other', async () => {
  const theirs = handsOn(await desks.windowOf({ personId: seller.personId }))
  await theirs.open(`/min-virksomhed/forespoergsler/${reference}/spoergsmaal`)
  await theirs.type('Jeres spørgsmål', 'Hvor mange spiser med?')
  await theirs.press('Send spørgsmålet')
  await theirs.page.getByText('I har spurgt').waitFor()

  const ours = handsOn(await desks.windowOf({ personId: purchaser.personId }))
  await ours.open(`/indkoeb/forespoergsler/${reference}/spoergsmaal`)
  assert.equal(await ours.page.getByText('KaffeFair').count(), 0)
  await ours.type(/^Jeres svar på spørgsmål 1/, 'Omkring 200.')
  await ours.press('Send svarene til alle inviterede')
  await ours.page.getByText('Svarene er sendt').waitFor()

  await ours.open(`/indkoeb/forespoergsler/${reference}/tilfoejelser`)
  await ours.type('Hvad er nyt?', 'I får mere tid.')
  await ours.type(/^Ny dato/, '18-12-2026')
  await ours.type(/^Klokken/, '12.00')
  await ours.press('Send til alle inviterede')
  await ours.page.getByText('Tilføjelsen er sendt').waitFor()

  await ours.open(`/indkoeb/forespoergsler/${reference}/beskeder`)
  await ours.press('KaffeFair')
  await ours.type('Jeres besked', 'Kan I levere kl. 11?')
  await ours.press('Send beskeden')
  await ours.page.getByText('Ikke set endnu').waitFor()

  await theirs.open(`/min-virksomhed/forespoergsler/${reference}/tilfoejelser`)
  await theirs.page.getByText(/flyttet fra 4\. december 2026 kl\. 12\.00 til 18\. december/).waitFor()
  await theirs.open(`/min-virksomhed/forespoergsler/${reference}/beskeder`)
  await theirs.page.getByText('Kan I levere kl. 11?').waitFor()
  await theirs.type('Jeres besked', 'Ja, hver dag.')
  await theirs.press('Send beskeden')
  await ours.open(`/indkoeb/forespoergsler/${reference}/beskeder/${suppliers.kaffefair}`)
  await ours.page.getByText(/^Set 22\. november/).waitFor()
  assert.deepEqual([...ours.faults, ...theirs.faults], [])
})

test('an enterprise finds a planned purchase, follows the calendar and shows its page to the buyer', async () => {
  const hands = handsOn(await desks.windowOf({ personId: seller.personId }))
  await hands.open('/kommende-indkoeb')
  await hands.press('Vask af linned')
  await hands.press('Jeg er interesseret')
  await hands.press(/^Send link til/)
  await hands.page.getByText('Indkøberen har fået et link til jeres side.').waitFor()
  await hands.open('/kommende-indkoeb/foelg')
  await hands.press('Følg kalenderen')
  await hands.page.getByText('Du følger nu kalenderen.').waitFor()
  assert.deepEqual(hands.faults, [])
})
