import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { addOwnedSupplier, addSuppliers, anOffering } from '../suppliers/factories.ts'
import { reachOf } from './actions/reach.ts'
import { readReach } from './forms/reach.ts'
import { fitWeights } from './model/fit.ts'
import { coverOf } from './model/reach.ts'
import { reachInWords, reachNote } from './views/reach.ts'

const { database } = await testDatabase()
const app = await testApp()

const wanted = { categories: ['90910000'], municipalities: [], postcode: '', amount: '' }

describe('whom a need reaches', () => {
  test('is counted of those that nothing known excludes, and the near ones apart', async () => {
    const cleaning = anOffering({ categories: ['90910000'] })
    await addSuppliers(database, [
      { offerings: [cleaning], address: { point: { lat: 56.15, lon: 10.2 } } },
      { offerings: [cleaning], address: { point: { lat: 55.68, lon: 12.57 } } },
      { offerings: [anOffering({ categories: ['55512000'] })] },
    ])
    const reach = (more: object) => reachOf({ database, clock: today }, readReach({ ...wanted, ...more }))
    assert.deepEqual(await reach({}), { able: 2, invitable: 0, near: null, covers: null })
    assert.deepEqual(await reach({ postcode: '8000' }), { able: 2, invitable: 0, near: 1, covers: null })
    assert.deepEqual(await reach({ amount: '500.000' }), { able: 2, invitable: 0, near: null, covers: 'unknown' })
    await addOwnedSupplier(database, { name: 'Den overtagne', offerings: [cleaning] })
    assert.deepEqual(await reach({ postcode: '8000' }), { able: 2, invitable: 0, near: 1, covers: null })
    assert.deepEqual(await reach({ municipalities: ['0751'] }), { able: 3, invitable: 1, near: 1, covers: null })
  })

  test('is remembered for ten seconds', async () => {
    const gardening = anOffering({ categories: ['77310000'] })
    const at = (seconds: number) => ({ now: () => new Date(today.now().getTime() + seconds * 1_000) })
    const able = async (seconds: number) => {
      const asked = readReach({ ...wanted, categories: ['77310000'] })
      return (await reachOf({ database, clock: at(seconds) }, asked)).able
    }
    await addSuppliers(database, [{ offerings: [gardening] }])
    assert.equal(await able(0), 1)
    await addSuppliers(database, [{ offerings: [gardening] }])
    assert.equal(await able(9), 1)
    assert.equal(await able(10), 2)
  })

  test('covers the amount once the largest orders come to it together, to the øre', () => {
    const orders = (largestOrders: string, withLargestOrder: number, all: number) =>
      coverOf({ largestOrders, withLargestOrder, all }, '200.00')
    assert.equal(orders('199.99', 2, 2), 'no')
    assert.equal(orders('200.00', 2, 2), 'yes')
    assert.equal(orders('100.00', 1, 2), 'unknown')
    assert.equal(orders('200.00', 1, 2), 'yes')
    assert.equal(orders('0', 0, 0), 'no')
  })

  test('is said in sentences', () => {
    const say = (able: number, near: number | null, covers: 'yes' | 'no' | 'unknown' | null) =>
      reachInWords({ able, invitable: able, near, covers }, 'da').replace(/(?<=\.) .*/, '')
    assert.equal(say(12, 3, 'yes'), '12 virksomheder kan levere, 3 inden for 25 km; tilsammen dækker de omfanget.')
    assert.equal(say(1, null, null), '1 virksomhed kan levere.')
    assert.equal(say(2, null, 'unknown'), '2 virksomheder kan levere; om de tilsammen dækker omfanget, ved vi ikke.')
    assert.equal(
      say(1234, 0, 'no'),
      '1.234 virksomheder kan levere, 0 inden for 25 km; tilsammen dækker de ikke omfanget.',
    )
    assert.match(say(0, 0, null), /^Ingen virksomheder.*\.$/)
  })

  test('is told with how many of them can be invited, and that the others are to be written to', () => {
    const say = (able: number, invitable: number, language: 'da' | 'en' = 'da') =>
      reachInWords({ able, invitable, near: null, covers: null }, language)
    assert.equal(
      say(11, 1),
      '11 virksomheder kan levere. 1 af dem har overtaget sin side her og kan inviteres. De andre kan I selv skrive til.',
    )
    assert.match(
      say(3, 2),
      /\. 2 af dem har overtaget deres side her og kan inviteres\. Den anden kan I selv skrive til\.$/,
    )
    assert.match(say(2, 2), /\. De har alle overtaget deres side her og kan inviteres\.$/)
    assert.match(say(1, 1), /\. Den har overtaget sin side her og kan inviteres\.$/)
    assert.match(say(2, 0), /\. Ingen af dem har overtaget .* Dem kan I selv skrive til\.$/)
    assert.match(say(1, 0), /\. Den har ikke overtaget .* Den kan I selv skrive til\.$/)
    assert.doesNotMatch(say(0, 0), /inviter/)
    assert.equal(
      say(11, 1, 'en'),
      '11 enterprises can deliver. 1 of them has taken over its page here and can be invited. You can write to the others yourself.',
    )
  })

  test('is told to machines, and what is half-typed is left out of account', async () => {
    const answer = await app.server.inject('/api/v1/reach?categories=90910000,x&postcode=80&amount=mange')
    assert.equal(answer.statusCode, 200)
    assert.deepEqual(Object.keys(answer.json()), ['able', 'invitable', 'near', 'covers', 'sentence'])
    assert.equal(answer.json().near, null)
    assert.equal((await app.server.inject(`/api/v1/reach?amount=${'1'.repeat(41)}`)).statusCode, 400)
  })

  test('stands in a form as a status that knows where to ask', () => {
    const note = String(reachNote({ able: 1, invitable: 0, near: null, covers: null }, ['90910000'], 'da'))
    assert.match(note, /role="status"/)
    assert.match(note, /data-reach="\/api\/v1\/reach\?language=da&amp;categories=90910000"/)
  })
})

describe('how enterprises are found', () => {
  test('is told to everybody, with the weights that are reckoned with', async () => {
    const { body, statusCode } = await app.server.inject('/forespoergsler/saadan-findes-virksomheder')
    assert.equal(statusCode, 200)
    for (const weight of Object.values(fitWeights))
      assert.match(body, new RegExp(`>${String(weight).replace('.', ',')}<`))
    for (const most of ['flere end 10.000', 'højst 1.000', 'op til 100']) assert.ok(body.includes(most), most)
    assert.equal((await app.server.inject('/en/enquiries/how-enterprises-are-found')).statusCode, 200)
  })
})
