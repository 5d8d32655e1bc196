import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { TypedPurchase } from '../forms/purchase.ts'
import { texts } from '../locales/texts.ts'
import type { Purchase } from '../model/purchase.ts'
import { routes } from '../routes.ts'
import { type AdviceView, adviceView } from './advice.ts'
import { type NextStepsView, nextSteps } from './next-steps.ts'
import { type SavingView, saving } from './saving.ts'
import { purchaseInWords } from './words.ts'

export interface AnswerView extends AdviceView, SavingView, NextStepsView {
  readonly typed: TypedPurchase
}

/** The answer, with the way back to the questions, and to keeping it. */
export function answerView(view: AnswerView): Html {
  const { purchase, typed, language } = view
  const t = texts[language]
  const questions = href(routes.wizard, language, {}, typed)
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail: [{ text: t.wizard.heading, url: questions }], current: t.answer.heading }),
      heading: t.answer.heading,
      lead: t.answer.lead(formatDate(purchase.day, language)),
    })}
    ${mainAndSide({
      main: adviceView(view),
      side: html`${nextSteps(view)}${saving(view)}${askedPanel(purchase, language, { text: t.answer.change, url: questions })}`,
    })}`
}

/** What was asked, beside the answer. */
export function askedPanel(
  purchase: Purchase,
  language: Language,
  more: { readonly text: string; readonly url: string },
): Html {
  const rows = purchaseInWords(purchase, language).map(({ term, value }) => ({ term, values: [value] }))
  return panel({
    heading: texts[language].answer.asked,
    body: html`${definitionList(rows)}<p><a href="${more.url}">${more.text}</a></p>`,
  })
}
