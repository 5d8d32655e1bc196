import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { danishMoment, onDanishClocks } from './danish-time.ts'

function said(day: string, time: string) {
  const moment = danishMoment(day, time)
  return moment && [moment.instant.toISOString(), moment.clockChange]
}

describe('a day and a time in Denmark', () => {
  test('are an instant, one hour ahead of UTC in winter and two in summer', () => {
    assert.deepEqual(said('2026-12-04', '12:00'), ['2026-12-04T11:00:00.000Z', null])
    assert.deepEqual(said('2026-07-01', '23:59'), ['2026-07-01T21:59:00.000Z', null])
    assert.deepEqual(said('2026-07-01', '00:30'), ['2026-06-30T22:30:00.000Z', null])
  })

  test('that were skipped in spring mean the same time after the change', () => {
    assert.deepEqual(said('2027-03-28', '01:59'), ['2027-03-28T00:59:00.000Z', null])
    assert.deepEqual(said('2027-03-28', '02:30'), ['2027-03-28T01:30:00.000Z', 'gap'])
    assert.deepEqual(said('2027-03-28', '03:00'), ['2027-03-28T01:00:00.000Z', null])
  })

  test('that came twice in autumn mean the later', () => {
    assert.deepEqual(said('2026-10-25', '01:59'), ['2026-10-24T23:59:00.000Z', null])
    assert.deepEqual(said('2026-10-25', '02:30'), ['2026-10-25T01:30:00.000Z', 'twice'])
    assert.deepEqual(said('2026-10-25', '03:00'), ['2026-10-25T02:00:00.000Z', null])
  })

  test('that do not exist are nothing', () => {
    for (const [day, time] of [
      ['2026-02-30', '12:00'],
      ['2026-13-01', '12:00'],
      ['26-01-01', '12:00'],
      ['2026-01-01', '24:00'],
      ['2026-01-01', '12:60'],
      ['2026-01-01', '9:00'],
      ['', ''],
    ] as const)
      assert.equal(danishMoment(day, time), undefined)
  })

  test('come back as they were typed, but for the hour that is skipped', () => {
    const minute = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (instant) => {
        const { day, time } = onDanishClocks(instant)
        const moment = danishMoment(day, time)
        assert.ok(moment)
        assert.notEqual(moment.clockChange, 'gap')
        assert.deepEqual(onDanishClocks(moment.instant), { day, time })
      }),
    )
  })
})
