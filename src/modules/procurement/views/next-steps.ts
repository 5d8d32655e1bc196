import { linkButton } from '../../../design/button.ts'
import { panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { readSearch, searchUrl } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { Advice } from '../model/advice.ts'
import type { EnquiryStart } from '../model/enquiry-start.ts'
import type { Purchase } from '../model/purchase.ts'

export interface NextStepsView {
  readonly purchase: Purchase
  readonly advice: Advice
  readonly language: Language
  readonly enquiryStart: EnquiryStart
}

/** What a purchaser does with the answer: see who offers it, and ask them. */
export function nextSteps({ purchase, advice, language, enquiryStart }: NextStepsView): Html {
  const t = texts[language].next
  const { code } = purchase
  const name = code === null ? undefined : categoryName(code, language)
  const { search } = readSearch(code === null ? {} : { category: code })
  return panel({
    heading: t.heading,
    body: html`
      <p><a href="${searchUrl(search, language)}">${name === undefined ? t.enterprises : t.enterprisesIn(name)}</a></p>
      ${mayBeReserved(advice) && html`<p>${t.reserved}</p>`}
      <p>${linkButton({ text: t.enquiry, url: enquiryStart(code, language), variant: 'primary' })}</p>`,
  })
}

function mayBeReserved({ routes }: Advice): boolean {
  return routes.some(({ route, state }) => (route === 'section54' || route === 'section190') && state !== 'notPossible')
}
