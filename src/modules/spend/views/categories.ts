import { table } from '../../../design/table.ts'
import { type Hole, type Html, html } from '../../../kernel/html/html.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, oreOf } from '../../../kernel/money.ts'
import { categoryName, municipalityByCode } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { CategorySum } from '../model.ts'
import { shareBar } from './share.ts'

/** A kind of purchases, and where to buy it instead. */
export interface Category {
  /** Empty where nobody can tell. */
  readonly code: string
  readonly sum: CategorySum
  readonly searchUrl: string
  /** What else to do about it. */
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

export interface CategoryTable {
  readonly language: Language
  readonly categories: readonly Category[]
  readonly municipality: string | null
}

/** So many are shown; the files have all. */
const mostShown = 25

/** What was bought of each kind, and who else could deliver it. */
export function categoryTable({ language, categories, municipality }: CategoryTable): Html {
  const { categories: t, outcome } = texts[language]
  const place = (municipality && municipalityByCode(municipality)?.name) || t.denmark
  const rest = categories.length - mostShown
  return html`
    <h2>${t.heading}</h2>
    <p>${t.text} ${t.foundOn(place)} ${municipality !== null && t.alsoUnsaid}</p>
    ${table({
      caption: t.caption,
      columns: [t.column, t.ordinary, outcome.columns.share, t.nearby, t.certainty],
      rows: categories.slice(0, mostShown).map((category) => row(category, municipality !== null, language)),
    })}
    ${rest > 0 && html`<p>${outcome.more(formatNumber(rest, language))}</p>`}`
}

function row(category: Category, isLocal: boolean, language: Language): (Html | string)[] {
  const { code, sum } = category
  const t = texts[language].categories
  return [
    code === '' ? t.unknown : (categoryName(code, language) ?? code),
    formatShortAmount(oreOf(sum.amount - sum.socialAmount), language),
    shareBar(sum, language),
    html`${nearby(category, isLocal, language)}`,
    code === '' ? '' : t.certainties[sum.certainty],
  ]
}

/** The search shows fewer than could deliver to a place: only those who say that they do. */
function nearby({ sum, searchUrl, links }: Category, isLocal: boolean, language: Language): Hole {
  const t = texts[language].categories
  if (sum.nearby === null) return t.notSought
  if (sum.nearby === 0) return isLocal ? t.noneHere : t.none
  const found = t.found(formatNumber(sum.nearby, language), sum.nearby === 1)
  const told = isLocal
    ? html`${found}<br><a href="${searchUrl}">${t.thoseWhoSay}</a>`
    : html`<a href="${searchUrl}">${found}</a>`
  return html`${told}${links.map(({ text, url }) => html`<br><a href="${url}">${text}</a>`)}`
}
