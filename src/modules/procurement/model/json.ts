import { z } from 'zod'
import { numericOf, oreFromNumeric } from '../../../kernel/money.ts'
import { type Advice, remarks } from './advice.ts'
import { documents } from './documents.ts'
import { answers, buyers, type Purchase, purchaseKinds } from './purchase.ts'
import { reasonKeys } from './reason.ts'
import { routeNames, routeStates } from './route.ts'
import { certainties, type RuleContent, ruleBuyers, ruleKinds } from './rule.ts'

const ruleKind = z.enum(ruleKinds)
const answer = z.enum(answers)

const rule = z.object({
  kind: ruleKind,
  buyer: z.enum(ruleBuyers),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  amount: z.string(),
  euro: z.string().nullable(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  certainty: z.enum(certainties),
  note: z.string().nullable(),
}) satisfies z.ZodType<RuleContent>

const purchase = z.object({
  buyer: z.enum(buyers),
  kind: z.enum(purchaseKinds),
  code: z.string().nullable(),
  value: z.string().transform(oreFromNumeric),
  day: z.string(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  crossBorder: answer,
  enterprises: z.object({ registered: answer, inclusive: answer, publicMission: answer, awardedBefore: answer }),
})

const advice = z.object({
  routes: z.array(
    z.object({
      route: z.enum(routeNames),
      state: z.enum(routeStates),
      reasons: z.array(
        z.object({
          key: z.enum(reasonKeys),
          weighs: z.enum(['for', 'doubt', 'against']),
          rule: ruleKind.nullable(),
        }),
      ),
    }),
  ),
  missing: z.array(z.object({ kind: ruleKind, knownUntil: z.string().nullable() })),
  remarks: z.array(z.enum(remarks)),
  documents: z.array(z.enum(documents)),
})

/** A memo's content as the database keeps it: the rules beside the advice that rests on them. */
export interface MemoJson {
  readonly purchase: unknown
  readonly rules: unknown
  readonly advice: unknown
}

export function memoJson(asked: Purchase, { rules, ...rest }: Advice): MemoJson {
  return { purchase: { ...asked, value: numericOf(asked.value) }, rules, advice: rest }
}

/** The content as it was kept. Throws where it is not what was once written. */
export function memoOfJson(json: MemoJson): { readonly purchase: Purchase; readonly advice: Advice } {
  return {
    purchase: purchase.parse(json.purchase),
    advice: { ...advice.parse(json.advice), rules: z.array(rule).parse(json.rules) },
  }
}
