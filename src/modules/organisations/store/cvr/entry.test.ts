import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { today } from '../../../../../test/support/clock.ts'
import { answerFrom } from './entry.ts'
import type { CvrEntry } from './port.ts'

const ended = { periode: { gyldigFra: '2000-01-01', gyldigTil: '2010-01-01' } }
const contact = { kontaktoplysning: 'x@example.dk' }
const nowhere = { street: null, postcode: null, town: null, municipality: null }
const address = { landekode: 'DK', vejnavn: 'Prøvegade', husnummerFra: 1, postnummer: 8000, postdistrikt: 'Aarhus C' }

describe('a record of the CVR register', () => {
  test('needs no more than a number and a name', () => {
    const { name, otherNames, street, municipality, legalForm, ceased, registeredSocialEnterprise } = entryOf({})
    assert.deepEqual([name, otherNames, street, municipality, legalForm], ['Eksempel ApS', [], null, null, null])
    assert.deepEqual([ceased, registeredSocialEnterprise], [false, null])
  })

  test('may have empty lists as null, and fields that nobody told us of', () => {
    assert.equal(entryOf({ binavne: null, hjemmeside: null, virksomhedMetadata: null, nyt: [{}] }).name, 'Eksempel ApS')
  })

  test('gives the name of today, and the former ones as other names', () => {
    const navne = [named('Nu ApS', '2020-01-01'), named('Før ApS', '2010-01-01', '2019-12-31')]
    const { name, otherNames } = entryOf({ navne, binavne: [named('Lukket ApS', '2010-01-01', '2012-01-01')] })
    assert.deepEqual({ name, otherNames }, { name: 'Nu ApS', otherNames: ['Før ApS'] })
  })

  test('does not give a name that begins tomorrow, and gives one that ends today', () => {
    const navne = [named('I dag ApS', '2020-01-01', '2026-11-22'), named('I morgen ApS', '2026-11-23')]
    assert.equal(entryOf({ navne }).name, 'I dag ApS')
  })

  test('gives the last name of an enterprise that has none any more', () => {
    const navne = [named('Sidst ApS', '2015-01-01', '2020-01-01'), named('Først ApS', '2010-01-01', '2014-12-31')]
    assert.equal(entryOf({ navne }).name, 'Sidst ApS')
  })

  test('believes what the register itself calls the newest', () => {
    assert.equal(entryOf({ virksomhedMetadata: { nyesteNavn: { navn: 'Nyeste ApS' } } }).name, 'Nyeste ApS')
  })

  test('gives the address of today, not a former one', () => {
    const beliggenhedsadresse = [
      { ...address, vejnavn: 'Ny Vej', periode: { gyldigFra: '2020-01-01', gyldigTil: null } },
      { ...address, vejnavn: 'Gammel Vej', periode: { gyldigFra: '2000-01-01', gyldigTil: '2019-12-31' } },
    ]
    assert.equal(entryOf({ beliggenhedsadresse }).street, 'Ny Vej 1')
  })

  for (const [title, contact] of [
    ['former', { kontaktoplysning: 'x@example.dk', periode: { gyldigFra: '2000-01-01', gyldigTil: '2001-01-01' } }],
    ['secret', { kontaktoplysning: 'x@example.dk', hemmelig: true }],
    ['empty', { kontaktoplysning: ' ' }],
  ] as const) {
    test(`gives no contact that is ${title}`, () => {
      const contacts = { elektroniskPost: [contact], telefonNummer: [contact], hjemmeside: [contact] }
      assert.deepEqual(contactsOf(entryOf({ ...contacts, reklamebeskyttet: false })), [null, null, null])
    })
  }

  for (const reklamebeskyttet of [true, null, undefined]) {
    test(`gives no contact when its protection against advertising is ${reklamebeskyttet}`, () => {
      const contacts = { elektroniskPost: [contact], telefonNummer: [contact], hjemmeside: [contact] }
      const entry = entryOf({ ...contacts, reklamebeskyttet })
      assert.deepEqual([...contactsOf(entry), entry.advertisingProtected], [null, null, null, true])
    })
  }

  for (const [ceased, record] of [
    [true, { livsforloeb: [{ periode: { gyldigFra: '2000-01-01', gyldigTil: '2026-11-21' } }] }],
    [false, { livsforloeb: [{ periode: { gyldigFra: '2000-01-01', gyldigTil: '2026-11-22' } }] }],
    [false, { livsforloeb: [ended, { periode: { gyldigFra: '2015-01-01', gyldigTil: null } }] }],
    [true, { virksomhedMetadata: { sammensatStatus: 'TVANGSOPLØST' } }],
    [false, { virksomhedMetadata: { sammensatStatus: 'UNDER TVANGSOPLØSNING' } }],
    [false, { virksomhedMetadata: { sammensatStatus: 'NORMAL' } }],
  ] as const) {
    test(`has ${ceased ? '' : 'not '}ceased with ${JSON.stringify(record)}`, () => {
      assert.equal(entryOf(record).ceased, ceased)
    })
  }

  for (const [registered, vaerdier] of [
    [true, [{ vaerdi: 'true', periode: { gyldigFra: '2020-01-01', gyldigTil: null } }]],
    [false, [{ vaerdi: 'false', periode: { gyldigFra: '2020-01-01', gyldigTil: null } }]],
    [false, [{ vaerdi: 'true', periode: { gyldigFra: '2016-01-01', gyldigTil: '2020-01-01' } }]],
  ] as const) {
    test(`is ${registered ? '' : 'not '}of a registered social enterprise with ${JSON.stringify(vaerdier)}`, () => {
      const attributter = [{ type: 'SOCIAL_ØKONOMISK_VIRKSOMHED', vaerdier }]
      assert.equal(entryOf({ attributter }).registeredSocialEnterprise, registered)
    })
  }

  test('never makes us throw, whatever stands in it', () => {
    fc.assert(fc.property(fc.anything(), (source) => answerFrom(source, today.now()).kind === 'unreachable'))
    const fields = fc.record({ navne: fc.anything(), beliggenhedsadresse: fc.anything(), livsforloeb: fc.anything() })
    fc.assert(fc.property(fields, (record) => answerFrom(sourceOf(record), today.now()).kind !== 'unknown'))
  })
})

describe('an address of the CVR register', () => {
  for (const [street, more] of [
    ['Prøvegade 1', {}],
    ['Prøvegade 1B', { bogstavFra: 'B' }],
    ['Prøvegade 1A-3C', { bogstavFra: 'A', husnummerTil: 3, bogstavTil: 'C' }],
    ['Prøvegade 1, 2. tv', { etage: '02', sidedoer: 'tv' }],
    ['Prøvegade 1, st.', { etage: 'ST' }],
    ['Prøvegade 1, 1115', { sidedoer: '1115' }],
    ['Prøvegade', { husnummerFra: null }],
  ] as const) {
    test(`is written ${street}`, () => assert.equal(placeOf(more).street, street))
  }

  for (const kommuneKode of [751, '751', '0751']) {
    test(`has a municipality of four digits, from ${JSON.stringify(kommuneKode)}`, () => {
      assert.equal(placeOf({ kommune: { kommuneKode } }).municipality, '0751')
    })
  }

  for (const kommune of [
    null,
    { kommuneKode: null, kommuneNavn: null },
    { kommuneKode: 956, kommuneNavn: 'SERMERSOOQ' },
  ]) {
    test(`has no municipality of ours from ${JSON.stringify(kommune)}`, () => {
      assert.equal(placeOf({ kommune }).municipality, null)
    })
  }

  test('has a postcode of four digits', () => assert.equal(placeOf({ postnummer: 800 }).postcode, '0800'))

  test('abroad is given as it was written, on one line', () => {
    const abroad = { landekode: 'SE', fritekst: 'Exempelgatan 50\n 211 00 Exempelstad' }
    const { street, postcode, town, municipality } = entryOf({ beliggenhedsadresse: [abroad] })
    assert.deepEqual(
      { street, postcode, town, municipality },
      { ...nowhere, street: 'Exempelgatan 50, 211 00 Exempelstad' },
    )
  })

  test('outside Denmark keeps its postcode as it is', () => {
    assert.equal(placeOf({ landekode: 'FO', postnummer: 100 }).postcode, '100')
  })
})

function entryOf(record: object): CvrEntry {
  const answer = answerFrom(sourceOf(record), today.now())
  assert.ok(answer.kind === 'found', JSON.stringify(answer))
  return answer.entry
}

function sourceOf(record: object) {
  return { Vrvirksomhed: { cvrNummer: 99990007, navne: [{ navn: 'Eksempel ApS' }], ...record } }
}

function placeOf(more: object): CvrEntry {
  return entryOf({ beliggenhedsadresse: [{ ...address, ...more }] })
}

function contactsOf({ website, email, phone }: CvrEntry) {
  return [website, email, phone]
}

function named(navn: string, gyldigFra: string, gyldigTil: string | null = null) {
  return { navn, periode: { gyldigFra, gyldigTil } }
}
