import { numericOf, parseAmount } from '../../../kernel/money.ts'
import { findCategory, findPlace } from '../../reference/index.ts'
import type { Wanted } from '../model/wanted.ts'
import { municipalitiesMeant } from './enquiry/area.ts'

export interface TypedReach {
  readonly categories: readonly string[]
  readonly municipalities: readonly string[]
  readonly postcode: string
  readonly amount: string
}

/** Reads what is typed so far. What is half-typed or wrong is left out: whoever writes is told of it when they are done. */
export function readReach({ categories, municipalities, postcode, amount }: TypedReach): Wanted {
  const largest = parseAmount(amount)
  const place = /^\d{4}$/.test(postcode) && findPlace(postcode) !== undefined ? postcode : null
  return {
    categories: categories.flatMap((code) => findCategory(code)?.code ?? []),
    municipalities: municipalitiesMeant(municipalities, place),
    postcode: place,
    largestAmount: largest.ok && largest.value > 0n ? numericOf(largest.value) : null,
    startsOn: null,
    endsOn: null,
    onlyVerified: false,
  }
}
