import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { contentOf, overlapsAny, type Rule, type RuleContent, sayTheSame } from '../model/rule.ts'
import type { RuleChange } from '../model/rule-change.ts'
import { mayKeepRules } from '../policy.ts'
import {
  findRule,
  insertRule,
  listRuleChanges,
  listRules,
  lockRules,
  recordRuleChange,
  updateRule,
} from '../store/rules.ts'

/** All rules, past, present and to come. */
export function rules({ database }: Context): Promise<Rule[]> {
  return listRules(database)
}

export function ruleById({ database }: Context, id: number): Promise<Rule | undefined> {
  return findRule(database, id)
}

/** What operators did to a rule, the newest first. */
export function changesOf(context: Context, { id }: Rule): Promise<Omit<RuleChange, 'rule'>[]> {
  return inTransaction(context, (tx) => listRuleChanges(tx, id))
}

/** `overlap`: another rule says the same thing for some of the days. `changedMeanwhile`: by somebody else since it was seen. */
export type RuleRefusal = 'notAllowed' | 'notFound' | 'overlap' | 'changedMeanwhile'

/** Writes down a rule. One that is there already, word for word, is not added again. */
export async function addRule(context: Context, rule: RuleContent): Promise<Result<void, RuleRefusal>> {
  return keepingRules(context, async (tx) => {
    const all = await listRules(tx)
    if (all.some((each) => sayTheSame(each, rule))) return ok(undefined)
    if (overlapsAny(rule, all)) return refused('overlap')
    await record(tx, context, { id: await insertRule(tx, rule), rule, what: 'added' })
    return ok(undefined)
  })
}

/** A rule as an operator saw it, and as it is to be. */
export interface RuleEdit {
  readonly id: number
  readonly seen: number
  readonly rule: RuleContent
}

/** Changes a rule from the state that was seen. What is so already is no change, whoever made it. */
export async function changeRule(context: Context, edit: RuleEdit): Promise<Result<void, RuleRefusal>> {
  return keepingRules(context, (tx) => change(tx, context, edit, 'changed'))
}

/** Lets a rule hold until a day, that day included. */
export async function endRule(
  context: Context,
  { id, seen, lastDay }: { readonly id: number; readonly seen: number; readonly lastDay: Day },
): Promise<Result<void, RuleRefusal>> {
  return keepingRules(context, async (tx) => {
    const rule = await findRule(tx, id)
    if (rule === undefined) return refused('notFound')
    return change(tx, context, { id, seen, rule: { ...rule, validTo: lastDay } }, 'ended')
  })
}

async function change(
  tx: Transaction,
  context: Context,
  { id, seen, rule }: RuleEdit,
  what: RuleChange['what'],
): Promise<Result<void, RuleRefusal>> {
  const all = await listRules(tx)
  const current = all.find((each) => each.id === id)
  if (current === undefined) return refused('notFound')
  if (sayTheSame(current, rule)) return ok(undefined)
  if (current.revision !== seen) return refused('changedMeanwhile')
  const others = all.filter((each) => each !== current)
  if (overlapsAny(rule, others)) return refused('overlap')
  await updateRule(tx, id, rule)
  await record(tx, context, { id, rule, what })
  return ok(undefined)
}

async function keepingRules(
  context: Context,
  work: (tx: Transaction) => Promise<Result<void, RuleRefusal>>,
): Promise<Result<void, RuleRefusal>> {
  if (!mayKeepRules(context.actor)) return refused('notAllowed')
  return inTransaction(context, async (tx) => {
    await lockRules(tx)
    return work(tx)
  })
}

interface Deed {
  readonly id: number
  readonly rule: RuleContent
  readonly what: RuleChange['what']
}

async function record(tx: Transaction, context: Context, { id, rule, what }: Deed): Promise<void> {
  const changedBy = personOf(context.actor)?.personId ?? null
  await recordRuleChange(tx, id, { what, rule: contentOf(rule), changedBy, changedAt: context.clock.now() })
  const { kind, buyer, validFrom, validTo, amount } = rule
  await appendAudit(tx, context, {
    action: `procurement.rule${what === 'added' ? 'Added' : what === 'changed' ? 'Changed' : 'Ended'}`,
    subject: `rule ${id}`,
    detail: { kind, buyer, validFrom, validTo, amount },
  })
}
