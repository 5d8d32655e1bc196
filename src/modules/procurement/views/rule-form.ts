import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, selectField, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type TimelineEntry, timeline } from '../../../design/timeline.ts'
import { dayAsTyped } from '../../../kernel/forms/day.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { OperatorDesk } from '../../organisations/index.ts'
import type { TypedRule } from '../forms/rule.ts'
import { texts } from '../locales/texts.ts'
import { certainties, type Rule, ruleBuyers, ruleKinds } from '../model/rule.ts'
import { longest, type RuleChange } from '../model/rule-change.ts'
import { ruleRoutes } from '../routes.ts'

export interface RuleFormView {
  readonly language: Language
  readonly typed: TypedRule
  readonly errors: readonly FieldError[]
  readonly desk: OperatorDesk
  readonly token: Html
}

/** Adding a rule. */
export function newRuleView(view: RuleFormView): Html {
  const { language } = view
  const t = texts[language].desk
  return onDesk(view, t.add, ruleForm(view, href(ruleRoutes.addRule, language, {})))
}

export interface EditRuleView extends RuleFormView {
  readonly rule: Rule
  readonly lastDay: string
  readonly changes: readonly (Omit<RuleChange, 'rule'> & { readonly by: string | null })[]
  /** Of the state that the writer has seen. */
  readonly seen: number
}

/** Changing a rule, letting it end, and what has been done to it. */
export function editRuleView(view: EditRuleView): Html {
  const { language, rule, seen } = view
  const t = texts[language].desk
  const id = String(rule.id)
  const main = html`
    ${ruleForm(view, href(ruleRoutes.changeRule, language, { id }), seen)}
    <h2>${t.endHeading}</h2>
    ${endForm(view, href(ruleRoutes.endRule, language, { id }))}
    <h2>${t.history}</h2>
    ${timeline({ entries: view.changes.map((change) => entry(change, language)) })}`
  return onDesk(view, t.edit, main)
}

function onDesk({ language, desk }: RuleFormView, heading: string, main: Html): Html {
  const list = { text: texts[language].desk.heading, url: href(ruleRoutes.rules, language, {}) }
  return desk.page({ language, tab: 'purchasingRules', trail: [list], heading, main })
}

function ruleForm(view: RuleFormView, action: string, seen?: number): Html {
  const { language, errors, token } = view
  const t = texts[language].desk
  return form({
    language,
    action,
    token,
    // Those of the form below stand there.
    errors: errors.filter(({ field }) => field !== 'lastDay'),
    fields: html`${seen !== undefined && hiddenField('seen', String(seen))}${choices(view)}${figures(view)}${days(view)}${sources(view)}`,
    submit: t.save,
    cancel: { text: t.cancel, url: href(ruleRoutes.rules, language, {}) },
  })
}

function choices({ language, typed, errors }: RuleFormView): Html {
  const t = texts[language]
  return html`
    ${selectField({
      language,
      name: 'kind',
      label: t.desk.what,
      value: typed.kind,
      empty: t.desk.choose,
      options: ruleKinds.map((value) => ({ value, text: t.rules[value] })),
      ...errorAt(errors, 'kind'),
    })}
    ${radioField({
      language,
      name: 'buyer',
      legend: t.desk.buyer,
      value: typed.buyer === '' ? 'all' : typed.buyer,
      options: ruleBuyers.map((value) => ({ value, text: t.ruleBuyers[value] })),
      ...errorAt(errors, 'buyer'),
    })}`
}

function figures({ language, typed, errors }: RuleFormView): Html {
  const t = texts[language].desk
  const common = { language, inputmode: 'decimal' } as const
  return html`
    ${textField({ ...common, name: 'amount', label: t.amount, hint: t.amountHint, value: typed.amount, ...errorAt(errors, 'amount') })}
    ${textField({ ...common, name: 'euro', label: t.euro, hint: t.euroHint, value: typed.euro, required: false, ...errorAt(errors, 'euro') })}`
}

function days({ language, typed, errors }: RuleFormView): Html {
  const t = texts[language].desk
  const common = { language, inputmode: 'numeric', width: 'short' } as const
  return html`
    ${textField({ ...common, name: 'validFrom', label: t.validFrom, hint: t.dayHint, value: dayAsTyped(typed.validFrom), ...errorAt(errors, 'validFrom') })}
    ${textField({ ...common, name: 'validTo', label: t.validTo, hint: t.validToHint, value: dayAsTyped(typed.validTo), required: false, ...errorAt(errors, 'validTo') })}`
}

function sources({ language, typed, errors }: RuleFormView): Html {
  const t = texts[language]
  const common = { language, width: 'full' } as const
  return html`
    ${textField({ ...common, name: 'source', label: t.desk.source, value: typed.source, ...errorAt(errors, 'source') })}
    ${textField({ ...common, name: 'sourceUrl', type: 'url', label: t.desk.sourceUrl, value: typed.sourceUrl, required: false, ...errorAt(errors, 'sourceUrl') })}
    ${radioField({
      language,
      name: 'certainty',
      legend: t.desk.certainty,
      value: typed.certainty,
      options: certainties.map((value) => ({ value, text: t.certainties[value] })),
      ...errorAt(errors, 'certainty'),
    })}
    ${textArea({ language, name: 'note', label: t.desk.note, hint: t.desk.noteHint, value: typed.note, required: false, rows: 3, maxLength: longest.note, ...errorAt(errors, 'note') })}`
}

function endForm({ language, token, lastDay, errors, seen }: EditRuleView, action: string): Html {
  const t = texts[language].desk
  const error = errorAt(errors, 'lastDay')
  return form({
    language,
    action,
    token,
    errors: errors.filter(({ field }) => field === 'lastDay'),
    fields: html`${hiddenField('seen', String(seen))}
      ${textField({ language, name: 'lastDay', label: t.lastDay, hint: t.dayHint, inputmode: 'numeric', width: 'short', value: lastDay, ...error })}`,
    submit: t.end,
  })
}

function entry({ what, changedAt, by }: EditRuleView['changes'][number], language: Language): TimelineEntry {
  return {
    when: formatDate(dayInDenmark(changedAt), language),
    text: texts[language].desk.changes[what],
    ...(by === null ? {} : { detail: by }),
  }
}
