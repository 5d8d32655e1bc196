import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findRegion, municipalities, municipalitiesIn, regionOf, regionsOn } from './index.ts'

const lastDayOfFive = '2026-12-31'
const firstDayOfFour = '2027-01-01'

describe('regions', () => {
  test('are five until the end of 2026 and four from 2027', () => {
    assert.deepEqual(
      regionsOn(lastDayOfFive).map((region) => region.slug),
      ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
    )
    assert.deepEqual(
      regionsOn(firstDayOfFour).map((region) => region.slug),
      ['syddanmark', 'midtjylland', 'nordjylland', 'oestdanmark'],
    )
  })

  test('give every municipality exactly one region on any day from 2025 to 2030', () => {
    for (const day of daysBetween('2025-01-01', '2030-12-31')) {
      const inRegions = regionsOn(day).flatMap((region) => municipalitiesIn(region.slug, day))
      assert.equal(inRegions.length, 98, day)
      assert.equal(new Set(inRegions).size, 98, day)
    }
  })

  test('answer for a municipality as they do for a region', () => {
    for (const day of [lastDayOfFive, firstDayOfFour]) {
      for (const { code } of municipalities()) {
        const region = regionOf(code, day)
        assert.ok(region && municipalitiesIn(region.slug, day).some((municipality) => municipality.code === code))
      }
    }
  })

  test('pass the municipalities of Hovedstaden and Sjælland on to Østdanmark', () => {
    assert.equal(regionOf('0101', lastDayOfFive)?.slug, 'hovedstaden')
    assert.equal(regionOf('0265', lastDayOfFive)?.slug, 'sjaelland')
    assert.equal(regionOf('0101', firstDayOfFour)?.slug, 'oestdanmark')
    assert.equal(regionOf('0265', firstDayOfFour)?.slug, 'oestdanmark')
    assert.equal(regionOf('0751', firstDayOfFour)?.slug, 'midtjylland')
  })

  test('keep their municipalities after they are gone and have them before they come', () => {
    assert.equal(municipalitiesIn('sjaelland').length, 17)
    assert.equal(municipalitiesIn('sjaelland', firstDayOfFour).length, 0)
    assert.equal(municipalitiesIn('oestdanmark').length, 46)
    assert.equal(municipalitiesIn('oestdanmark', lastDayOfFive).length, 0)
  })

  test('that do not exist have no municipalities', () => {
    assert.deepEqual(municipalitiesIn('skaane'), [])
    assert.equal(regionOf('9999', lastDayOfFive), undefined)
  })

  for (const [text, slug] of [
    ['Region Midtjylland', 'midtjylland'],
    ['midtjylland', 'midtjylland'],
    ['MIDTJYLLAND', 'midtjylland'],
    ['Region Sjælland', 'sjaelland'],
    ['Sjaelland', 'sjaelland'],
    ['Central Denmark Region', 'midtjylland'],
    ['Capital Region of Denmark', 'hovedstaden'],
    ['Region of Southern Denmark', 'syddanmark'],
    ['Region Østdanmark', 'oestdanmark'],
    ['Region', undefined],
    ['', undefined],
    ['Skåne', undefined],
  ] as const) {
    test(`"${text}" is ${slug ?? 'no region'}`, () => assert.equal(findRegion(text)?.slug, slug))
  }

  test('are found on a day only when they exist on it', () => {
    assert.equal(findRegion('Region Sjælland', lastDayOfFive)?.slug, 'sjaelland')
    assert.equal(findRegion('Region Sjælland', firstDayOfFour), undefined)
    assert.equal(findRegion('Region Østdanmark', lastDayOfFive), undefined)
  })
})

function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (const day = new Date(first); day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1)) {
    days.push(day.toISOString().slice(0, 10))
  }
  return days
}
