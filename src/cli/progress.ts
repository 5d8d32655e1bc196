const thousands = new Intl.NumberFormat('en-GB')

/** How far it is: `12,500 rows, 8,300 a second`. */
export function progressLine(rows: number, milliseconds: number): string {
  const rate = Math.round((rows / Math.max(1, milliseconds)) * 1000)
  return `${thousands.format(rows)} rows, ${thousands.format(rate)} a second`
}

/** `1 row`, `1,200 rows`. */
export function counted(count: number, one: string, many: string): string {
  return `${thousands.format(count)} ${count === 1 ? one : many}`
}
