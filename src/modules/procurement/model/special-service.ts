import type { PurchaseKind } from './purchase.ts'

/** A CPV code of a list in the law. `lightGroup`: some of the services below it have lighter rules, others do not. */
export interface SpecialService {
  readonly code: string
  readonly list: 'section190' | 'lightGroup'
}

/**
 * How a code stands to the services that have lighter rules and for which contracts may be reserved. `listed`: it is one of
 * them. `below`: a code above it is. `above`: it is wider than some of them. `group`: it lies where some have lighter rules.
 */
export type Coverage = 'listed' | 'below' | 'above' | 'group' | 'none' | 'unknown'

/** Where a code stands. The ancestors are those in the CPV tree, the code itself among them or not. */
export function coverageOf(
  code: string | null,
  ancestors: readonly string[],
  services: readonly SpecialService[],
): Coverage {
  if (code === null) return 'unknown'
  const listOf = new Map(services.map((service) => [service.code, service.list]))
  if (listOf.get(code) === 'section190') return 'listed'
  if (ancestors.some((above) => listOf.get(above) === 'section190')) return 'below'
  if (services.some((service) => service.list === 'section190' && isUnder(service.code, code))) return 'above'
  return [code, ...ancestors].some((each) => listOf.has(each)) || services.some(({ code: each }) => isUnder(each, code))
    ? 'group'
    : 'none'
}

/** What is bought, as the code tells it; construction has a division of its own. */
export function suggestedKind(code: string | null, coverage: Coverage): PurchaseKind {
  if (coverage === 'listed' || coverage === 'below') return 'social'
  return code?.startsWith('45') ? 'works' : 'goodsServices'
}

/** By the digits that count: `85000000` is above `85300000`. A division has two of them at least. */
function isUnder(code: string, above: string): boolean {
  return code !== above && code.startsWith(above.slice(0, 2) + above.slice(2).replace(/0+$/, ''))
}
