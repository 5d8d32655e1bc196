import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { consoleUser, visitor } from '../../kernel/access/actor.ts'
import { countsAsSecondFactor, isFreshWithoutPassword, mayAppointOperators, mayEndTwoStep, nextStep } from './policy.ts'

const operator = { isOperator: true, hasTwoStep: true }
const newOperator = { isOperator: true, hasTwoStep: false }
const person = { isOperator: false, hasTwoStep: false }
const carefulPerson = { isOperator: false, hasTwoStep: true }

describe('after the first step of signing in', () => {
  for (const [name, account, method, isStrong, step, counts] of [
    ['an operator with a password shows a code', operator, 'password', false, 'code', false],
    ['an operator with a passkey is in', operator, 'passkey', true, 'nothing', true],
    ['an operator without codes sets them up', newOperator, 'link', false, 'setUp', false],
    ['an operator without codes sets them up, passkey or not', newOperator, 'passkey', true, 'setUp', false],
    ['an operator of a demo is in', newOperator, 'demo', true, 'nothing', true],
    ['others are in', person, 'link', false, 'nothing', false],
    ['others with a passkey are in, in two steps', person, 'passkey', true, 'nothing', true],
    ['whoever has set up codes shows one', carefulPerson, 'openid', false, 'code', false],
  ] as const) {
    test(name, () => {
      assert.equal(nextStep(account, { method, isStrong }), step)
      assert.equal(countsAsSecondFactor(account, { method, isStrong }), counts)
    })
  }
})

describe('two steps', () => {
  test('may be given up by those who do not run the platform', () => {
    assert.equal(mayEndTwoStep(person), true)
    assert.equal(mayEndTwoStep(operator), false)
  })
})

describe('a password', () => {
  const provenAt = new Date('2026-11-22T12:00:00Z')

  test('may be chosen by whoever just signed in without it', () => {
    assert.equal(isFreshWithoutPassword({ method: 'link', provenAt }, new Date('2026-11-22T12:15:00Z')), true)
    assert.equal(isFreshWithoutPassword({ method: 'link', provenAt }, new Date('2026-11-22T12:15:01Z')), false)
    assert.equal(isFreshWithoutPassword({ method: 'password', provenAt }, provenAt), false)
  })
})

describe('operators', () => {
  test('are appointed from the server only', () => {
    assert.equal(mayAppointOperators(consoleUser), true)
    assert.equal(mayAppointOperators(visitor), false)
  })
})
