import { readFileSync, writeFileSync } from 'node:fs'
import { tableFile } from '../src/modules/reference/store/table.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** How many of the package's units make one of ours: the map becomes 2,024 wide, half a point on a sharp screen. */
const unit = 5

/** How far, in the package's units, a line may lie from the coast it stands for. */
const tolerance = 4

/** Into how many straight lines a curve is taken apart before those that say nothing are dropped. */
const linesPerCurve = 4

/**
 * The outlines of the municipalities in the package react-denmark-map, as the text of `municipality-shapes.tsv`: curves
 * become lines, lines that nobody would miss go, and so do islands smaller than a point. No municipality goes.
 */
export function shapesTable(): string {
  const rows = areas().map(({ code, d }) => `${code}\t${drawn(ringsOf(d))}`)
  return `${[
    '# Outlines of the 98 municipalities for a map 2024 wide and 2458 high, as SVG paths: react-denmark-map (MIT), simplified.',
    '# Bornholm stands north of Zealand instead of in the Baltic Sea. Made by scripts/municipality-shapes.ts; do not edit.',
    '#',
    ...licence(),
    'code\tpath',
    ...rows.sort(),
  ].join('\n')}\n`
}

/** The package exports React components only, so its data is read out of its source. */
function areas(): { code: string; d: string }[] {
  const source = readFileSync(new URL(import.meta.resolve('react-denmark-map')), 'utf8')
  return [...source.matchAll(/code:"(\d{3})",d:"([^"]*)"/g)].map(([, code = '', d = '']) => ({ code: `0${code}`, d }))
}

/** Whoever passes the outlines on must pass this on with them. */
function licence(): string[] {
  const text = readFileSync(new URL('../../LICENSE.md', import.meta.resolve('react-denmark-map')), 'utf8')
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `# ${line}`.trimEnd())
}

/** The closed lines of a path, in the package's units. It uses `M`, `m`, `l`, `c` and `Z` only. */
function ringsOf(d: string): Point[][] {
  const rings: Point[][] = []
  for (const [, command = '', numbers = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const steps = pairs(numbers)
    const ring = rings.at(-1) ?? []
    if (command === 'M') rings.push(steps)
    else if (command === 'm') rings.push(steps.map((step) => plus(ring[0] ?? origin, step)))
    else if (command === 'l') extendByLines(ring, steps)
    else if (command === 'c') extendByCurves(ring, steps)
    else if (command !== 'Z') throw new Error(`The path has a command that is not read here: ${command}`)
  }
  return rings
}

const origin: Point = { x: 0, y: 0 }

function pairs(numbers: string): Point[] {
  const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  return Array.from({ length: values.length / 2 }, (_, index) => ({
    x: values[2 * index] ?? 0,
    y: values[2 * index + 1] ?? 0,
  }))
}

function plus(one: Point, other: Point): Point {
  return { x: one.x + other.x, y: one.y + other.y }
}

function extendByLines(ring: Point[], steps: readonly Point[]): void {
  for (const step of steps) ring.push(plus(ring.at(-1) ?? origin, step))
}

function extendByCurves(ring: Point[], steps: readonly Point[]): void {
  for (let at = 0; at + 2 < steps.length; at += 3) {
    const from = ring.at(-1) ?? origin
    const [first = origin, second = origin, end = origin] = steps.slice(at, at + 3)
    for (let line = 1; line <= linesPerCurve; line++) {
      ring.push(plus(from, onCurve([first, second, end], line / linesPerCurve)))
    }
  }
}

/** A point of a cubic Bézier curve that begins at the origin; `part` goes from 0 to 1. */
function onCurve([first, second, end]: readonly [Point, Point, Point], part: number): Point {
  const rest = 1 - part
  const [a, b, c] = [3 * rest * rest * part, 3 * rest * part * part, part ** 3]
  return { x: a * first.x + b * second.x + c * end.x, y: a * first.y + b * second.y + c * end.y }
}

function drawn(rings: readonly Point[][]): string {
  return rings.map((ring) => drawnRing(rounded(simplified(ring)))).join('')
}

/** Ramer, Douglas and Peucker: of the points between two, only those are kept that lie far from the line. */
function simplified(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 3) return points
  const distances = points.map((point) => distanceToLine(point, first, last))
  const farthest = distances.indexOf(Math.max(...distances))
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last]
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))]
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y)
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length
}

/** In our units, without points that have become one. */
function rounded(points: readonly Point[]): Point[] {
  const small = points.map(({ x, y }) => ({ x: Math.round(x / unit), y: Math.round(y / unit) }))
  return small.filter(({ x, y }, index) => x !== small.at(index - 1)?.x || y !== small.at(index - 1)?.y)
}

/** One closed line, each point told from the one before it; nothing where fewer than three points are left. */
function drawnRing(points: readonly Point[]): string {
  const [first, ...others] = points
  if (first === undefined || others.length < 2) return ''
  const steps = others.map(({ x, y }, index) => {
    const before = points[index] ?? first
    return number(x - before.x) + number(y - before.y)
  })
  return `M${first.x}${number(first.y)}l${steps.join('').trimStart()}z`
}

/** With a space before it, unless a minus already tells it from the number before. */
function number(value: number): string {
  return value < 0 ? String(value) : ` ${value}`
}

/** Run it when the version of the package changes: `node scripts/municipality-shapes.ts`. */
if (import.meta.main) writeFileSync(tableFile('municipality-shapes.tsv'), shapesTable())
