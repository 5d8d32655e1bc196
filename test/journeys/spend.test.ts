import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { runWaiting } from '../../src/modules/spend/actions/run.ts'
import { asPlatform, ledgerCsv } from '../../src/modules/spend/factories.ts'
import { addSuppliers, anOffering } from '../../src/modules/suppliers/factories.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database, clock } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: purchaser, role: 'owner' }],
})
await addSuppliers(database, [
  {
    slug: 'rent-hus',
    name: 'Rent Hus',
    cvr: '99990007',
    offerings: [anOffering({ title: 'Rengøring', categories: ['90910000'] })],
    deliveryAreas: [{ kind: 'country', country: 'DK' }],
  },
])

for (const width of [360, 1280]) {
  test(`a purchaser sees what goes to social enterprises, ${width} px wide`, async () => {
    const hands = handsOn(await desks.windowOf({ personId: purchaser }, { width }))
    await hands.open('/indkoeb/analyse')
    await hands.press('Læg filen ind')
    await hands.page.getByRole('alert').getByText('Vælg den fil, der skal analyseres.').waitFor()
    await analyse(hands, `Regnskab ${width}`)

    await hands.page.getByText('Købt for i alt').waitFor()
    await hands.page.getByText('1 linje er ikke talt med').waitFor()
    const csv = await readFile(await hands.download('Hent som CSV'), 'utf8')
    assert.match(csv, /I alt;;2;400;1;100;25;;/)
    await hands.press('1 virksomhed')
    await hands.page.getByRole('link', { name: 'Rent Hus' }).first().waitFor()
    assert.deepEqual(hands.faults, [])
  })
}

test('a purchaser analyses a ledger without script', async () => {
  const page = await desks.windowOf({ personId: purchaser }, { javaScript: false })
  await page.goto('/indkoeb/analyse')
  await page.getByLabel('Hvad skal analysen hedde?').fill('Uden script')
  await page.getByLabel('Regnskabet').setInputFiles(ledgerFile('Uden script'))
  await page.getByRole('button', { name: 'Læg filen ind' }).click()
  await page.getByRole('button', { name: 'Kør analysen' }).click()
  await runWaiting(asPlatform(database, clock))
  await page.getByRole('link', { name: 'Se, hvor langt den er' }).click()
  await page.getByText('Købt for i alt').waitFor()
})

test('a purchaser deletes an analysis', async () => {
  const hands = handsOn(await desks.windowOf({ personId: purchaser }))
  await hands.open('/indkoeb/analyse')
  await analyse(hands, 'Prøve')
  await hands.press('Slet analysen')
  await hands.press('Slet analysen')
  await hands.page.getByText('Analysen er slettet').waitFor()
  assert.equal(await hands.page.getByRole('link', { name: 'Prøve', exact: true }).count(), 0)
  assert.deepEqual(hands.faults, [])
})

/** Uploads a ledger, takes the columns as they were guessed, and waits until the platform has run it. */
async function analyse(hands: Hands, title: string): Promise<void> {
  await hands.type('Hvad skal analysen hedde?', title)
  await hands.page.getByLabel('Regnskabet').setInputFiles(ledgerFile(title))
  await hands.press('Læg filen ind')
  await hands.press('Kør analysen')
  await hands.page.getByRole('heading', { name: 'Analysen venter på sin tur' }).waitFor()
  await runWaiting(asPlatform(database, clock))
  await hands.press('Se, hvor langt den er')
}

/** A hundred kroner of four hundred go to a social enterprise. */
function ledgerFile(title: string) {
  const buffer = ledgerCsv([
    { cvr: '99990007', account: 'Rengøring', text: title },
    { amount: '300', account: 'Rengøring' },
    { amount: 'ti' },
  ])
  return { name: 'regnskab.csv', mimeType: 'text/csv', buffer }
}
