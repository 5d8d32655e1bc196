/** The number of a thing as an address has it; 0, which nothing has, for anything else. */
export function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}
