import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rsvCriteria } from '../../reference/index.ts'
import { type CriterionState, criterionState, declaredKindOf, type RsvAnswer } from './rsv.ts'
import { couldRegister, declaredKinds } from './verification.ts'

const criteria = rsvCriteria('2026-11-22')
const [purpose] = criteria
if (purpose === undefined) throw new Error('There is no criterion.')
const [first, second] = purpose.questions

/** Answers to the two questions about the purpose. */
function answer(one: string | undefined, other: string | undefined, evidence = 'Vedtægternes § 2.'): RsvAnswer {
  const given = [
    [first?.code, one],
    [second?.code, other],
  ].filter(([, each]) => each !== undefined)
  return { criterion: 'rsvPurpose', answers: Object.fromEntries(given), evidence, evidenceUrl: '' }
}

describe('the criteria for registered social enterprises', () => {
  test('are five, in the order of the act, each with two to four questions and its source', () => {
    assert.deepEqual(
      criteria.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    )
    for (const { questions } of criteria) assert.ok(questions.length >= 2 && questions.length <= 4)
    for (const { source } of criteria) assert.match(source, /lov nr\. 711 af 25\/06\/2014 § 5 stk\. 1 nr\. \d/)
  })

  test('are each a fact that an enterprise can declare', () =>
    assert.deepEqual(criteria.map(declaredKindOf), [...declaredKinds]))

  test('know the limit of 35 per cent of the profit', () =>
    assert.ok(criteria[4]?.questions.some(({ question, metBy }) => /35 pct\./.test(question.da) && metBy === 'no')))

  test('did not exist before the act', () => assert.deepEqual(rsvCriteria('2014-06-24'), []))
})

describe('a criterion', () => {
  for (const [why, given, state] of [
    ['without any answer is unanswered', undefined, { kind: 'unanswered', count: 2 }],
    ['with half of the answers is unanswered', answer('yes', undefined), { kind: 'unanswered', count: 1 }],
    [
      'with a wrong answer is not met, even half-filled',
      answer('no', undefined),
      { kind: 'notMet', question: purpose.questions[0]?.code ?? '' },
    ],
    ['without evidence is not met', answer('yes', 'yes', 'Ja'), { kind: 'noEvidence' }],
    ['with right answers and evidence is met', answer('yes', 'yes'), { kind: 'met' }],
  ] satisfies [string, RsvAnswer | undefined, CriterionState][])
    test(why, () => assert.deepEqual(criterionState(purpose, given), state))
})

describe('in the register there could be', () => {
  for (const [who, cvr, legalForm, outcome] of [
    ['an association with a CVR number', '12345674', 'forening', undefined],
    ['nobody without a CVR number', null, 'forening', 'noCvr'],
    ['no sole proprietorship', '12345674', 'enkeltmandsvirksomhed', 'soleProprietor'],
  ] as const)
    test(who, () => {
      const possible = couldRegister({ cvr, legalForm })
      assert.equal(possible.ok ? undefined : possible.refusal.kind, outcome)
    })
})
