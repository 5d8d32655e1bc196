import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Actor, consoleUser, type Person, system, visitor } from '../../kernel/access/actor.ts'
import { mayManage, mayMend, maySee } from './policy.ts'

const person = (role: 'owner' | 'member' | undefined, isOperator = false): Person => ({
  kind: 'person',
  personId: 1,
  sessionId: 1,
  name: 'Prøve Person',
  email: 'person@example.dk',
  isOperator,
  awaitsSecondFactor: false,
  memberships:
    role === undefined
      ? []
      : [
          {
            organisationId: 7,
            organisationName: 'Prøve',
            role,
            sells: true,
            buys: false,
            vouches: false,
            isTrusted: true,
            isVerified: true,
          },
        ],
})

const answers = (actor: Actor) => [maySee(actor, 7), mayManage(actor, 7), mayMend(actor)]

describe('an organisation', () => {
  for (const [who, actor, see, manage, mend] of [
    ['a visitor', visitor, false, false, false],
    ['somebody else', person(undefined), false, false, false],
    ['a member', person('member'), true, false, false],
    ['an owner', person('owner'), true, true, false],
    ['an operator', person(undefined, true), true, false, true],
    ['the platform', system, true, false, true],
    ['the console', consoleUser, true, false, true],
  ] as const) {
    test(`is seen, managed and mended by ${who}: ${see}, ${manage}, ${mend}`, () =>
      assert.deepEqual(answers(actor), [see, manage, mend]))
  }

  test('is nothing to members of another', () => {
    assert.equal(maySee(person('owner'), 8), false)
    assert.equal(mayManage(person('owner'), 8), false)
  })
})
