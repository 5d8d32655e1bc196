import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { texts } from '../locales/texts.ts'
import { readQuantity } from './decimal.ts'
import { linesIn, mostLines, readQuote, typedQuote, withLine } from './quote.ts'

const asked = { isDialogue: false, questions: 1, today: '2026-11-22', deadlineDay: '2026-12-04' }
const whole = {
  line1words: ['Frokost'],
  line1quantity: ['2,5'],
  line1unit: ['dage'],
  line1price: ['1.000,10'],
  validUntil: ['31-12-2026'],
  delivery: ['Hver dag.'],
  answer1: ['Kokkene.'],
}

function faultsOf(fields: Readonly<Record<string, readonly string[]>>, more = {}) {
  const read = readQuote(typedQuote(fields, asked.questions), { ...asked, ...more })
  return read.ok ? [] : read.refusal.map(({ field, key }) => `${field} ${key}`)
}

describe('the form of a quote', () => {
  test('is read with exact amounts', () => {
    const read = readQuote(typedQuote(whole, 1), asked)
    assert.ok(read.ok)
    assert.deepEqual(read.value.lines, [
      { words: 'Frokost', quantity: '2.5', unit: 'dage', unitPrice: 100_010n, vatRate: 25 },
    ])
    assert.equal(read.value.validUntil, '2026-12-31')
  })

  test('passes over lines in which nothing stands, and wants the others whole', () => {
    assert.deepEqual(faultsOf({ ...whole, line3vat: ['0'] }), [])
    assert.deepEqual(faultsOf({ ...whole, line2words: ['Kaffe'] }), [
      'line2quantity notQuantity',
      'line2unit unitMissing',
      'line2price priceMissing',
    ])
  })

  test('says what is missing, each with its field', () =>
    assert.deepEqual(faultsOf({}), [
      'line1words noLines',
      'validUntil validUntilMissing',
      'delivery deliveryMissing',
      'answer1 answerMissing',
    ]))

  test('lets an offer hold at least until the deadline', () => {
    assert.deepEqual(faultsOf({ ...whole, validUntil: ['03-12-2026'] }), ['validUntil validUntilTooSoon'])
    assert.deepEqual(faultsOf({ ...whole, validUntil: ['04-12-2026'] }), [])
    assert.deepEqual(faultsOf({ ...whole, validUntil: ['31-02-2027'] }), ['validUntil notADay'])
  })

  test('of a dialogue has words and answers, and needs no price', () =>
    assert.deepEqual(faultsOf({ answer1: ['Ja.'] }, { isDialogue: true }), []))

  test('gains a line at a time, up to a limit', () => {
    assert.equal(linesIn(withLine({})), 4)
    assert.equal(linesIn(withLine({ rows: ['60'] })), mostLines)
    assert.equal(linesIn({ rows: ['1e9'] }), mostLines)
    assert.equal(linesIn({ rows: ['-4'] }), 3)
  })

  for (const [text, quantity] of [
    ['12', '12'],
    ['2,5', '2.5'],
    ['1.000', '1000'],
    ['0.125', '0.125'],
    ['1.250,5', '1250.5'],
    ['007', '7'],
    ['0', undefined],
    ['-1', undefined],
    ['1,2345', undefined],
    ['1e3', undefined],
    ['9999999999', undefined],
  ] as const) {
    test(`reads the quantity “${text}” as ${quantity}`, () => assert.equal(readQuantity(text), quantity))
  }

  test('never breaks, whatever is typed, and has a sentence for each fault', () => {
    const field = fc.constantFrom(
      'rows',
      ...Object.keys(whole),
      'line2price',
      'line2quantity',
      'line9words',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.dictionary(field, fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 })), (typed) => {
        const read = readQuote(typedQuote(typed, 1), asked)
        if (read.ok) return
        for (const { key } of read.refusal) assert.ok(key in texts.da.faults, key)
      }),
    )
  })
})
