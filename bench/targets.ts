import { caseNames } from './cases.ts'
import { growthOf } from './growth.ts'
import { caseOf, type SizeResult } from './results.ts'

/** Something we aim at, and what came of it. */
export interface Target {
  readonly what: string
  /** The bound, for people: `at least 1/20`. */
  readonly aim: string
  /** In the aim's unit; nothing where the run did not measure it. */
  readonly measured: number | undefined
  readonly isMet: boolean
}

/** The targets, judged by all that was measured: from the smallest size to the largest, with one process unless told. */
export function targetsFor(results: readonly SizeResult[]): Target[] {
  const sizes = results.filter(({ processes }) => processes === 1)
  const at = (suppliers: number) => sizes.filter((size) => size.suppliers === suppliers)
  const [small, usual, large] = [at(1_000), at(20_000), at(200_000)]
  return [
    ratioTarget('search page, a common word, 20,000', 20, lowestRatio(usual, [caseNames.common])),
    ratioTarget('search page, a common word, 200,000', 40, lowestRatio(large, [caseNames.common])),
    ratioTarget('search page, narrow, slowest case, 20,000', 15, lowestRatio(usual, narrow)),
    ratioTarget('search page, narrow, slowest case, 200,000', 15, lowestRatio(large, narrow)),
    limit('search page, p99, slowest case, 200,000', 150, 'ms', longestP99(large, searches)),
    limit('search page, p99 at 200,000 / at 1,000', 4, 'times', largestFactor([...small, ...large])),
    ratioTarget('kept pages, slowest case, any size', 4, lowestRatio(sizes, kept)),
    ratioTarget('profile page, slowest size', 8, lowestRatio(sizes, [caseNames.profile])),
    limit(
      'suggestions, p95, one visitor, 20,000',
      30,
      'ms',
      longestFirstByte(usual, ({ name }) => name === caseNames.suggestions),
    ),
    limit(
      'first byte of any page, p95, any size',
      50,
      'ms',
      longestFirstByte(sizes, () => true),
    ),
    limit(
      'a change is found, longest',
      2_000,
      'ms',
      largest(sizes.flatMap(({ writes }) => [...(writes?.idle ?? []), ...(writes?.underLoad ?? [])])),
    ),
    limit('import of 100,000 rows until found', 120, 's', largest(imports(sizes).map(({ seconds }) => seconds))),
    limit('visitors during the import, p99', 300, 'ms', largest(imports(sizes).map(({ meanwhile }) => meanwhile.p99))),
    limit('memory of the app, most, 200,000', 250, 'MB', largest(large.map(({ peakMemory }) => peakMemory))),
    gainTarget('answers per second, two processes / one', lowest(gains(results))),
  ]
}

const narrow = [caseNames.rare, caseNames.several, caseNames.filters, caseNames.wordAndFilters]
const searches = [...narrow, caseNames.common, caseNames.bare]
const kept = [caseNames.cachedSearch, caseNames.cachedProfile, caseNames.cachedFront]

/** Only an import as large as the target's tells anything about it. */
function imports(sizes: readonly SizeResult[]) {
  return sizes.flatMap(({ bulkImport }) => bulkImport ?? []).filter(({ rows }) => rows >= 100_000)
}

function ratioTarget(what: string, part: number, measured: number | undefined): Target {
  return { what, aim: `at least ${(1 / part).toFixed(4)} (1/${part})`, measured, isMet: (measured ?? 0) >= 1 / part }
}

function limit(what: string, most: number, unit: string, measured: number | undefined): Target {
  return { what, aim: `at most ${most} ${unit}`, measured, isMet: (measured ?? Number.POSITIVE_INFINITY) <= most }
}

function gainTarget(what: string, measured: number | undefined): Target {
  return { what, aim: 'more than 1 times', measured, isMet: (measured ?? 0) > 1 }
}

/** What two processes answer per second as a multiple of what one does, for each size: the mean of all uncached cases. */
function gains(results: readonly SizeResult[]): number[] {
  const pairs = results
    .filter(({ processes }) => processes === 1)
    .map((one) => [one, results.find((two) => two.processes === 2 && two.suppliers === one.suppliers)] as const)
  return pairs.flatMap(([one, two]) => (two === undefined ? [] : [gain(one, two)]))
}

/** The geometric mean, so that twice and half make one. */
function gain(one: SizeResult, two: SizeResult): number {
  const uncached = one.cases.filter(({ name }) => !kept.some((each) => each === name))
  const factors = uncached.flatMap(({ name, perSecond }) => {
    const answered = caseOf(two, name)?.perSecond
    return answered === undefined || perSecond === 0 ? [] : [answered / perSecond]
  })
  return Math.exp(factors.reduce((sum, factor) => sum + Math.log(factor), 0) / factors.length)
}

function lowestRatio(sizes: readonly SizeResult[], names: readonly string[]): number | undefined {
  return lowest(figures(sizes, names, 'ratio'))
}

function longestP99(sizes: readonly SizeResult[], names: readonly string[]): number | undefined {
  return largest(figures(sizes, names, 'p99'))
}

function largestFactor(sizes: readonly SizeResult[]): number | undefined {
  if (sizes.length < 2) return undefined
  const grown = growthOf(sizes).filter(({ name }) => searches.some((search) => search === name))
  return largest(grown.flatMap(({ factor }) => factor ?? []))
}

function longestFirstByte(
  sizes: readonly SizeResult[],
  counts: (page: { readonly name: string }) => boolean,
): number | undefined {
  return largest(sizes.flatMap(({ firstBytes }) => firstBytes.filter(counts).map(({ p95 }) => p95)))
}

/** The figures of these cases; none at all where one of them was not measured, since it might be the worst. */
function figures(sizes: readonly SizeResult[], names: readonly string[], name: 'ratio' | 'p99'): number[] {
  const found = sizes.map((size) => names.map((each) => caseOf(size, each)?.[name]))
  return found.flat().includes(undefined) ? [] : found.flat().filter((value) => value !== undefined)
}

function lowest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}

function largest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...numbers)
}
