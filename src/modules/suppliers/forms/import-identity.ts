import { createHash } from 'node:crypto'
import type { Address } from '../model/directory.ts'

/** What tells one enterprise from another. */
export interface Identity {
  readonly name: string
  readonly cvr: string | null
  readonly address: Pick<Address, 'country' | 'postcode' | 'town'>
}

/** Letters that Unicode does not take apart into a base letter and an accent. */
const spelledOut: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
])

const longestSlug = 80

/** For names of which nothing is left in Latin letters. */
const slugOfLastResort = 'leverandoer'

/** The beginning of a supplier's address: `Skelhøje Købmandsgaard` gives `skelhoeje-koebmandsgaard`. Not yet unique. */
export function slugOf(name: string): string {
  const slug = plainLetters(name).replaceAll(/[^a-z0-9]+/g, '-')
  return trimHyphens(trimHyphens(slug).slice(0, longestSlug)) || slugOfLastResort
}

/** What may follow a Danish name without making it another enterprise. */
const legalEnding = / (?:a s|aps|i s|k s|p s|ivs|amba|a m b a|fmba|f m b a|smba|s m b a)$/

/**
 * Under what one enterprise is recognised when another row or source tells of it: its CVR number, and its name together
 * with its country and its postcode or town. An enterprise that only has a name is recognised by nothing: namesakes are
 * more common than repetitions.
 */
export function identityKeys(enterprise: Identity): string[] {
  const { country, postcode, town } = enterprise.address
  const name = nameKey(enterprise.name)
  const keys = [
    enterprise.cvr && `cvr ${enterprise.cvr}`,
    name && postcode && `${name} | ${country ?? ''} ${placeKey(postcode)}`,
    name && town && `${name} | ${country ?? ''} ${placeKey(town)}`,
  ]
  return keys.filter((key): key is string => Boolean(key))
}

/** For a row without an id: the same name at the same place gives the same id every time. */
export function derivedId({ name, address }: Identity): string {
  const place = placeKey(address.postcode ?? address.town ?? '')
  const text = `${nameKey(name) || name} | ${address.country ?? ''} ${place}`
  return `auto-${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
}

function nameKey(name: string): string {
  return words(name).replace(legalEnding, '')
}

function placeKey(place: string): string {
  return words(place).replaceAll(' ', '')
}

function words(text: string): string {
  return plainLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøåßœðđłþı]/g, (letter) => spelledOut.get(letter) ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
}

function trimHyphens(text: string): string {
  return text.replaceAll(/^-+|-+$/g, '')
}
