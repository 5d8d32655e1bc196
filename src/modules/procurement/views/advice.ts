import { alert } from '../../../design/alert.ts'
import { badges } from '../../../design/badge.ts'
import { table } from '../../../design/table.ts'
import { attribute, type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Advice } from '../model/advice.ts'
import type { Purchase } from '../model/purchase.ts'
import { type RouteAdvice, type RouteState, routeStates } from '../model/route.ts'
import type { RuleContent } from '../model/rule.ts'
import { euroInWords, figureInWords, missingInWords, periodInWords, reasonInWords } from './words.ts'

export interface AdviceView {
  readonly purchase: Purchase
  readonly advice: Advice
  readonly language: Language
}

/** The ways of buying with their reasons, possible ones first; the rules they rest on, and what to keep in the file. */
export function adviceView(view: AdviceView): Html {
  const { advice, language } = view
  const t = texts[language]
  return html`
    ${missing(view)}
    ${remarks(view)}
    ${routeStates.map((state) => routesOf(state, view))}
    <h2>${t.answer.documents}</h2>
    <ul>${advice.documents.map((each) => html`<li>${t.documents[each]}</li>`)}</ul>
    <h2>${t.answer.rules}</h2>
    ${rulesTable(advice.rules, language)}
    ${guidance(language)}`
}

/** What stands on every page with an answer. */
export function guidance(language: Language): Html {
  const t = texts[language].wizard
  return alert({ language, kind: 'info', heading: t.guidance, body: t.guidanceText })
}

function missing({ advice, purchase, language }: AdviceView): Html | false {
  if (advice.missing.length === 0) return false
  return alert({
    language,
    kind: 'warning',
    heading: texts[language].answer.missingHeading,
    body: html`<ul>${advice.missing.map((each) => html`<li>${missingInWords(each, purchase.day, language)}</li>`)}</ul>`,
  })
}

function remarks({ advice, language }: AdviceView): Html | false {
  if (advice.remarks.length === 0) return false
  const t = texts[language].answer
  return alert({
    language,
    kind: 'warning',
    heading: t.remarksHeading,
    body: html`<ul>${advice.remarks.map((each) => html`<li>${t.remarks[each]}</li>`)}</ul>`,
  })
}

function routesOf(state: RouteState, view: AdviceView): Html | false {
  const routes = view.advice.routes.filter((each) => each.state === state)
  if (routes.length === 0) return false
  return html`<h2>${texts[view.language].answer.states[state]}</h2>
    ${routes.map((route) => routeCard(route, view))}`
}

const badgeKinds = { possible: 'success', uncertain: 'warning', notPossible: 'neutral' } as const

function routeCard({ route, state, reasons }: RouteAdvice, { advice, language }: AdviceView): Html {
  const t = texts[language]
  const items = reasons.map(
    (reason) =>
      html`<li><strong>${t.answer.weighs[reason.weighs]}</strong> ${reasonInWords(reason, advice, language)}</li>`,
  )
  return html`<article class="route-advice">
    <h3>${t.routes[route]}</h3>
    ${badges([{ text: t.answer.badges[state], kind: badgeKinds[state] }])}
    <ul>${items}</ul>
  </article>`
}

function rulesTable(rules: readonly RuleContent[], language: Language): Html {
  const t = texts[language]
  if (rules.length === 0) return html`<p>${t.answer.noRules}</p>`
  return table({
    caption: t.desk.count(rules.length),
    columns: [t.answer.ruleColumn, t.answer.figureColumn, t.answer.periodColumn, t.answer.sourceColumn],
    rows: rules.map((rule) => [
      html`${t.rules[rule.kind]} (${t.ruleBuyers[rule.buyer]})`,
      figure(rule, language),
      periodInWords(rule, language),
      sourceOf(rule, language),
    ]),
  })
}

/** The figure, in euro too where the law counts so, and how far it can be relied on. */
export function figure(rule: RuleContent, language: Language): Html {
  const euro = euroInWords(rule, language)
  const badge = { text: texts[language].certainties[rule.certainty], kind: 'warning' } as const
  return html`${figureInWords(rule, language)}${euro && html` (${euro})`}${rule.certainty !== 'verified' && badges([badge])}`
}

/** Where the rule stands, and what else to know; in the words of those who wrote it down, who write Danish. */
export function sourceOf({ source, sourceUrl, note }: RuleContent, language: Language): Html {
  const name = sourceUrl === null ? source : html`<a href="${safeUrl(sourceUrl)}">${source}</a>`
  return html`<span ${attribute('lang', language !== 'da' && 'da')}>${name}${note && html`<br>${note}`}</span>`
}
