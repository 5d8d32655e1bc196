import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import { textOfPdf } from '../../src/kernel/files/pdf/factories.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, type OwnedSupplier } from '../../src/modules/suppliers/factories.ts'
import { addOpenEnquiry, compareUrl, quoteUrl } from '../support/quotes.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
const organisationId = await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: purchaser, role: 'owner' }],
})

for (const width of [360, 1280]) {
  test(`two answer, one of them together with a third, and the buyer compares and chooses, ${width} px wide`, async () => {
    const [kitchen, messenger, laundry] = [
      await anEnterprise(`Køkkenet ${width}`),
      await anEnterprise(`Cykelbudet ${width}`),
      await anEnterprise(`Vaskeriet ${width}`),
    ]
    const { reference } = await addOpenEnquiry(database, {
      buyer: { organisationId, personId: purchaser },
      invited: [kitchen, laundry],
    })
    const cook = await handsOf(kitchen, width)
    await askForPart(cook, reference, `Cykelbudet ${width}`)
    await confirmPart(await handsOf(messenger, width), reference)
    await writeQuote(cook, reference, '900')
    const washer = await handsOf(laundry, width)
    await writeQuote(washer, reference, '950')

    const hands = handsOn(await desks.windowOf({ personId: purchaser }, { width }))
    await hands.open(compareUrl(reference))
    await hands.page.getByText('Svarene vises efter fristen').waitFor()
    await deadlinePasses(reference)
    await chooseOne(hands, reference, width)
    await cook.open(quoteUrl(reference))
    await cook.page.getByText('Indkøberen har valgt jeres tilbud').waitFor()
    await washer.open(quoteUrl(reference))
    await washer.page.getByText('Prisen var højere.').waitFor()
    for (const { faults } of [hands, cook, washer]) assert.deepEqual(faults, [])
  })
}

/** The deadline is put back rather than the clock forward: sessions would end. */
function deadlinePasses(reference: string): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      update enquiries.enquiry
      set answers_until = ${new Date(desks.clock.now().getTime() - 1)}
      where reference = ${reference}
    `.execute(tx),
  )
}

function anEnterprise(name: string): Promise<OwnedSupplier> {
  return addOwnedSupplier(database, { name, slug: name.toLowerCase().replace(/\W/g, '-') })
}

async function handsOf({ owner }: OwnedSupplier, width: number): Promise<Hands> {
  return handsOn(await desks.windowOf({ personId: owner }, { width }))
}

async function askForPart(hands: Hands, reference: string, name: string): Promise<void> {
  await hands.open(quoteUrl(reference))
  await hands.press('Bed andre om en del')
  await hands.type('Find en virksomhed', name)
  await hands.press('Søg')
  await hands.choose(new RegExp(`^${name}`))
  await hands.type('Hvad skal virksomheden gøre?', 'Kører maden ud')
  await hands.press('Spørg virksomheden')
  await hands.page.getByText('Virksomheden er spurgt').waitFor()
}

async function confirmPart(hands: Hands, reference: string): Promise<void> {
  await hands.open(`/min-virksomhed/forespoergsler/${reference}/del`)
  await hands.choose('Ja, vi løser den')
  await hands.press('Send svaret')
  await hands.page.getByText('Jeres svar er sendt').waitFor()
  assert.deepEqual(hands.faults, [])
}

async function writeQuote(hands: Hands, reference: string, price: string): Promise<void> {
  await hands.open(quoteUrl(reference))
  await hands.press('Send tilbuddet')
  await hands.page.getByRole('alert').getByText('Skriv mindst én linje').waitFor()
  const line = hands.page.getByRole('group', { name: 'Linje 1' })
  await line.getByLabel('Ydelse eller vare').fill('Frokost')
  await line.getByLabel('Antal').fill('40')
  await line.getByLabel('Enhed', { exact: true }).fill('kuverter')
  await line.getByLabel('Pris pr. enhed, uden moms').fill(price)
  await hands.press('Gem kladden og regn ud')
  await hands.page.getByText('Kladden er gemt').waitFor()
  await hands.type('Tilbuddet gælder til og med', '31-12-2026')
  await hands.type(/^Levering/, 'Hver dag kl. 11')
  await hands.type('Hvem laver maden?', 'Vores kokke')
  await hands.press('Send tilbuddet')
  await hands.page.getByText('Version 1 er sendt').first().waitFor()
}

async function chooseOne(hands: Hands, reference: string, width: number): Promise<void> {
  await hands.open(compareUrl(reference))
  await hands.page.getByText(`Cykelbudet ${width}: Kører maden ud`).first().waitFor()
  const text = textOfPdf(await readFile(await hands.download('Hent som PDF')))
  assert.ok(text.includes(`Vaskeriet ${width}`))
  await hands.press('Vælg, og giv alle besked')
  await hands.page.getByRole('alert').getByText('Vælg et tilbud').waitFor()
  await hands.choose(new RegExp(`^Køkkenet ${width}`))
  await hands.page.getByLabel(`Hvis I ikke vælger Vaskeriet ${width}: Hvorfor?`).selectOption('price')
  await hands.type(`Besked til Vaskeriet ${width}`, 'Prisen var højere.')
  await hands.press('Vælg, og giv alle besked')
  await hands.page.getByText('Valget er gemt, og alle har fået besked').waitFor()
}
