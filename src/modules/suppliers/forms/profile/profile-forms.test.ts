import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDay } from '../../../../kernel/forms/day.ts'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import { anOffering, aSupplier } from '../../factories.ts'
import { readAbout } from './about.ts'
import { danishAmount, parseAmount } from './amount.ts'
import { readContact } from './contact.ts'
import { readDelivery } from './delivery.ts'
import { contentOf, draftCompleteness, draftFaults, draftOf, emptyDraft, progressOf } from './index.ts'
import { fingerprint, keptFields, tooMuch } from './kept.ts'
import { readOffering } from './offering.ts'
import { readPeople } from './people.ts'
import type { SectionReading } from './reading.ts'
import { readTerms } from './terms.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>

const body = (typed: Typed): FormBody =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()]))

const faultsOf = (reading: SectionReading<unknown>) =>
  reading.ok ? [] : reading.refusal.map(({ field, key }) => `${field}: ${key}`)

const about = { name: 'Kaffefair', description: 'Vi rister kaffe.' }
const offering = { title: 'Kaffe', kind: 'product', categories: '15861000' }

describe('a form of the page', () => {
  const forms: readonly (readonly [string, (typed: FormBody) => SectionReading<unknown>, Typed, readonly string[]])[] =
    [
      ['about: needs a name and a description', readAbout, {}, ['name: missing', 'description: missing']],
      ['about: is content with them', readAbout, about, []],
      ['about: knows a postcode', readAbout, { ...about, postcode: 'DK-8000' }, []],
      ['about: refuses what is no postcode', readAbout, { ...about, postcode: '80000' }, ['postcode: notAPostcode']],
      ['about: completes a website', readAbout, { ...about, website: 'www.kaffefair.example.dk' }, []],
      ['about: refuses a script', readAbout, { ...about, website: 'javascript:alert(1)' }, ['website: notAWebsite']],
      ['about: refuses an unknown form', readAbout, { ...about, legalForm: 'imperium' }, ['legalForm: unknownChoice']],
      ['about: bounds the name', readAbout, { ...about, name: 'x'.repeat(201) }, ['name: tooLong']],
      [
        'offering: needs title, kind and code',
        readOffering,
        {},
        ['title: missing', 'kind: kindMissing', 'categories: noCodes'],
      ],
      ['offering: is content with one code', readOffering, offering, []],
      [
        'offering: refuses an unknown code',
        readOffering,
        { ...offering, categories: '99999999' },
        ['categories: unknownChoice'],
      ],
      [
        'offering: takes five codes and no more',
        readOffering,
        { ...offering, categories: ['15861000', '55512000', '55520000', '90910000', '77310000', '39100000'] },
        ['categories: tooManyCodes'],
      ],
      ['delivery: may say nothing', (typed) => readDelivery(typed, null), {}, []],
      ['delivery: knows a town', (typed) => readDelivery(typed, null), { radiusKm: '25', radiusTown: 'Aarhus' }, []],
      [
        'delivery: refuses an unknown town',
        (typed) => readDelivery(typed, null),
        { radiusKm: '25', radiusTown: 'Andeby' },
        ['radiusTown: unknownTown'],
      ],
      [
        'delivery: needs a place to measure from',
        (typed) => readDelivery(typed, null),
        { radiusKm: '25' },
        ['radiusTown: noAddressForRadius'],
      ],
      [
        'delivery: measures from the own address',
        (typed) => readDelivery(typed, { lat: 56, lon: 10 }),
        { radiusKm: '25' },
        [],
      ],
      [
        'delivery: refuses what is no distance',
        (typed) => readDelivery(typed, null),
        { radiusKm: 'langt' },
        ['radiusKm: notARadius'],
      ],
      [
        'delivery: refuses an unknown municipality',
        (typed) => readDelivery(typed, null),
        { municipalities: '9999' },
        ['municipalities: unknownChoice'],
      ],
      ['people: refuses an unknown group', readPeople, { employs: 'alle' }, ['employs: unknownChoice']],
      ['terms: may say nothing', readTerms, {}, []],
      ['terms: understands Danish amounts', readTerms, { smallestOrder: '1.500,00', largestOrder: '1.500 kr.' }, []],
      [
        'terms: wants the larger amount to be larger',
        readTerms,
        { smallestOrder: '200', largestOrder: '100' },
        ['largestOrder: largestBelowSmallest'],
      ],
      ['terms: refuses words for amounts', readTerms, { smallestOrder: 'lidt' }, ['smallestOrder: notAnAmount']],
      ['terms: counts days up to a year', readTerms, { leadTimeDays: '366' }, ['leadTimeDays: notDays']],
      ['terms: refuses a day that is none', readTerms, { availableFrom: '31.2.2027' }, ['availableFrom: notADay']],
      ['terms: wants a client for each text', readTerms, { clientText3: 'Frokost' }, ['client3: clientMissing']],
      ['terms: offers three intervals', readTerms, { reviewMonths: '4' }, ['reviewMonths: unknownChoice']],
      ['contact: may name nobody', readContact, {}, []],
      ['contact: wants a way to reach somebody', readContact, { name: 'Kim Prøve' }, ['email: contactUnreachable']],
      ['contact: refuses what is no address', readContact, { name: 'Kim Prøve', email: 'kim' }, ['email: notAnEmail']],
      ['contact: refuses what is no number', readContact, { name: 'Kim Prøve', phone: 'ring' }, ['phone: notAPhone']],
    ]
  for (const [name, read, typed, faults] of forms) {
    test(name, () => assert.deepEqual(faultsOf(read(body(typed))), faults))
  }
})

describe('an amount', () => {
  for (const [typed, exact] of [
    ['1.500,00', '1500.00'],
    ['1500', '1500.00'],
    ['1.500', '1500.00'],
    ['1500,5', '1500.50'],
    ['1500.50', '1500.50'],
    ['kr. 1.500,-', '1500.00'],
    ['0,10', '0.10'],
    ['1.50,00', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['99999999999', undefined],
  ] as const) {
    test(`“${typed}” is ${exact ?? 'none'}`, () => assert.equal(parseAmount(typed), exact))
  }
  test('is written as Danes write it', () => assert.equal(danishAmount('1234567.50'), '1.234.567,50'))
})

describe('a day', () => {
  for (const [typed, day] of [
    ['2026-12-01', '2026-12-01'],
    ['1.12.2026', '2026-12-01'],
    ['1/12-2026', '2026-12-01'],
    ['2026-02-30', undefined],
    ['i morgen', undefined],
  ] as const) {
    test(`“${typed}” is ${day ?? 'none'}`, () => assert.equal(parseDay(typed), day))
  }
})

describe('the working copy', () => {
  const known = aSupplier({
    name: 'Kaffefair',
    description: 'Vi rister kaffe.',
    website: 'https://kaffefair.example.dk',
    address: {
      street: 'Prøvevej 1',
      postcode: '8000',
      town: 'Aarhus C',
      municipalityStated: 'Aarhus',
      municipality: '0751',
    },
    employs: ['fleksjob'],
    smallestOrder: '1500.00',
    availableFrom: '2026-12-01',
    labels: ['Svanemærket'],
    languages: ['da', 'ar'],
    references: [{ client: 'Prøveby Kommune', text: null }],
    reviewMonths: 12,
    deliveryAreas: [
      { kind: 'country', country: 'DK' },
      { kind: 'region', region: 'midtjylland' },
      { kind: 'municipality', municipality: '0751' },
    ],
    offerings: [anOffering({ title: 'Kaffe', kind: 'product', categories: ['15861000'], capacity: '1 ton' })],
  })
  const contact = { name: 'Kim Prøve', role: null, email: 'kim@example.dk', phone: null }

  test('of a known enterprise says what is known of it', () => {
    const content = contentOf(draftOf(known, contact))
    assert.ok(content.ok)
    const { address, ...told } = content.value
    for (const [key, value] of Object.entries(told))
      assert.deepEqual(value, { ...known, contact }[key as keyof typeof told], key)
    assert.equal(address.municipality, '0751')
    assert.equal(address.town, 'Aarhus C')
  })

  test('that is new is not ready, and says where', () => {
    const content = contentOf(emptyDraft('Kaffefair'))
    assert.ok(!content.ok)
    assert.deepEqual(content.refusal, [
      { section: 'about', fault: { field: 'description', key: 'missing' } },
      { section: 'offerings', fault: { field: '', key: 'noOfferings' } },
    ])
    assert.deepEqual(progressOf(emptyDraft('Kaffefair')).about, 'half')
    assert.deepEqual(progressOf(emptyDraft('Kaffefair')).contact, 'empty')
  })

  test('counts offerings from 0 where something is wrong in one', () => {
    const draft = draftOf(
      aSupplier({ description: 'x', offerings: [anOffering({ categories: ['15861000'] }), anOffering()] }),
    )
    assert.deepEqual(draftFaults(draft), [
      { section: 'offerings', offering: 1, fault: { field: 'categories', key: 'noCodes' } },
    ])
  })
})

describe('what is kept of a form', () => {
  test('is its own fields only', () => {
    const kept = keptFields(['name'], { name: ['x'], _token: ['secret'], other: ['y'] })
    assert.deepEqual(kept, { name: ['x'] })
  })

  for (const [what, form] of [
    ['a value of 5,001 characters', { capacity: ['x'.repeat(5_001)] }],
    ['a description of 8,001 characters', { description: ['x'.repeat(8_001)] }],
    ['21 codes', { categories: Array.from({ length: 21 }, () => '15861000') }],
    ['201 values', { municipalities: Array.from({ length: 201 }, () => '0751') }],
  ] as const)
    test(`is not ${what}`, () => assert.equal(tooMuch(form, emptyDraft('Kaffefair'))?.key, 'tooMuch'))

  test('is what is a little too long, to be told of', () => {
    const form = { description: ['x'.repeat(8_000)], capacity: ['x'.repeat(5_000)] }
    assert.equal(tooMuch(form, emptyDraft('Kaffefair')), undefined)
  })

  test('is nothing that makes the whole working copy larger than 256 KB', () => {
    const offerings = Array.from({ length: 50 }, () => ({ capacity: ['x'.repeat(5_000)], unit: ['x'.repeat(500)] }))
    assert.equal(tooMuch({}, { ...emptyDraft('Kaffefair'), offerings })?.key, 'draftFull')
  })

  test('has the same fingerprint with and without empty fields, in any order', () => {
    const fields = ['name', 'town']
    assert.equal(fingerprint(fields, { town: [''], name: ['a'] }), fingerprint(fields, { name: ['a'] }))
    assert.notEqual(fingerprint(fields, { name: ['a'] }), fingerprint(fields, { town: ['a'] }))
  })
})

describe('how complete a working copy is', () => {
  const percentOf = (typed: { readonly website?: string; readonly contact?: Typed; readonly delivery?: Typed }) => {
    const { website = '', contact = {}, delivery = {} } = typed
    const draft = { ...emptyDraft('Kaffefair'), about: body({ name: 'Kaffefair', website }) }
    return draftCompleteness({ ...draft, contact: body(contact), delivery: body(delivery) }).percent
  }

  test('counts what is right, and nothing that has to be put right', () => {
    assert.equal(percentOf({ website: 'www.kaffefair.example.dk' }), 3)
    assert.equal(percentOf({ website: 'kaffefair' }), 0)
    assert.equal(percentOf({ contact: { name: 'Kim Prøve', phone: '12345678' } }), 10)
    assert.equal(percentOf({ contact: { name: 'Kim Prøve' } }), 0)
    assert.equal(percentOf({ delivery: { radiusKm: '30', radiusTown: 'Ingensteds' } }), 0)
  })
})
