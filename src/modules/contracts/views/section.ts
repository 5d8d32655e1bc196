import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract } from '../model/contract.ts'
import { routes } from '../routes.ts'

/** On an enquiry's page, once a quote is chosen: the contract, or where to register it. */
export function sectionView(language: Language, enquiry: string, contract: Contract | undefined): Html {
  const { section: t, states } = texts[language]
  if (contract !== undefined) {
    return html`<p>${states[contract.state]}. <a href="${href(routes.show, language, contract)}">${t.see}</a></p>`
  }
  const url = href(routes.create, language, {}, { enquiry })
  return html`<p>${t.registerText}</p><p><a href="${url}">${t.register}</a></p>`
}
