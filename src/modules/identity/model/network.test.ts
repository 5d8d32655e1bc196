import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { networkOf } from './network.ts'

describe('a place on the network', () => {
  test('is an IPv4 address, however it is written', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  })

  test('is the first half of an IPv6 address: the second half costs nothing to change', () => {
    assert.equal(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:2:ffff::9'))
    assert.equal(networkOf('2001:0DB8:0001:0002:0000:0000:0000:0001'), networkOf('2001:db8:1:2::1'))
    assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'))
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0')
    assert.equal(networkOf('::1'), '0:0:0:0')
  })
})
