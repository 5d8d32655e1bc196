import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addSuppliers } from '../../src/modules/suppliers/factories.ts'
import { openPage } from '../support/browser.ts'
import { linkIn, openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database, site } = desks
const operatorEmail = 'sille@example.dk'
const operator = await addPerson(database, { email: operatorEmail, isOperator: true })
const purchaser = await addPerson(database)
await addOrganisation(database, { kind: 'municipality', members: [{ personId: purchaser, role: 'owner' }] })
await addSuppliers(database, [{ slug: 'kaffefair', name: 'Kaffefair', website: 'https://kaffefair.example' }])

const ownDescription = 'Vi rister økologisk kaffe til arbejdspladser.'
const contactPerson = 'Mette Prøve, salg'

test('an enterprise takes over its listing, fills it in, and an operator publishes it', async () => {
  const hands = handsOn(await openPage({ site }))
  await getAccount(hands)
  await claimListing(hands)
  await describeEnterprise(hands)
  await addOffering(hands)
  await sayWhere(hands)
  await nameContact(hands)
  await addLogo(hands)
  await hands.press('Min virksomhed')
  await hands.press('Send til godkendelse')
  await hands.page.getByText('Siden er sendt til godkendelse').waitFor()
  assert.equal((await visitorSees()).includes(ownDescription), false)

  const faults = await approve()
  await desks.settle()
  await publicPageIsNew()
  await purchaserSeesContact()
  await wordIsFound()
  assert.deepEqual([...hands.faults, ...faults], [])
})

/** By the link in a mail, as somebody who has never been here. */
async function getAccount(hands: Hands): Promise<void> {
  await hands.open('/log-ind')
  await hands.type('E-mail', 'mette@example.dk')
  await hands.press('Send mig et link')
  await hands.open(linkIn(await desks.mailTo('mette@example.dk')))
  await hands.type('Dit navn', 'Mette Prøve')
  await hands.press('Opret konto')
  await hands.page.getByRole('heading', { name: 'Hej Mette Prøve' }).waitFor()
}

/** From everybody's start page to the enterprise's mailbox and back. */
async function claimListing(hands: Hands): Promise<void> {
  await hands.press('Vi er en virksomhed')
  await hands.type('Hvad skal I købe?', 'Kaffefair')
  await hands.press('Søg')
  await hands.press('Kaffefair')
  await hands.press('Overtag siden')
  await hands.type('CVR-nummer', aCvr())
  await hands.choose('Med en mail til virksomheden')
  await hands.type('E-mail hos virksomheden', 'info@kaffefair.example')
  await hands.press('Send anmodningen')
  await hands.page.getByText('Vi har sendt en mail').waitFor()

  await hands.open(linkIn(await desks.mailTo('info@kaffefair.example')))
  await hands.press('Ja, siden er vores')
  await hands.open(linkIn(await desks.mailTo('mette@example.dk')))
  await hands.page.getByText('Det næste, I skal gøre').waitFor()
}

async function describeEnterprise(hands: Hands): Promise<void> {
  await hands.press('Rediger siden')
  await hands.type('Beskrivelse', ownDescription)
  await hands.type('Postnummer', '8000')
  await hands.type('By', 'Aarhus C')
  await hands.press('Gem og fortsæt')
}

/** The code is found by a Danish word. */
async function addOffering(hands: Hands): Promise<void> {
  await hands.press('Tilføj en vare eller ydelse')
  await hands.type('Navn', 'Espressobønner')
  await hands.choose('En vare')
  await hands.type('Søg efter koder med almindelige ord', 'kaffe')
  await hands.press('Find koder')
  assert.equal(await hands.page.getByLabel('Navn', { exact: true }).inputValue(), 'Espressobønner')
  await hands.choose('Brændt kaffe (15861100)')
  await hands.press('Gem og fortsæt')
  await hands.press('Fortsæt')
}

async function sayWhere(hands: Hands): Promise<void> {
  await hands.choose('Region Midtjylland')
  await hands.press('Gem og fortsæt')
}

async function nameContact(hands: Hands): Promise<void> {
  await hands.press('Kontaktperson')
  await hands.type('Navn', contactPerson)
  await hands.type('Telefon', '12 34 56 78')
  await hands.press('Gem kladde')
}

async function addLogo(hands: Hands): Promise<void> {
  const buffer = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#603813' } })
    .png()
    .toBuffer()
  await hands.press('Logo og billeder')
  await hands.attach('Billedfil', { name: 'logo.png', mimeType: 'image/png', buffer })
  await hands.press('Tilføj logo')
  await hands.page.getByText('Skriv, hvad billedet viser.').first().waitFor()
  await hands.attach('Billedfil', { name: 'logo.png', mimeType: 'image/png', buffer })
  await hands.type('Hvad viser billedet?', 'En kaffebønne i en ring')
  await hands.press('Tilføj logo')
  await hands.page.getByRole('img', { name: 'En kaffebønne i en ring' }).waitFor()
}

async function approve(): Promise<readonly string[]> {
  const hands = handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }))
  await hands.open(linkIn(await desks.mailTo(operatorEmail)))
  await hands.page.getByText('Espressobønner').first().waitFor()
  await hands.press('Godkend og offentliggør')
  await hands.page.getByText('Siden er godkendt og offentliggjort').waitFor()
  return hands.faults
}

async function visitorSees(address = '/leverandoerer/kaffefair'): Promise<string> {
  const page = await openPage({ site })
  await page.goto(address)
  const [words = ''] = await page.locator('main').allInnerTexts()
  await page.context().close()
  return words
}

async function publicPageIsNew(): Promise<void> {
  const page = await openPage({ site })
  const hands = handsOn(page)
  await hands.open('/leverandoerer/kaffefair')
  await page.getByText(ownDescription).waitFor()
  await page.getByText('Espressobønner').waitFor()
  await page.getByRole('img', { name: 'En kaffebønne i en ring' }).waitFor()
  assert.equal(await page.getByText(contactPerson).count(), 0)
  assert.deepEqual(hands.faults, [])
}

async function purchaserSeesContact(): Promise<void> {
  const page = await desks.windowOf({ personId: purchaser })
  await page.goto('/leverandoerer/kaffefair')
  await page.getByText(contactPerson).waitFor()
}

async function wordIsFound(): Promise<void> {
  assert.match(await visitorSees('/leverandoerer?q=espressobønner'), /Kaffefair/)
}
