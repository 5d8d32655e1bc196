import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shapesTable } from '../../../scripts/municipality-shapes.ts'
import { credits, municipalities, municipalityShapes } from './index.ts'
import { tableText } from './store/table.ts'

const { width, height, inset, pathOf } = municipalityShapes()

describe('the outlines of the municipalities', () => {
  test('are those of the package react-denmark-map', () => {
    assert.equal(tableText('municipality-shapes.tsv'), shapesTable(), 'run: node scripts/municipality-shapes.ts')
  })

  test('are there for each municipality, København and Frederiksberg apart, and for nothing else', () => {
    assert.deepEqual(
      [...pathOf.keys()].sort(),
      municipalities()
        .map(({ code }) => code)
        .sort(),
    )
    assert.notEqual(pathOf.get('0101'), pathOf.get('0147'))
  })

  test('lie within the map, and Bornholm alone within its inset', () => {
    const whole = { x: 0, y: 0, width, height }
    for (const [code, path] of pathOf) {
      assert.ok(
        cornersOf(path).every((corner) => isWithin(corner, whole)),
        code,
      )
      assert.equal(
        cornersOf(path).some((corner) => isWithin(corner, inset)),
        code === '0400',
        code,
      )
    }
  })

  test('weigh little enough to stand in a page', () => {
    assert.ok([...pathOf.values()].join('').length < 60_000)
  })

  test('are credited', () => {
    const credit = credits().find(({ name }) => name === 'react-denmark-map')
    assert.match(credit?.licence ?? '', /MIT/)
  })
})

interface Corner {
  readonly x: number
  readonly y: number
}

function cornersOf(path: string): Corner[] {
  return path.split('z').flatMap((ring) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number)
    let [x, y] = [0, 0]
    return Array.from({ length: numbers.length / 2 }, (_, index) => {
      x += numbers[2 * index] ?? 0
      y += numbers[2 * index + 1] ?? 0
      return { x, y }
    })
  })
}

function isWithin({ x, y }: Corner, part: typeof inset): boolean {
  return x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height
}
