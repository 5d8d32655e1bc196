import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { regionOf } from '../../reference/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import { effectIn, type PlacedContract, type RegionRow } from '../model/effect.ts'
import type { Suppressed } from '../model/suppression.ts'
import { maySeeEffect } from '../policy.ts'
import { agreedBetween } from '../store/contracts.ts'
import { monthsOf } from '../store/months.ts'

/** What contracts come to in a year, region by region, with small numbers left out; for operators. */
export async function effectOf(
  context: Context,
  { year, language }: { readonly year: number; readonly language: Language },
): Promise<Suppressed<RegionRow> | undefined> {
  if (!maySeeEffect(context.actor)) return undefined
  return effectIn(year, await placedContracts(context, year), (code, day) => regionOf(code, day)?.name[language])
}

/** The years that can be asked for, the newest first. */
export function yearsOf({ clock }: Pick<Context, 'clock'>): number[] {
  const thisYear = Number(dayInDenmark(clock.now()).slice(0, 4))
  return Array.from({ length: 5 }, (_, back) => thisYear - back)
}

async function placedContracts(context: Context, year: number): Promise<PlacedContract[]> {
  const [contracts, months] = await inTransaction(asSystem(context), async (tx) => {
    const agreed = await agreedBetween(tx, `${year}-01-01`, `${year}-12-31`)
    const logged = await monthsOf(
      tx,
      agreed.map(({ id }) => id),
    )
    return [agreed, Map.groupBy(logged, ({ contractId }) => contractId)] as const
  })
  const suppliers = await suppliersByIds(context, [...new Set(contracts.map(({ supplierId }) => supplierId))])
  const placeOf = new Map(suppliers.map(({ id, address }) => [id, address.municipality]))
  return contracts.map(({ id, supplierId }) => ({
    months: months.get(id) ?? [],
    supplierId,
    municipality: placeOf.get(supplierId) ?? null,
  }))
}
