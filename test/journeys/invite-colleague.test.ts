import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { openPage } from '../support/browser.ts'
import { linkIn, openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const owner = await addPerson(desks.database, { name: 'Mette Prøve' })
const members = [{ personId: owner, role: 'owner' }] as const
await addOrganisation(desks.database, { name: 'Kaffefair', members })
const colleagueEmail = 'kim@example.dk'

test('an owner invites a colleague, who makes an account and comes in; the last owner cannot leave', async () => {
  const ownerHands = handsOn(await desks.windowOf({ personId: owner }))
  await ownerHands.open('/min-side')
  await ownerHands.press('Kaffefair')
  await ownerHands.press('Medlemmer')
  await ownerHands.type('E-mail', 'kim')
  await ownerHands.choose('Medlem')
  await ownerHands.press('Send invitation')
  await ownerHands.page.getByText('Skriv en e-mailadresse som navn@example.dk.').first().waitFor()
  await ownerHands.type('E-mail', colleagueEmail)
  await ownerHands.press('Send invitation')
  await ownerHands.page.getByText('De har ikke svaret endnu.').waitFor()

  const colleagueHands = handsOn(await openPage({ site: desks.site }))
  await colleagueHands.open(linkIn(await desks.mailTo(colleagueEmail)))
  await colleagueHands.press('Opret konto')
  await colleagueHands.type('E-mail', colleagueEmail)
  await colleagueHands.press('Send mig et link')
  await colleagueHands.open(linkIn(await desks.mailTo(colleagueEmail)))
  await colleagueHands.type('Dit navn', 'Kim Prøve')
  await colleagueHands.press('Opret konto')
  await colleagueHands.page.getByText('Du er inviteret til Kaffefair').first().waitFor()
  await colleagueHands.press('Sig ja')
  await colleagueHands.page.getByText('Du er nu med i organisationen.').waitFor()

  await ownerHands.open(ownerHands.page.url())
  await ownerHands.press('Medlemmer')
  await ownerHands.page.getByRole('cell', { name: 'Kim Prøve' }).waitFor()
  await ownerHands.press(/^Kaffefair|^Oplysninger/)
  await ownerHands.page.locator('summary', { hasText: 'Forlad organisationen' }).click()
  await ownerHands.press('Ja, forlad organisationen')
  await ownerHands.page.getByText('Organisationen skal have mindst én ejer.').first().waitFor()
  await colleagueHands.page.locator('summary', { hasText: 'Forlad organisationen' }).click()
  await colleagueHands.press('Ja, forlad organisationen')
  await colleagueHands.page.getByText('Du er ikke med i organisationen længere.').waitFor()
  assert.deepEqual([...ownerHands.faults, ...colleagueHands.faults], [])
})
