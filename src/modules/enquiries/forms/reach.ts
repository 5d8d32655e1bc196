import { numericOf, parseAmount } from '../../../kernel/money.ts'
import { findCategory, findPlace, municipalityByCode } from '../../reference/index.ts'
import type { Wanted } from '../model/wanted.ts'

export interface TypedReach {
  readonly categories: readonly string[]
  readonly municipalities: readonly string[]
  readonly postcode: string
  readonly amount: string
}

/** Reads what is typed so far. What is half-typed or wrong is left out: whoever writes is told of it when they are done. */
export function readReach({ categories, municipalities, postcode, amount }: TypedReach): Wanted {
  const largest = parseAmount(amount)
  const isPlace = /^\d{4}$/.test(postcode) && findPlace(postcode) !== undefined
  return {
    categories: categories.flatMap((code) => findCategory(code)?.code ?? []),
    municipalities: municipalities.flatMap((code) => municipalityByCode(code)?.code ?? []),
    postcode: isPlace ? postcode : null,
    largestAmount: largest.ok && largest.value > 0n ? numericOf(largest.value) : null,
    startsOn: null,
    endsOn: null,
    onlyVerified: false,
  }
}
