import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { derivedId, identityKeys, slugOf } from './import-identity.ts'

const aarhus = { country: 'DK', postcode: '8000', town: 'Aarhus C' }

describe('a slug', () => {
  it('is the name in the letters of web addresses', () => {
    assert.equal(slugOf('Skelhøje Købmandsgaard'), 'skelhoeje-koebmandsgaard')
    assert.equal(slugOf('  Mö & Flös A/S '), 'mo-flos-a-s')
    assert.equal(slugOf('Straße Łódź'), 'strasse-lodz')
  })

  it('of a name without Latin letters is a word all the same', () => {
    assert.equal(slugOf('Магнити ООД'), 'leverandoer')
    assert.equal(slugOf('!!!'), 'leverandoer')
  })

  it('is short and well formed whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        assert.match(slugOf(name), /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/)
      }),
    )
  })
})

describe('an enterprise', () => {
  it('is the same under another spelling of its name at the same place', () => {
    const one = identityKeys({ name: 'Café Kox ApS', cvr: null, address: aarhus })
    const other = identityKeys({ name: 'CAFÉ KOX', cvr: null, address: { ...aarhus, town: 'aarhus c' } })
    assert.deepEqual(one, other)
  })

  it('with only a name has nothing to be recognised by', () => {
    assert.deepEqual(
      identityKeys({ name: 'Kox', cvr: null, address: { country: 'DK', postcode: null, town: null } }),
      [],
    )
  })

  it('without an id of its own gets one that depends on its name and place only', () => {
    const id = derivedId({ name: 'Kox', cvr: null, address: aarhus })
    assert.equal(id, derivedId({ name: ' KOX ApS', cvr: '33102690', address: aarhus }))
    assert.notEqual(id, derivedId({ name: 'Kox', cvr: null, address: { ...aarhus, postcode: '8200' } }))
  })
})
