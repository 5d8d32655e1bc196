import type { Context } from '../../../kernel/context.ts'
import { ancestors } from '../../reference/index.ts'
import { type Advice, adviceFor } from '../model/advice.ts'
import type { Purchase, PurchaseQuestion } from '../model/purchase.ts'
import { coverageOf, suggestedKind } from '../model/special-service.ts'
import { listRules } from '../store/rules.ts'
import { listSpecialServices } from '../store/special-services.ts'

/** A purchase with the ways of buying that are open to it. */
export interface Answered {
  readonly purchase: Purchase
  readonly advice: Advice
}

/** The lawful ways of buying, by the rules of the purchase's day. Guidance: it changes nothing and keeps nothing. */
export async function adviseRoute({ database }: Pick<Context, 'database'>, asked: PurchaseQuestion): Promise<Answered> {
  const [rules, services] = await Promise.all([listRules(database), listSpecialServices(database)])
  const coverage = coverageOf(asked.code, asked.code === null ? [] : ancestors(asked.code), services)
  const purchase = { ...asked, kind: asked.kind ?? suggestedKind(asked.code, coverage) }
  return { purchase, advice: adviceFor({ purchase, coverage, rules }) }
}
