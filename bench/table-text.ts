/** A line of a table: its name and its cells, each set to the right of so many characters. */
export function tableRow(name: string, cells: readonly (string | undefined)[], { first = 30, width = 7 } = {}): string {
  return [name.padEnd(first), ...cells.map((text = '') => text.padStart(width))].join(' ')
}

/** Milliseconds and the like: enough digits to compare by, none that mean nothing. */
export function figure(value: number | undefined): string | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined
  return Math.abs(value) < 100 ? value.toFixed(1) : value.toFixed(0)
}

/** A share of the constant page. */
export function share(value: number | undefined): string | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value.toFixed(4)
}

/** `20,000` */
export function grouped(value: number): string {
  return value.toLocaleString('en')
}
