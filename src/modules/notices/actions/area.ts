import { municipalities, municipalitiesIn, municipalityByCode } from '../../reference/index.ts'

/** NUTS codes that say that a place in one of the municipalities is meant: its own, and those of all that it lies in. */
export function nutsOf(codes: readonly string[]): string[] {
  const provinces = codes.flatMap((code) => municipalityByCode(code)?.nuts3 ?? [])
  return [...new Set(provinces.flatMap((nuts) => [nuts, nuts.slice(0, 4), nuts.slice(0, 3), nuts.slice(0, 2)]))]
}

/** The same for a region, as its municipalities are on the last day it has them. */
export function nutsOfRegion(slug: string): string[] {
  return nutsOf(municipalitiesIn(slug).map(({ code }) => code))
}

/** Every NUTS code of Denmark. */
export function nutsOfDenmark(): string[] {
  return nutsOf(municipalities().map(({ code }) => code))
}
