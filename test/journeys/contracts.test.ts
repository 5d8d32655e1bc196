import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { textOfPdf } from '../../src/kernel/files/pdf/factories.ts'
import { dayInDenmark } from '../../src/kernel/time/clock.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier } from '../../src/modules/suppliers/factories.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: purchaser, role: 'owner' }],
})
const today = dayInDenmark(desks.clock.now())

for (const width of [360, 1280]) {
  test(`two agree, log hours, confirm them and take the statement along, ${width} px wide`, async () => {
    const name = `Køkkenet ${width}`
    const { owner } = await addOwnedSupplier(database, { name, slug: `koekkenet-${width}` })
    const buyer = handsOn(await desks.windowOf({ personId: purchaser }, { width }))
    const seller = handsOn(await desks.windowOf({ personId: owner }, { width }))
    await register(buyer, name, width)
    const address = new URL(buyer.page.url()).pathname
    await agree(seller, address)
    await logMonth(seller)
    await confirm(buyer, address)
    await takeStatement(buyer, address)
    for (const { faults } of [buyer, seller]) assert.deepEqual(faults, [])
  })
}

async function register(hands: Hands, name: string, width: number): Promise<void> {
  await hands.open('/kontrakter')
  await hands.press('Registrér en kontrakt')
  await hands.type('Hvem er kontrakten med?', name)
  await hands.press('Søg')
  await hands.press(new RegExp(`^${name}`))
  await hands.press('Send til bekræftelse')
  await hands.page.getByRole('alert').getByText('Skriv, hvad kontrakten handler om').waitFor()
  await hands.type('Hvad handler kontrakten om?', `Frokost ${width}`)
  await hands.type('Første dag', `${today.slice(0, 7)}-01`)
  await hands.type('Sidste dag', `${Number(today.slice(0, 4)) + 1}-12-31`)
  await hands.type(/^Beløb for hele perioden/, '250.000')
  await hands.press('Send til bekræftelse')
  await hands.page.getByText('Kontrakten er sendt').waitFor()
}

async function agree(hands: Hands, address: string): Promise<void> {
  await hands.open(address)
  await hands.choose('Ja, det har vi aftalt')
  await hands.press('Send svaret')
  await hands.page.getByText('Svaret er gemt').waitFor()
}

async function logMonth(hands: Hands): Promise<void> {
  await hands.page.locator('table a').first().focus()
  await Promise.all([hands.page.waitForEvent('load'), hands.page.keyboard.press('Enter')])
  await hands.type(/^Timer, de har arbejdet/, '120,5')
  await hands.type('Mennesker, der havde arbejde', '2')
  await hands.type('Heraf ansat i denne måned', '3')
  await hands.press('Gem, og bed om bekræftelse')
  await hands.page.getByRole('alert').getByText('Der kan ikke være flere nyansatte').waitFor()
  await hands.type('Heraf ansat i denne måned', '1')
  await hands.press('Gem, og bed om bekræftelse')
  await hands.page.getByText('Tallene er gemt').waitFor()
}

async function confirm(hands: Hands, address: string): Promise<void> {
  await hands.open(`${address}/maaneder/${today.slice(0, 7)}`)
  await hands.choose('Ja, jeg bekræfter dem')
  await hands.press('Send svaret')
  await hands.page.getByText('Svaret er gemt').waitFor()
}

async function takeStatement(hands: Hands, address: string): Promise<void> {
  await hands.open(address)
  await hands.press('Se opgørelsen')
  await hands.page.getByText('100 %').waitFor()
  const text = textOfPdf(await readFile(await hands.download('Hent som PDF')))
  assert.ok(text.includes('120,5'))
}
