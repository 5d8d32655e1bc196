/** A shade of the map: 0 stands for nothing, 5 for most. */
export type MapStep = 0 | 1 | 2 | 3 | 4 | 5

/** The numbers that share a shade. */
export interface MapRange {
  readonly step: MapStep
  readonly from: number
  /** The last number of the range; absent in the highest, which is open upwards. */
  readonly to: number | undefined
}

/** The shades used where there are so many ranges, as far apart as can be. */
const stepsFor: readonly (readonly MapStep[])[] = [[], [3], [1, 5], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]]

/**
 * Up to five ranges with about equally many of the different numbers in each, so that the shades differ also where most
 * areas have one and one city has more than all others together. Numbers below 1 stand in none.
 */
export function mapRanges(numbers: readonly number[]): MapRange[] {
  const sorted = [...new Set(numbers)].filter((number) => number >= 1).sort((one, other) => one - other)
  const fifths = [1, 2, 3, 4, 5].map((fifth) => sorted[Math.ceil((fifth * sorted.length) / 5) - 1])
  const bounds = [...new Set(fifths)].filter((bound) => bound !== undefined)
  const steps = stepsFor[bounds.length] ?? []
  return bounds.map((bound, index) => ({
    step: steps[index] ?? 0,
    from: index === 0 ? (sorted[0] ?? bound) : (bounds[index - 1] ?? 0) + 1,
    to: index === bounds.length - 1 ? undefined : bound,
  }))
}

/** The shade of a number. */
export function mapStep(ranges: readonly MapRange[], number: number): MapStep {
  return ranges.findLast(({ from }) => number >= from)?.step ?? 0
}
