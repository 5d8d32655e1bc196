import type { Day } from '../../../kernel/time/clock.ts'
import type { ContractMonth } from './month.ts'
import { type Cell, type Suppressed, suppress, totalOf } from './suppression.ts'

/** Confirmed months of a contract, and where its enterprise is. */
export interface PlacedContract {
  readonly months: readonly ContractMonth[]
  readonly supplierId: number
  /** Four-digit code; null where it is not known. */
  readonly municipality: string | null
}

/** What the contracts of a region come to in a year. */
export interface RegionRow extends Cell {
  /** Of the reference data; null where it is not known. */
  readonly region: string | null
}

/** The name of the region of a municipality on a day. */
export type RegionAt = (municipality: string, day: Day) => string | undefined

/** Each region of one year with small numbers left out. Years stand alone: no sum goes across them. */
export function effectIn(
  year: number,
  contracts: readonly PlacedContract[],
  regionAt: RegionAt,
): Suppressed<RegionRow> {
  const counted = contracts.flatMap(({ months, supplierId, municipality }) => {
    const cell = cellOf(months.filter(({ month, state }) => month.startsWith(`${year}-`) && state === 'confirmed'))
    const region = (municipality && regionAt(municipality, `${year}-12-31`)) || null
    return cell === undefined ? [] : [{ region, supplierId, cell }]
  })
  const rows = [...Map.groupBy(counted, ({ region }) => region)].map(([region, those]) => {
    const enterprises = new Set(those.map(({ supplierId }) => supplierId)).size
    return { region, ...totalOf(those.map(({ cell }) => cell)), enterprises }
  })
  return suppress(rows.toSorted((one, other) => compare(one.region, other.region)))
}

/** One contract's: the most people of a month, since the same ones count in each. */
function cellOf(months: readonly ContractMonth[]): Cell | undefined {
  if (months.length === 0) return undefined
  const sum = (of: (month: ContractMonth) => number) => months.reduce((total, month) => total + of(month), 0)
  return {
    people: Math.max(...months.map(({ people }) => people)),
    contracts: 1,
    enterprises: 1,
    hours: sum(({ hours }) => hours),
    newlyEmployed: sum(({ newlyEmployed }) => newlyEmployed),
  }
}

/** By name, the unknown one last. */
function compare(one: string | null, other: string | null): number {
  return one === null ? 1 : other === null ? -1 : one.localeCompare(other, 'da')
}
