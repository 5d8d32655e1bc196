import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Category, children, divisions } from '../../reference/index.ts'
import { texts, valueName } from '../locales/texts.ts'
import type { CategoryCount } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'

/** The upper two steps of the category tree, as far as somebody offers something there. */
export function categoriesView(counts: readonly CategoryCount[], language: Language): Html {
  const t = texts[language].categoriesPage
  const suppliers = new Map(counts.map((count) => [count.code, count.suppliers]))
  const shown = divisions().filter(({ code }) => suppliers.has(code))
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(shown.length === 0 ? noCategories(language) : html`<ul class="category-tree" role="list">${shown.map((division) => branch(division, suppliers, language))}</ul>`)}`
}

function branch(division: Category, suppliers: ReadonlyMap<string, number>, language: Language): Html {
  const below = children(division.code).filter(({ code }) => suppliers.has(code))
  return html`<li>
    <h2>${categoryLink(division, suppliers, language)}</h2>
    <ul role="list">${below.map((group) => html`<li>${categoryLink(group, suppliers, language)}</li>`)}</ul>
  </li>`
}

function categoryLink({ code }: Category, suppliers: ReadonlyMap<string, number>, language: Language): Html {
  const count = formatNumber(suppliers.get(code) ?? 0, language)
  const url = href(routes.search, language, {}, { category: code })
  return html`<a href="${url}">${valueName('category', code, language)}</a> <span class="facet-count">${count}</span>`
}

function noCategories(language: Language): Html {
  const t = texts[language].categoriesPage
  const search = linkButton({
    text: texts[language].search.showAllSuppliers,
    url: href(routes.search, language, {}),
    variant: 'primary',
  })
  return emptyState({ heading: t.emptyHeading, text: t.empty, actions: [search] })
}
