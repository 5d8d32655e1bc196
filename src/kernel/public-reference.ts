import { randomInt } from 'node:crypto'

/** Digits and letters that nobody takes for each other, read aloud or on paper (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A new name for something that stands in addresses and on paper: `F-7K3Q2M8X`. Forty random bits: it tells nobody how many
 * there are. It is a name, not a secret.
 */
export function newReference(letter: string): string {
  return `${letter}-${Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')}`
}
