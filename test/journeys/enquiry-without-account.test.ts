import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCvr } from '../../src/modules/organisations/factories.ts'
import { openPage } from '../support/browser.ts'
import { linkIn, openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const email = 'karen@proevekoebing.example.dk'

test('somebody without an account writes what they need, proves their address, and hands it in', async () => {
  const hands = handsOn(await openPage({ site: desks.site }))
  await hands.open('/forespoergsel')
  await hands.choose('Tilbudsindhentning')
  await hands.press('Begynd')
  await writeNeed(hands)
  await hands.type('Postnummer', '8000')
  await hands.press('Gem og fortsæt')
  await hands.type(/^Dag$/, '18-12-2026')
  await hands.press('Gem og fortsæt')
  await hands.press('Gem og fortsæt')
  await hands.page.getByText('Alt er udfyldt.').waitFor()
  const review = hands.page.url()

  await hands.press('Skriv din e-mail')
  await hands.type('E-mail', email)
  await hands.press('Send mig et link')
  await hands.open(linkIn(await desks.mailTo(email)))
  await hands.type('Dit navn', 'Karen Prøve')
  await hands.press('Opret konto')
  await hands.page.getByText(/kladden venter/).waitFor()
  await registerBuyer(hands)
  await hands.choose('Prøvekøbing Kommune')
  await hands.press('Fortsæt')

  await hands.page.getByText('Frokost til 40 hver dag.').first().waitFor()
  await hands.press('Send forespørgslen')
  await hands.page.getByText('Den er sendt.').waitFor()
  await hands.open(review)
  await hands.page.getByRole('heading', { level: 1, name: 'Frokost til rådhuset' }).waitFor()
  assert.deepEqual(hands.faults, [])
})

async function writeNeed(hands: Hands): Promise<void> {
  await hands.type('Overskrift', 'Frokost til rådhuset')
  await hands.type('Hvad mangler I?', 'Frokost til 40 hver dag.')
  await hands.type('Find kategorier', 'kantine')
  await hands.press('Find')
  await hands.choose(/^Drift af kantiner/)
  await hands.press('Gem og fortsæt')
}

async function registerBuyer(hands: Hands): Promise<void> {
  await hands.press('Opret eller find organisationen')
  await hands.choose('Kommune')
  await hands.press('Næste')
  await hands.type('CVR-nummer', aCvr())
  await hands.press('Næste')
  await hands.type('Navn', 'Prøvekøbing Kommune')
  await hands.press('Opret organisationen')
}
