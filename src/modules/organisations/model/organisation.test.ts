import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buys, needsConfirmation, needsOwnMailDomain, organisationKinds, sells, vouches } from './organisation.ts'

const those = (rule: (kind: (typeof organisationKinds)[number]) => boolean) => organisationKinds.filter(rule)

describe('organisations', () => {
  test('sell, buy or vouch, each of one kind only', () => {
    assert.deepEqual(those(sells), ['socialEnterprise'])
    assert.deepEqual(those(buys), ['publicPurchaser', 'privatePurchaser', 'municipality'])
    assert.deepEqual(those(vouches), ['networkOperator', 'supportOrganisation'])
  })

  test('of public bodies need a mail domain of their own', () =>
    assert.deepEqual(those(needsOwnMailDomain), ['publicPurchaser', 'municipality']))

  test('whose word others trust are confirmed by an operator', () =>
    assert.deepEqual(those(needsConfirmation), [
      'publicPurchaser',
      'municipality',
      'networkOperator',
      'supportOrganisation',
    ]))
})
