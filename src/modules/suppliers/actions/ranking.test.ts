import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { aContext, addSuppliers, anOffering, aSearch, type NewSupplier } from '../factories.ts'
import { search } from './search.ts'

const { database } = await testDatabase()
const offerings = [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })]
const at = (municipality: string, lat: number, lon: number) => ({ municipality, point: { lat, lon } })
const everywhere: NewSupplier['deliveryAreas'] = [{ kind: 'country', country: 'DK' }]

await addSuppliers(database, [
  { name: 'Aarhus, hele landet', address: at('0751', 56.16, 10.2), deliveryAreas: everywhere, offerings },
  { name: 'Aalborg', address: at('0851', 57.05, 9.92), offerings },
  { name: 'Taastrup', address: at('0169', 55.65, 12.29), offerings },
  {
    name: 'Næstved, leverer til Roskilde',
    address: at('0370', 55.23, 11.76),
    deliveryAreas: [{ kind: 'municipality', municipality: '0265' }],
    offerings,
  },
  { name: 'Vejle', address: at('0630', 55.71, 9.53), offerings },
])

describe('a place in the words', () => {
  test('brings first who is near, then who delivers just there, then who delivers everywhere, then the others', async () =>
    assert.deepEqual(await names('kantine Roskilde'), [
      'Taastrup',
      'Næstved, leverer til Roskilde',
      'Aarhus, hele landet',
      'Vejle',
      'Aalborg',
    ]))

  test('that is a part of the country puts those who are not in it in order by how far they are from its middle', async () =>
    assert.deepEqual(await names('kantine på Fyn'), [
      'Aarhus, hele landet',
      'Vejle',
      'Næstved, leverer til Roskilde',
      'Taastrup',
      'Aalborg',
    ]))

  test('is told with how far away whoever delivers there is', async () => {
    assert.deepEqual(await placeOf('Aarhus, hele landet', 'kantine Roskilde'), ['deliversTo Roskilde 131'])
    assert.deepEqual(await placeOf('Vejle', 'kantine på Fyn'), ['kmFromMiddle Fyn 75'])
  })
})

async function found(words: string) {
  return (await search(aContext(database), aSearch({ words }))).matches
}

async function names(words: string): Promise<string[]> {
  return (await found(words)).map(({ supplier }) => supplier.name)
}

async function placeOf(name: string, words: string): Promise<string[]> {
  const match = (await found(words)).find(({ supplier }) => supplier.name === name)
  assert.ok(match, name)
  return match.why.reasons.flatMap((reason) =>
    'km' in reason ? [`${reason.kind} ${reason.place} ${reason.km ?? 'unknown'}`] : [],
  )
}
