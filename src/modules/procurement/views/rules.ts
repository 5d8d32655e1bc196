import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { OperatorDesk } from '../../organisations/index.ts'
import { texts } from '../locales/texts.ts'
import type { Rule } from '../model/rule.ts'
import type { RuleList } from '../model/rule-list.ts'
import { ruleRoutes } from '../routes.ts'
import { figure, sourceOf } from './advice.ts'
import { periodInWords } from './words.ts'

/** What may just have happened to a rule. */
export const ruleNotices = ['added', 'changed', 'ended'] as const
export type RuleNotice = (typeof ruleNotices)[number]

export interface RulesView {
  readonly language: Language
  readonly rules: RuleList
  readonly notice: RuleNotice | undefined
  readonly desk: OperatorDesk
}

/** The rules that operators keep: those in force, those to come and those of the past. */
export function rulesView({ language, rules, notice, desk }: RulesView): Html {
  const t = texts[language].desk
  const main = html`
    ${notice !== undefined && alert({ language, kind: 'success', heading: t.notices[notice] })}
    ${gaps(rules.gaps, language)}
    ${linkButton({ text: t.add, url: href(ruleRoutes.newRule, language, {}), variant: 'primary' })}
    ${part(t.now, rules.now, language)}
    ${part(t.future, rules.future, language)}
    ${part(t.past, rules.past, language)}`
  return desk.page({ language, tab: 'purchasingRules', heading: t.heading, lead: t.lead, main })
}

function gaps(rules: readonly Rule[], language: Language): Html | false {
  if (rules.length === 0) return false
  const t = texts[language]
  const items = rules.map(({ kind, buyer, validTo }) =>
    t.desk.gap(t.rules[kind], t.ruleBuyers[buyer], formatDate(validTo ?? '', language)),
  )
  const body = html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
  return alert({ language, kind: 'warning', heading: t.desk.gaps, body })
}

function part(heading: string, rules: readonly Rule[], language: Language): Html {
  const t = texts[language]
  if (rules.length === 0) return html`<h2>${heading}</h2><p>${t.desk.none}</p>`
  const columns = [t.answer.ruleColumn, t.desk.forColumn, t.answer.figureColumn, t.answer.periodColumn]
  return html`<h2>${heading}</h2>${table({
    caption: t.desk.count(rules.length),
    columns: [...columns, t.answer.sourceColumn],
    rows: rules.map((rule) => [
      html`<a href="${href(ruleRoutes.editRule, language, { id: String(rule.id) })}">${t.rules[rule.kind]}</a>`,
      t.ruleBuyers[rule.buyer],
      figure(rule, language),
      periodInWords(rule, language),
      sourceOf(rule, language),
    ]),
  })}`
}
