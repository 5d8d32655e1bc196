import type { Day } from '../../../kernel/time/clock.ts'
import { type Asked, ruleFor } from './asked.ts'
import { type Document, documentsFor } from './documents.ts'
import { type Reason, speaksFor } from './reason.ts'
import { type RouteAdvice, type RouteName, routeStates } from './route.ts'
import { advertising, directPurchase, marketTest } from './routes-below.ts'
import { section54, section190 } from './routes-reserved.ts'
import { lightRegime, smallLots, tender } from './routes-tender.ts'
import { lastKnownDay, type RuleContent, type RuleKind } from './rule.ts'
import { suggestedKind } from './special-service.ts'

/** `kindContradictsCode`: the code says that something else is bought. `registeredIsNoRoute`: being an RSV opens no way by itself. */
export const remarks = ['kindContradictsCode', 'registeredIsNoRoute'] as const
export type Remark = (typeof remarks)[number]

/** No rule is known for the day. */
export interface MissingRule {
  readonly kind: RuleKind
  /** The last day before it for which one is. */
  readonly knownUntil: Day | null
}

/** The possible ways of buying, the rows they rest on, and what to keep in the file. */
export interface Advice {
  readonly routes: readonly RouteAdvice[]
  readonly rules: readonly RuleContent[]
  readonly missing: readonly MissingRule[]
  readonly remarks: readonly Remark[]
  readonly documents: readonly Document[]
}

/** The ways of buying that the law leaves for a purchase on its day, possible ones first. Reckons only with what it is given. */
export function adviceFor(asked: Asked): Advice {
  const { buyer, day } = asked.purchase
  const routes = judged(asked).toSorted(
    (one, other) => routeStates.indexOf(one.state) - routeStates.indexOf(other.state),
  )
  const kinds = [...new Set(routes.flatMap(({ reasons }) => reasons.flatMap(({ rule }) => rule ?? [])))]
  return {
    routes,
    rules: kinds.flatMap((kind) => ruleFor(asked, kind) ?? []),
    missing: kinds
      .filter((kind) => ruleFor(asked, kind) === undefined)
      .map((kind) => ({ kind, knownUntil: lastKnownDay(asked.rules, kind, buyer, day) })),
    remarks: remarksOn(asked),
    documents: documentsFor(routes),
  }
}

function judged(asked: Asked): RouteAdvice[] {
  if (asked.purchase.buyer === 'private') return [judge('freeChoice', [speaksFor('privateFree')])]
  const all: readonly (readonly [RouteName, readonly Reason[] | undefined])[] = [
    ['direct', directPurchase(asked)],
    ['marketTest', marketTest(asked)],
    ['advertising', advertising(asked)],
    ['section54', section54(asked)],
    ['section190', section190(asked)],
    ['lightRegime', lightRegime(asked)],
    ['tender', tender(asked)],
    ['smallLots', smallLots(asked)],
  ]
  return all.flatMap(([route, reasons]) => (reasons === undefined ? [] : [judge(route, reasons)]))
}

/** One reason against rules a way out, and then nothing else is told of it; without one, a doubt leaves it open. */
function judge(route: RouteName, reasons: readonly Reason[]): RouteAdvice {
  const against = reasons.filter(({ weighs }) => weighs === 'against')
  if (against.length > 0) return { route, state: 'notPossible', reasons: against }
  return { route, state: reasons.some(({ weighs }) => weighs === 'doubt') ? 'uncertain' : 'possible', reasons }
}

function remarksOn({ purchase, coverage }: Asked): Remark[] {
  if (purchase.buyer === 'private') return []
  const isContradicted =
    purchase.code !== null && coverage !== 'group' && suggestedKind(purchase.code, coverage) !== purchase.kind
  return [
    ...(isContradicted ? ['kindContradictsCode' as const] : []),
    ...(purchase.enterprises.registered === 'yes' ? ['registeredIsNoRoute' as const] : []),
  ]
}
