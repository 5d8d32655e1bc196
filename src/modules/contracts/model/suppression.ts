/** What stands behind a number that is shown to others than the parties. */
export interface Cell {
  readonly people: number
  readonly contracts: number
  /** Whose contracts these are; none of them stands in two cells. */
  readonly enterprises: number
  /** In hundredths of an hour. */
  readonly hours: number
  readonly newlyEmployed: number
}

/** Rows and their total, each either to be shown or not. A row behind which nothing stands is always shown. */
export interface Suppressed<Row extends Cell> {
  readonly rows: readonly { readonly row: Row; readonly isShown: boolean }[]
  readonly total: Cell
  readonly isTotalShown: boolean
}

/** Fewer people, contracts or enterprises than these are not told of: somebody could be known again, or what one enterprise sells. */
const fewest = { people: 5, contracts: 3, enterprises: 3 } as const

/**
 * Leaves out rows behind which too few stand, and as many others, the smallest first, as it takes that those left out are at
 * least two and together not too few: else they could be had by subtracting the rest from the total. Where that cannot be,
 * the total is left out too.
 */
export function suppress<Row extends Cell>(rows: readonly Row[]): Suppressed<Row> {
  const hidden = new Set(rows.filter(isTooFew))
  for (const row of rows.toSorted(byPeople)) {
    if (hidden.size === 0 || isSafe([...hidden])) break
    if (!isNothing(row)) hidden.add(row)
  }
  const total = totalOf(rows)
  const isTotalShown = !isTooFew(total) && (hidden.size === 0 || isSafe([...hidden]))
  return { rows: rows.map((row) => ({ row, isShown: !hidden.has(row) })), total, isTotalShown }
}

/** What the cells come to together. */
export function totalOf(cells: readonly Cell[]): Cell {
  const total = { people: 0, contracts: 0, enterprises: 0, hours: 0, newlyEmployed: 0 }
  for (const { people, contracts, enterprises, hours, newlyEmployed } of cells) {
    total.people += people
    total.contracts += contracts
    total.enterprises += enterprises
    total.hours += hours
    total.newlyEmployed += newlyEmployed
  }
  return total
}

/** Nobody can tell the hidden ones from each other, nor learn of too few by their sum. */
function isSafe(hidden: readonly Cell[]): boolean {
  return hidden.length >= 2 && !isTooFew(totalOf(hidden))
}

/** Whether too few stand behind a number for it to be told. */
export function isTooFew(cell: Cell): boolean {
  const counted = ['people', 'contracts', 'enterprises'] as const
  return !isNothing(cell) && counted.some((each) => cell[each] < fewest[each])
}

function isNothing({ contracts }: Cell): boolean {
  return contracts === 0
}

function byPeople(one: Cell, other: Cell): number {
  return one.people - other.people || one.contracts - other.contracts
}
