import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mayEnter } from './access.ts'
import { type Actor, actorName, consoleUser, isOperator, type Membership, type Person, visitor } from './actor.ts'

const member: Membership = {
  organisationId: 1,
  organisationName: 'Eksempel',
  role: 'member',
  sells: false,
  buys: false,
  vouches: false,
  isTrusted: true,
  isVerified: true,
}

const person: Person = {
  kind: 'person',
  personId: 7,
  sessionId: 1,
  name: 'Prøve',
  email: 'proeve@example.dk',
  isOperator: false,
  awaitsSecondFactor: false,
  memberships: [],
}

const seller = { ...person, memberships: [{ ...member, sells: true }] }
const purchaser = { ...person, memberships: [member, { ...member, organisationId: 2, buys: true }] }
const operator = { ...person, isOperator: true }
const half = { ...person, awaitsSecondFactor: true }

describe('a route', () => {
  for (const [access, entrances] of [
    ['everyone', ['yes', 'yes', 'yes', 'yes', 'yes', 'yes']],
    ['signedIn', ['signIn', 'yes', 'yes', 'yes', 'yes', 'yes']],
    ['seller', ['signIn', 'no', 'yes', 'no', 'no', 'no']],
    ['purchaser', ['signIn', 'no', 'no', 'yes', 'no', 'no']],
    ['operator', ['signIn', 'no', 'no', 'no', 'yes', 'secondFactor']],
  ] as const) {
    test(`for ${access} lets in whom it is for, and tells the others why not`, () => {
      const actors: readonly Actor[] = [visitor, person, seller, purchaser, operator, half]
      assert.deepEqual(
        actors.map((actor) => mayEnter(actor, access)),
        entrances,
      )
    })
  }

  for (const unknown of ['', 'nobody', 'Everyone', 'toString', 'constructor', '__proto__', 'hasOwnProperty']) {
    test(`for "${unknown}", which has no rule, lets nobody in`, () => {
      // @ts-expect-error: such a route does not compile; this is what happens should one get through all the same.
      assert.equal(mayEnter(operator, unknown), 'no')
    })
  }

  test('for people is not for the console: it has no pages', () =>
    assert.equal(mayEnter(consoleUser, 'operator'), 'signIn'))
})

describe('an operator', () => {
  test('is one only after a second factor', () => {
    assert.equal(isOperator(operator), true)
    assert.equal(isOperator(half), false)
    assert.equal(isOperator(visitor), false)
  })

  test('stands in the audit log by number, not by name', () => assert.equal(actorName(operator), 'person 7'))
})
