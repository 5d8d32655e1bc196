import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import type { EnquiryKind, FormStep } from '../../model/enquiry.ts'
import { clockChangeAt } from './answers.ts'
import { keptFields, readEnquiry } from './index.ts'

const now = new Date('2026-11-22T12:00:00Z')

const need = { title: ['Frokost'], description: ['Frokost til 40.'], categories: ['55512000'] }
const answers = { day: ['04-12-2026'], time: ['12.00'] }

interface Filled {
  readonly kind?: EnquiryKind
  readonly need?: FormBody
  readonly place?: FormBody
  readonly answers?: FormBody
  readonly terms?: FormBody
}

const read = ({ kind = 'quotes', ...forms }: Filled = {}) =>
  readEnquiry({ kind, draft: { need, answers, ...forms } }, now)

/** What is wrong, as `step.field: key`. */
const faults = (filled: Filled): string[] => {
  const result = read(filled)
  return result.ok ? [] : result.refusal.map(({ step, field, key }) => `${step}.${field}: ${key}`)
}

describe('the forms of an enquiry', () => {
  test('need no more than what is asked for, where and until when', () => {
    const result = read()
    assert.ok(result.ok)
    assert.deepEqual(result.value.content, {
      title: 'Frokost',
      description: 'Frokost til 40.',
      categories: ['55512000'],
      municipalities: [],
      postcode: null,
      smallestAmount: null,
      largestAmount: null,
      isAmountShown: false,
      startsOn: null,
      endsOn: null,
      answersUntil: new Date('2026-12-04T11:00:00Z'),
      questions: [],
      wantedAnswers: 3,
      onlyVerified: false,
      isBuyerNamed: true,
      isSealed: true,
    })
    assert.equal(result.value.waveSize, 10)
  })

  test('say of each field what is wrong with it', () => {
    const cases: [Filled, string][] = [
      [{ need: {} }, 'need.title: titleMissing'],
      [{ need: { ...need, title: ['x'.repeat(121)] } }, 'need.title: titleTooLong'],
      [{ need: { ...need, description: ['x'.repeat(10_001)] } }, 'need.description: descriptionTooLong'],
      [{ need: { ...need, categories: ['99999999'] } }, 'need.categories: categoriesMissing'],
      [{ place: { postcode: ['0001'] } }, 'place.postcode: unknownPostcode'],
      [{ place: { smallestAmount: ['meget'] } }, 'place.smallestAmount: notAmount'],
      [{ place: { largestAmount: ['-1'] } }, 'place.largestAmount: negative'],
      [{ place: { smallestAmount: ['2'], largestAmount: ['1'] } }, 'place.largestAmount: amountsBackwards'],
      [{ place: { startsOn: ['31-02-2027'] } }, 'place.startsOn: notADay'],
      [{ place: { startsOn: ['21-11-2026'] } }, 'place.startsOn: inThePast'],
      [{ place: { endsOn: ['01-02-2027'] } }, 'place.startsOn: startMissing'],
      [{ place: { startsOn: ['02-02-2027'], endsOn: ['01-02-2027'] } }, 'place.endsOn: endsBeforeStart'],
      [{ answers: {} }, 'answers.day: deadlineMissing'],
      [{ answers: { day: ['04-12-2026'], time: ['25.00'] } }, 'answers.time: noTime'],
      [{ answers: { day: ['23-11-2026'], time: ['12.59'] } }, 'answers.day: deadlineTooSoon'],
      [{ answers: { ...answers, wantedAnswers: ['0'] } }, 'answers.wantedAnswers: wantedAnswers'],
      [{ answers: { ...answers, questions: ['x'.repeat(501)] } }, 'answers.questions: questionTooLong'],
      [{ answers: { ...answers, questions: Array(16).fill('Hvem?') } }, 'answers.questions: tooManyQuestions'],
      [{ terms: { waveSize: ['51'] } }, 'terms.waveSize: waveSize'],
      [{ place: { startsOn: ['01-12-2026'], endsOn: ['03-12-2026'] } }, 'answers.day: deadlineAfterEnd'],
    ]
    for (const [filled, told] of cases) assert.ok(faults(filled).includes(told), `${told}: ${faults(filled)}`)
  })

  test('take a deadline that is a day away to the second', () => {
    assert.deepEqual(faults({ answers: { day: ['23-11-2026'], time: ['13.00'] } }), [])
  })

  test('keep an amount exactly as it was meant', () => {
    const result = read({ place: { smallestAmount: ['1.234,50'], largestAmount: ['500.000'], amountShown: ['shown'] } })
    assert.ok(result.ok)
    const { smallestAmount, largestAmount, isAmountShown } = result.value.content
    assert.deepEqual([smallestAmount, largestAmount, isAmountShown], ['1234.50', '500000.00', true])
  })

  test('of a planned purchase ask for the day it begins, and not for answers', () => {
    assert.deepEqual(faults({ kind: 'planned', answers: {} }), ['place.startsOn: startMissing'])
    const result = read({ kind: 'planned', answers: {}, place: { startsOn: ['2027-02-01'] } })
    assert.ok(result.ok)
    assert.equal(result.value.content.answersUntil, null)
  })

  test('mean the municipality of the postcode where none is chosen', () => {
    const area = (place: FormBody) => {
      const result = read({ place })
      return result.ok ? result.value.content.municipalities : undefined
    }
    assert.deepEqual(area({ postcode: ['8000'] }), ['0751'])
    assert.deepEqual(area({ postcode: ['8000'], municipalities: ['0657', '0657'] }), ['0657'])
  })

  test('tell of a deadline that clocks do not show, or show twice', () => {
    const at = (day: string, time: string) => clockChangeAt({ day: [day], time: [time] })
    assert.equal(at('28-03-2027', '2.30'), 'gap')
    assert.equal(at('31-10-2027', '2.30'), 'twice')
    assert.equal(at('04-12-2026', '12.00'), null)
  })

  test('keep what was typed in their own fields, and nothing else', () => {
    const kept = (step: FormStep, body: FormBody) => keptFields(step, body)
    assert.deepEqual(kept('need', { title: ['  '], words: ['vask'], token: ['x'] }), {})
    const questions = { questions: ['Hvem?'], 'questions-2': [''], 'questions-3': ['Hvor?'] }
    assert.deepEqual(kept('answers', questions), { questions: ['Hvem?', 'Hvor?'] })
  })
})
