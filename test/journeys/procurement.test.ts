import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { textOfPdf } from '../../src/kernel/files/pdf/factories.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { openPage } from '../support/browser.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
const operator = await addPerson(database, { name: 'Olga Prøve', isOperator: true })
await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: purchaser, role: 'owner' }],
})

for (const width of [360, 1280]) {
  test(`a purchaser asks how to buy, keeps the answer and takes it along, ${width} px wide`, async () => {
    const hands = handsOn(await desks.windowOf({ personId: purchaser }, { width }))
    await hands.open('/indkoeb/vej')
    await hands.press('Se jeres muligheder')
    await hands.page.getByRole('alert').getByText('Vælg, hvem I er.').waitFor()

    await hands.choose('En region, en kommune eller en anden lokal offentlig organisation')
    await hands.type('Hvad skal I købe?', 'kantine')
    await hands.type('Samlet værdi i kroner, uden moms', '900.000')
    await hands.press('Se jeres muligheder')
    await hands.choose(/\(55512000\)/)
    await hands.press('Se jeres muligheder')
    await hands.page.getByRole('heading', { name: 'Køb efter markedsafdækning' }).waitFor()

    await changeAnAnswer(hands)
    await hands.type('Titel', `Kantine ${width}`)
    await hands.press('Gem som notat')
    await hands.page.getByText('Notatet er gemt').waitFor()
    const text = textOfPdf(await readFile(await hands.download('Hent som PDF')))
    assert.ok(text.includes(`Kantine ${width}`) && text.includes('900.000'))
    assert.deepEqual(hands.faults, [])
  })
}

/** Going back loses no answer. */
async function changeAnAnswer(hands: Hands): Promise<void> {
  await hands.press('Ret svarene')
  assert.equal(await hands.page.getByLabel('Samlet værdi i kroner, uden moms').inputValue(), '900.000')
  await hands.choose('Nej')
  await hands.press('Se jeres muligheder')
  await hands.page.getByText('Se på markedet, og køb på markedets vilkår').waitFor()
}

test('somebody asks without script and without an account', async () => {
  const page = await openPage({ site: desks.site, javaScript: false })
  await page.goto('/indkoeb/vej')
  await page.getByLabel('En privat virksomhed eller forening').check()
  await page.getByLabel('Samlet værdi i kroner, uden moms').fill('1')
  await page.getByRole('button', { name: 'Se jeres muligheder' }).click()
  await page.getByRole('heading', { name: 'Frit valg' }).waitFor()
})

test('an operator adds a rule of the years to come', async () => {
  const hands = handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }))
  await hands.open('/sekretariat/indkoebsregler')
  await hands.press('Tilføj en regel')
  await hands.press('Gem')
  await hands.page.getByRole('alert').getByText('Vælg, hvad reglen handler om.').waitFor()
  await hands.page.getByLabel('Hvad handler reglen om?').selectOption('thresholdWorks')
  await hands.type('Tallet', '41.000.000')
  await hands.type('Første dag', '01-01-2028')
  await hands.type('Hvor står den?', 'Forordning for 2028 og 2029')
  await hands.choose('Kontrolleret')
  await hands.press('Gem')
  await hands.page.getByText('Reglen er tilføjet').waitFor()
  await hands.page.getByRole('heading', { name: 'Kommer til at gælde' }).waitFor()
  assert.deepEqual(hands.faults, [])
})
