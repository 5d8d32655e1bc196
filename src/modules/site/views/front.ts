import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { tile, tileGrid } from '../../../design/card.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { hero } from '../../../design/hero.ts'
import { container, section } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { searchForm } from '../../../design/search-form.ts'
import { statRow } from '../../../design/stats.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { calendarRoutes, startRoutes } from '../../enquiries/index.ts'
import { procurementRoutes } from '../../procurement/index.ts'
import {
  type SupplierOverview,
  suggestionsIn,
  supplierRoutes,
  supplierTexts,
  supplierValueName,
} from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'

/** Categories shown before "see all". */
const shownCategories = 9

export interface FrontView {
  readonly overview: SupplierOverview
  readonly language: Language
  /** Markdown from whoever runs the platform; empty where they add nothing. */
  readonly welcome: string
  /** Somebody comes from deleting their account. */
  readonly accountDeleted: boolean
}

/** The welcome: the search box first, then the two other ways in, by category and by region. */
export function frontView({ overview, language, welcome: words, accountDeleted }: FrontView): Html {
  return html`
    ${accountDeleted && farewell(language)}
    ${welcome(language)}
    ${words !== '' && container(prose(markdown(words)))}
    ${overview.total === 0 ? nobodyYet(language) : waysIn(overview, language)}
    ${furtherWays(language)}
    ${why(language)}`
}

function farewell(language: Language): Html {
  const { deletedHeading, deletedText } = texts[language].myData
  return container(alert({ language, kind: 'success', heading: deletedHeading, body: deletedText }))
}

function welcome(language: Language): Html {
  const { heading, lead } = texts[language].front
  const { label, hint, button } = supplierTexts[language].search
  const action = searchForm({
    ...{ action: href(supplierRoutes.search, language, {}), name: 'q', label, hint, button },
    suggestions: suggestionsIn(language),
  })
  return hero({ heading, lead, action })
}

function waysIn({ total, facets }: SupplierOverview, language: Language): Html {
  const t = texts[language].front
  const all = { text: t.allSuppliers, url: href(supplierRoutes.search, language, {}) }
  const allCategories = { text: t.allCategories, url: href(supplierRoutes.categories, language, {}) }
  return html`
    ${container(
      statRow([
        { number: formatNumber(total, language), label: t.suppliers },
        { number: formatNumber(facets.municipality.length, language), label: t.municipalities },
        { number: formatNumber(facets.category.length, language), label: t.categories },
      ]),
    )}
    ${section({ heading: t.byCategory, tone: 'white', body: tiles('category', facets.category.slice(0, shownCategories), language), more: allCategories })}
    ${section({ heading: t.byRegion, tone: 'sand', body: tiles('region', facets.region, language), more: all })}`
}

function tiles(
  filter: 'category' | 'region',
  values: readonly { value: string; count: number }[],
  language: Language,
): Html {
  return tileGrid(
    values.map(({ value, count }) =>
      tile({
        heading: supplierValueName(filter, value, language),
        url: href(supplierRoutes.search, language, {}, { [filter]: value }),
        level: 3,
        text: texts[language].front.count(count, formatNumber(count, language)),
      }),
    ),
  )
}

function nobodyYet(language: Language): Html {
  const t = texts[language]
  const about = linkButton({
    text: t.front.allCategories,
    url: href(supplierRoutes.categories, language, {}),
    variant: 'secondary',
  })
  return container(emptyState({ heading: t.front.emptyHeading, text: t.front.empty, actions: [about] }))
}

/** For those who would rather be answered than search, who sell, or who wonder whether they may. */
function furtherWays(language: Language): Html {
  const { furtherHeading, ask, calendar, lawful } = texts[language].front
  const ways = [
    { ...ask, url: href(startRoutes.start, language, {}) },
    { ...calendar, url: href(calendarRoutes.list, language, {}) },
    { ...lawful, url: href(procurementRoutes.wizard, language, {}) },
  ]
  return section({
    heading: furtherHeading,
    tone: 'white',
    body: tileGrid(ways.map((way) => tile({ ...way, level: 3 }))),
  })
}

function why(language: Language): Html {
  const { whyHeading, why: reasons } = texts[language].front
  const body = html`<div class="text-columns">${reasons.map(({ heading, text }) => html`<div><h3>${heading}</h3><p>${text}</p></div>`)}</div>`
  return section({ heading: whyHeading, tone: 'sand', body })
}
