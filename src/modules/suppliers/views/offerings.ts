import { definitionList } from '../../../design/definition-list.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { category } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { contentLanguage, type Offering, offeredCategories, type Supplier } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'

/** What a supplier offers, and the categories all of it stands in. */
export function offeringList(supplier: Supplier, language: Language): Html {
  const { offerings } = supplier
  const t = texts[language].profile
  if (offerings.length === 0) return html`<p>${t.noOfferings}</p>`
  const categories = offeredCategories({ offerings }).flatMap((code) => categoryLink(code, language))
  return html`
    <ul class="offerings" ${attribute('lang', contentLanguage(supplier))}>${offerings.map((offering) => html`<li>${item(offering, language)}</li>`)}</ul>
    ${definitionList([{ term: t.categories, values: categories }])}`
}

function item({ title, description, unit, priceIndication, capacity }: Offering, language: Language): Html {
  const t = texts[language].profile
  return html`<strong>${title}</strong>
    ${description !== null && html`<p>${description}</p>`}
    ${definitionList([
      { term: t.price, values: known(priceIndication) },
      { term: t.unit, values: known(unit) },
      { term: t.capacity, values: known(capacity) },
    ])}`
}

/** Leads to everybody who offers something of the kind. */
function categoryLink(code: string, language: Language): Html[] {
  const found = category(code)
  if (found === undefined) return []
  return [html`<a href="${href(routes.search, language, {}, { category: code })}">${found.label[language]}</a>`]
}

function known(value: string | null): string[] {
  return value === null ? [] : [value]
}
