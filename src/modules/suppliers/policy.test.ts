import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { consoleUser, visitor } from '../../kernel/access/actor.ts'
import { aPerson } from './factories.ts'
import { enterprisesOf, mayArchive, mayDecide, mayEdit, mayImport } from './policy.ts'

test('whoever runs the server may import suppliers', () => assert.equal(mayImport(consoleUser), true))

test('a visitor may not', () => assert.equal(mayImport(visitor), false))

describe('an enterprise’s page', () => {
  const page = { organisationId: 7 }
  const owner = aPerson({ personId: 1, owns: [7] })
  const member = aPerson({ personId: 2, belongsTo: [7] })
  const other = aPerson({ personId: 3, owns: [8] })
  const purchaser = aPerson({ personId: 4, buysFor: [9] })
  const operator = aPerson({ personId: 5, isOperator: true })

  for (const [deed, may, those] of [
    ['worked on', mayEdit, [owner, member]],
    ['put away', mayArchive, [owner, operator]],
    ['decided on', mayDecide, [operator]],
  ] as const) {
    test(`is ${deed} by just those who may`, () => {
      const allowed = [owner, member, other, purchaser, operator, visitor].filter((actor) => may(actor, page))
      assert.deepEqual(allowed, those)
    })
  }

  test('belongs to an enterprise that somebody speaks for, and not to one they buy for', () => {
    assert.deepEqual(
      enterprisesOf(aPerson({ personId: 6, owns: [7], buysFor: [9] })).map(({ organisationId }) => organisationId),
      [7],
    )
    assert.deepEqual(enterprisesOf(visitor), [])
  })
})
