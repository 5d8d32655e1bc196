import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notAllowed, notFound, type PageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { peopleByIds } from '../../identity/index.ts'
import { addRule, changeRule, changesOf, endRule, type RuleRefusal, ruleById, rules } from '../actions/rules.ts'
import { readLastDay, readRule, ruleAsTyped, type TypedRule, typedRule } from '../forms/rule.ts'
import { texts } from '../locales/texts.ts'
import type { Rule } from '../model/rule.ts'
import { ruleList } from '../model/rule-list.ts'
import { ruleRoutes } from '../routes.ts'
import { editRuleView, newRuleView } from '../views/rule-form.ts'
import { type RuleNotice, ruleNotices, rulesView } from '../views/rules.ts'

export const rulePages: Handlers<typeof ruleRoutes> = {
  rules: async ({ query }, context) => {
    const { language, clock, ports } = context
    const all = ruleList(await rules(context), dayInDenmark(clock.now()))
    const notice = ruleNotices.find((each) => each === query.notice)
    const main = rulesView({ language, rules: all, notice, desk: ports.operatorDesk })
    return privatePage({ title: texts[language].desk.heading, main })
  },

  newRule: async (_, context) => showNew(context, typedRule({}), []),

  addRule: async ({ body }, context) => {
    const typed = typedRule(body)
    const read = readRule(typed)
    if (!read.ok) return showNew(context, typed, read.refusal)
    const added = await addRule(context, read.value)
    if (added.ok) return done(context, 'added')
    return refusal(added.refusal, (fault) => showNew(context, typed, [fault]))
  },

  editRule: ({ params }, context) =>
    onRule(params, context, (rule) => showOne(context, rule, { typed: ruleAsTyped(rule) })),

  changeRule: ({ params, body }, context) =>
    onRule(params, context, async (rule) => {
      const typed = typedRule(body)
      const read = readRule(typed)
      if (!read.ok) return showOne(context, rule, { typed, faults: read.refusal, seen: seenIn(body) })
      const changed = await changeRule(context, { id: rule.id, seen: seenIn(body), rule: read.value })
      if (changed.ok) return done(context, 'changed')
      return refusal(changed.refusal, (fault) => showOne(context, rule, { typed, faults: [fault] }))
    }),

  endRule: ({ params, body }, context) =>
    onRule(params, context, async (rule) => {
      const shown = { typed: ruleAsTyped(rule), lastDay: one(body, 'lastDay') }
      const lastDay = readLastDay(body, rule)
      if (!lastDay.ok) return showOne(context, rule, { ...shown, faults: [lastDay.refusal], seen: seenIn(body) })
      const ended = await endRule(context, { id: rule.id, seen: seenIn(body), lastDay: lastDay.value })
      if (ended.ok) return done(context, 'ended')
      return refusal(ended.refusal, (fault) =>
        showOne(context, rule, { ...shown, faults: [{ ...fault, field: 'lastDay' }] }),
      )
    }),
}

/** The revision of the rule that the writer has seen. */
function seenIn(body: FormBody): number {
  return rowNumber(one(body, 'seen')) ?? 0
}

function refusal(kind: RuleRefusal, show: (fault: FieldFault) => Promise<Reply> | Reply): Promise<Reply> | Reply {
  if (kind === 'notAllowed') return notAllowed
  if (kind === 'notFound') return notFound
  return show({ field: kind === 'overlap' ? 'validFrom' : '', key: kind })
}

async function onRule(
  { id }: { readonly id: string },
  context: RequestContext,
  show: (rule: Rule) => Promise<Reply> | Reply,
): Promise<Reply> {
  const rule = await ruleById(context, rowNumber(id) ?? 0)
  return rule === undefined ? notFound : show(rule)
}

function showNew(
  { language, ports, visit }: RequestContext,
  typed: TypedRule,
  faults: readonly FieldFault[],
): PageReply {
  const errors = fieldErrors(faults, texts[language].faults)
  const main = newRuleView({ language, typed, errors, desk: ports.operatorDesk, token: visit.formToken() })
  return privatePage({ title: texts[language].desk.add, main, status: faults.length > 0 ? 422 : 200 })
}

interface RuleOptions {
  readonly typed: TypedRule
  readonly faults?: readonly FieldFault[]
  readonly lastDay?: string
  /** What the writer has seen; after a conflict was told, what stands there now. */
  readonly seen?: number
}

async function showOne(context: RequestContext, rule: Rule, options: RuleOptions): Promise<PageReply> {
  const { language, ports, visit } = context
  const { typed, faults = [], lastDay = '', seen = rule.revision } = options
  const changes = await changesOf(context, rule)
  const people = await peopleByIds(
    context,
    changes.flatMap(({ changedBy }) => changedBy ?? []),
  )
  const nameOf = new Map(people.map(({ id, name, email }) => [id, name ?? email]))
  const main = editRuleView({
    language,
    rule,
    typed,
    lastDay,
    seen,
    errors: fieldErrors(faults, texts[language].faults),
    changes: changes.map((change) => ({ ...change, by: nameOf.get(change.changedBy ?? 0) ?? null })),
    desk: ports.operatorDesk,
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].desk.edit, main, status: faults.length > 0 ? 422 : 200 })
}

function done({ language }: RequestContext, notice: RuleNotice): Reply {
  return seeOther(href(ruleRoutes.rules, language, {}, { notice }))
}
