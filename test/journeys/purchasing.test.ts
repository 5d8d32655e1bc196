import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, anOffering, type OwnedSupplier } from '../../src/modules/suppliers/factories.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const operator = await addPerson(database, { name: 'Olga Prøve', isOperator: true })

/** A category for each width: those who are asked in one story are not asked in the other. */
const stories = [
  { width: 360, words: 'kantine', category: 'Drift af kantiner', code: '55512000' },
  { width: 1280, words: 'vinduespudsning', category: 'Vinduespudsning', code: '90911300' },
] as const

for (const story of stories) {
  test(`a need becomes a choice between two quotes, one of them joint, ${story.width} px wide`, async () => {
    const cast = await castOf(story)
    const { buyer, kitchen, laundry, messenger, desk } = cast
    const url = await tellNeed(buyer, story)
    await approve(desk, story.width)
    await seeFirstWave(buyer, url)

    const invitation = `/min-virksomhed/forespoergsler/${url.split('/').at(-1)}`
    for (const { hands } of [kitchen, laundry]) await sayInterested(hands, invitation, story.width)
    await askAndAnswer(laundry.hands, buyer, { url, invitation })
    await askForPart(kitchen.hands, invitation, messenger.name)
    await confirmPart(messenger.hands, story.width)
    await sendQuote(kitchen.hands, invitation, '900')
    await sendQuote(laundry.hands, invitation, '950')

    await lookWhileSealed(buyer, url)
    await deadlinePasses(url)
    await keepMemo(buyer, url)
    await compareAndChoose(buyer, url, cast)
    await kitchen.hands.open(invitation)
    await kitchen.hands.page.getByText('Indkøberen har valgt jeres tilbud').waitFor()
    await laundry.hands.open(`${invitation}/tilbud`)
    await laundry.hands.page.getByText('Prisen var højere.').waitFor()
    for (const { faults } of [buyer, desk, kitchen.hands, laundry.hands, messenger.hands]) assert.deepEqual(faults, [])
  })
}

type Story = (typeof stories)[number]

interface Enterprise extends OwnedSupplier {
  readonly name: string
  readonly hands: Hands
}

async function castOf({ width, code }: Story) {
  const purchaser = await addPerson(database, { name: 'Ib Prøve' })
  await addOrganisation(database, {
    name: `Prøvekøbing Kommune ${width}`,
    kind: 'municipality',
    isConfirmed: false,
    members: [{ personId: purchaser, role: 'owner' }],
  })
  const cast = {
    kitchen: await anEnterprise(`Køkkenet ${width}`, width, [code]),
    laundry: await anEnterprise(`Vaskeriet ${width}`, width, [code]),
    messenger: await anEnterprise(`Cykelbudet ${width}`, width, ['60161000']),
    buyer: handsOn(await desks.windowOf({ personId: purchaser }, { width })),
    desk: handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }, { width })),
  }
  await desks.settle()
  return cast
}

async function anEnterprise(name: string, width: number, categories: readonly string[]): Promise<Enterprise> {
  const slug = name.toLowerCase().replace(/[^a-z0-9]/g, '-')
  const owned = await addOwnedSupplier(database, {
    name,
    slug,
    offerings: [anOffering({ categories: [...categories] })],
  })
  return { ...owned, name, hands: handsOn(await desks.windowOf({ personId: owned.owner }, { width })) }
}

/** Writes what is needed, the category by a suggestion, and hands it in. Answers the address of its page. */
async function tellNeed(hands: Hands, story: Story): Promise<string> {
  await hands.open('/indkoeb')
  await hands.press(/^Skriv en forespørgsel/)
  await hands.choose('Tilbudsindhentning')
  await hands.press('Begynd')
  await hands.type('Overskrift', `Opgave ${story.width}`)
  await hands.type('Hvad mangler I?', 'Hver dag hele året.')
  await takeSuggestion(hands, story)
  await hands.press('Gem og fortsæt')
  await hands.page.getByText(/virksomheder kan levere/).waitFor()
  await hands.type('Postnummer', '8000')
  await hands.type('Til', '400.000')
  await hands.press('Gem og fortsæt')
  await hands.type('Dag', inFourWeeks())
  await hands.type('Spørgsmål 1', 'Hvem udfører arbejdet?')
  await hands.press('Gem og fortsæt')
  await hands.press('Gem og fortsæt')
  await hands.press('Send forespørgslen')
  await hands.page.getByText('Sekretariatet ser på forespørgslen').waitFor()
  return new URL(hands.page.url()).pathname
}

/** Down to the suggestion that is meant, and Enter. */
async function takeSuggestion({ page, type }: Hands, { words, category }: Story): Promise<void> {
  await type('Find kategorier', words)
  const wanted = page.getByRole('option', { name: new RegExp(`^${category} `) })
  await wanted.waitFor()
  for (let steps = 0; steps < 8 && (await wanted.getAttribute('aria-selected')) !== 'true'; steps++) {
    await page.keyboard.press('ArrowDown')
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  assert.equal(await page.getByLabel(new RegExp(`^${category} `)).isChecked(), true)
}

async function approve(hands: Hands, width: number): Promise<void> {
  await hands.open('/sekretariat')
  await hands.press(`Opgave ${width}`)
  await hands.press('Godkend')
  await hands.page.getByText('Forespørgslen er godkendt').waitFor()
}

/** The first wave goes out with the approval, to those who can deliver. */
async function seeFirstWave(hands: Hands, url: string): Promise<void> {
  await desks.settle()
  await hands.open(`${url}/virksomheder`)
  assert.equal(await hands.page.getByText(/^Bølge 1, /).count(), 2)
}

async function sayInterested(hands: Hands, invitation: string, width: number): Promise<void> {
  await hands.open('/min-side')
  await hands.press(/^Forespørgsler til jer/)
  await hands.press(`Opgave ${width}`)
  assert.ok(hands.page.url().endsWith(invitation))
  await hands.press('Ja, vi er interesserede')
  await hands.page.getByText('I har svaret, at I er interesserede').waitFor()
}

async function askAndAnswer(
  theirs: Hands,
  ours: Hands,
  { url, invitation }: { readonly url: string; readonly invitation: string },
): Promise<void> {
  await theirs.open(invitation)
  await theirs.press('Se spørgsmål og svar, eller stil et spørgsmål')
  await theirs.type('Jeres spørgsmål', 'Hvor tit skal det ske?')
  await theirs.press('Send spørgsmålet')
  await theirs.page.getByText('I har spurgt').waitFor()
  await ours.open(`${url}/spoergsmaal`)
  await ours.type(/^Jeres svar på spørgsmål 1/, 'Hver dag.')
  await ours.press('Send svarene til alle inviterede')
  await ours.page.getByText('Svarene er sendt').waitFor()
}

async function askForPart(hands: Hands, invitation: string, partner: string): Promise<void> {
  await hands.open(invitation)
  await hands.press('Bed andre om en del')
  await hands.type('Find en virksomhed', partner)
  await hands.press('Søg')
  await hands.choose(new RegExp(`^${partner}`))
  await hands.type('Hvad skal virksomheden gøre?', 'Kører det ud')
  await hands.press('Spørg virksomheden')
  await hands.page.getByText('Virksomheden er spurgt').waitFor()
}

async function confirmPart(hands: Hands, width: number): Promise<void> {
  await hands.open('/min-virksomhed/forespoergsler')
  await hands.press(`Opgave ${width}`)
  await hands.press('Se jeres del')
  await hands.choose('Ja, vi løser den')
  await hands.press('Send svaret')
  await hands.page.getByText('Jeres svar er sendt').waitFor()
}

async function sendQuote(hands: Hands, invitation: string, price: string): Promise<void> {
  await hands.open(invitation)
  await hands.press('Skriv jeres tilbud')
  const line = hands.page.getByRole('group', { name: 'Linje 1' })
  await line.getByLabel('Ydelse eller vare').fill('Arbejde')
  await line.getByLabel('Antal').fill('40')
  await line.getByLabel('Enhed', { exact: true }).fill('timer')
  await line.getByLabel('Pris pr. enhed, uden moms').fill(price)
  await hands.type('Tilbuddet gælder til og med', '31-12-2027')
  await hands.type(/^Levering/, 'Hver dag kl. 11')
  await hands.type('Hvem udfører arbejdet?', 'Vores egne folk')
  await hands.press('Send tilbuddet')
  await hands.page.getByText('Version 1 er sendt').first().waitFor()
}

/** The buyer sees that there are answers, and nothing in them. */
async function lookWhileSealed(hands: Hands, url: string): Promise<void> {
  await hands.open(`${url}/virksomheder`)
  assert.equal(await hands.page.getByText(/^Har sendt sit svar/).count(), 2)
  await hands.open(`${url}/tilbud`)
  await hands.page.getByText('Svarene vises efter fristen').waitFor()
}

/** The deadline is put back rather than the clock forward: sessions would end. */
function deadlinePasses(url: string): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      update enquiries.enquiry
      set answers_until = ${new Date(desks.clock.now().getTime() - 1)}
      where reference = ${url.split('/').at(-1)}
    `.execute(tx),
  )
}

async function keepMemo(hands: Hands, url: string): Promise<void> {
  await hands.open(url)
  await hands.press('Find den lovlige vej for indkøbet')
  await hands.choose('En region, en kommune eller en anden lokal offentlig organisation')
  await hands.press('Se jeres muligheder')
  await hands.press('Gem som notat')
  await hands.page.getByText('Notatet er gemt').waitFor()
  await hands.press(/^Opgave /)
  assert.equal(new URL(hands.page.url()).pathname, url)
  await hands.page
    .getByRole('main')
    .getByRole('link', { name: /^Opgave / })
    .waitFor()
}

async function compareAndChoose(
  hands: Hands,
  url: string,
  { kitchen, laundry, messenger }: { readonly [each in 'kitchen' | 'laundry' | 'messenger']: Enterprise },
): Promise<void> {
  await hands.open(url)
  await hands.press('Se og sammenlign tilbud')
  await hands.page.getByText(`${messenger.name}: Kører det ud`).first().waitFor()
  await hands.choose(new RegExp(`^${kitchen.name}`))
  await hands.page.getByLabel(`Hvis I ikke vælger ${laundry.name}: Hvorfor?`).selectOption('price')
  await hands.type(`Besked til ${laundry.name}`, 'Prisen var højere.')
  await hands.press('Vælg, og giv alle besked')
  await hands.page.getByText('Valget er gemt, og alle har fået besked').waitFor()
  await hands.press('Til kontrakten')
  await hands.page.getByRole('heading', { level: 1, name: `Kontrakt med ${kitchen.name}` }).waitFor()
}

/** Four weeks from now, as a Dane writes it. */
function inFourWeeks(): string {
  const day = new Date(desks.clock.now().getTime() + 28 * 86_400_000).toISOString()
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
}
