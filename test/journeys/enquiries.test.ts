import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  isConfirmed: false,
  members: [{ personId: purchaser, role: 'owner' }],
})
const operator = await addPerson(database, { name: 'Olga Prøve', isOperator: true })

for (const width of [360, 1280]) {
  test(`a purchaser tells what they need, and an operator lets it out, ${width} px wide`, async () => {
    const title = `Frokost til rådhuset ${width}`
    const hands = handsOn(await desks.windowOf({ personId: purchaser }, { width }))
    await hands.open('/indkoeb/forespoergsler')
    await hands.press('Ny forespørgsel')
    await hands.choose('Tilbudsindhentning')
    await hands.press('Begynd')
    await hands.type('Overskrift', title)
    await hands.type('Hvad mangler I?', 'Frokost til 40 hver dag.')
    await hands.type('Find kategorier', 'kantine')
    await hands.press('Find')
    await hands.choose(/^Drift af kantiner/)
    await hands.press('Gem og fortsæt')
    await hands.type('Postnummer', '8000')
    await hands.type('Til', '400.000')
    await hands.press('Gem og fortsæt')
    await hands.type('Spørgsmål 1', 'Hvem laver maden?')
    await hands.press('Gem og fortsæt')
    await hands.choose('Først når de har sagt, at de er interesserede')
    await hands.press('Gem og fortsæt')

    await hands.press(/Skriv den dag, I senest vil have svar/)
    await hands.type('Dag', deadline())
    await hands.press('Gem og fortsæt')
    await hands.press('Gem og fortsæt')
    await hands.page.getByText('Indkøberens navn vises, når virksomheden har sagt').waitFor()
    await hands.press('Send forespørgslen')
    await hands.page.getByText('Sekretariatet ser på forespørgslen').waitFor()

    const desk = handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }, { width }))
    await desk.open('/sekretariat')
    await desk.press(title)
    await desk.press('Godkend')
    await desk.page.getByText('Forespørgslen er godkendt').waitFor()

    await hands.open('/indkoeb/forespoergsler')
    await hands.press(title)
    await hands.page.getByText('Forespørgslen er ude').waitFor()
    await hands.page.getByText('Vises ikke for virksomhederne').waitFor()
    assert.deepEqual([...hands.faults, ...desk.faults], [])
  })
}

/** Four weeks from now, as a Dane writes it. */
function deadline(): string {
  const day = new Date(desks.clock.now().getTime() + 28 * 86_400_000).toISOString()
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
}
