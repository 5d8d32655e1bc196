import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const sheet = readFileSync(new URL('assets/rummelig.css', import.meta.url), 'utf8')
const colours = new Map([...sheet.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, String(hex)]))

/** Text and the surface it stands on. */
const texts = [
  ['ink', 'sand-dark'],
  ['ink', 'gold-light'],
  ['ink-soft', 'sand-dark'],
  ['fig', 'sand-dark'],
  ['fig-dark', 'line'],
  ['white', 'fig'],
  ['white', 'fig-dark'],
] as const

/** Shapes that carry meaning, and what they stand out from: WCAG asks for 3 to 1. */
const shapes = [
  ['terracotta', 'white'],
  ['terracotta', 'sand'],
  ['gold', 'fig'],
  ['fig-dark', 'sand'],
] as const

for (const [text, surface] of texts) {
  test(`${text} can be read on ${surface}`, () => assert.ok(contrast(text, surface) >= 4.5))
}

for (const [shape, surface] of shapes) {
  test(`${shape} stands out from ${surface}`, () => assert.ok(contrast(shape, surface) >= 3))
}

test('colours too near each other would be caught', () => assert.ok(contrast('gold', 'white') < 3))

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance": 0 is black, 1 is white. */
function luminance(name: string): number {
  const hex = name === 'white' ? '#ffffff' : colours.get(name)
  assert.ok(hex, `rummelig.css has no colour --${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
