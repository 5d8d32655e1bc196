import { attribute, type Html, html } from '../kernel/html/html.ts'
import { formatNumber } from '../kernel/i18n/format.ts'
import type { Language } from '../kernel/i18n/language.ts'
import { icon } from './icon.ts'
import { texts } from './texts.ts'

export interface Pagination {
  readonly language: Language
  /** Counted from 1. */
  readonly page: number
  readonly pageCount: number
  readonly url: (page: number) => string
}

/** Links to the other pages of a list. Nothing where there is only one page. */
export function pagination(list: Pagination): Html {
  const { language, page, pageCount } = list
  if (pageCount <= 1) return html``
  const { label, pageOf } = texts[language].pages
  return html`<nav class="pagination" aria-label="${label}">
  ${page > 1 && backwards(list)}
  <span class="pagination-mobile">${pageOf(formatNumber(page, language), formatNumber(pageCount, language))}</span>
  <ul class="pagination__items" role="list">${pagesShown(page, pageCount).map((shown) => item(list, shown))}</ul>
  ${page < pageCount && forwards(list)}
</nav>`
}

/** The page numbers that stand as links, with a gap where some are left out: `[1, 'gap', 5, 6, 7, 'gap', 12]`. */
export function pagesShown(page: number, pageCount: number): readonly (number | 'gap')[] {
  if (pageCount <= 7) return range(1, pageCount)
  if (page < 5) return [...range(1, 5), 'gap', pageCount]
  if (page + 4 > pageCount) return [1, 'gap', ...range(pageCount - 4, pageCount)]
  return [1, 'gap', page - 1, page, page + 1, 'gap', pageCount]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function item({ language, page, pageCount, url }: Pagination, shown: number | 'gap'): Html {
  const { skipped, lastPage, page: pageLabel } = texts[language].pages
  if (shown === 'gap') {
    return html`<li class="pagination-item pagination-overflow"><span class="sr-only">${skipped}</span><span aria-hidden="true">…</span></li>`
  }
  const number = formatNumber(shown, language)
  const label = shown === pageCount && pageCount > 7 ? lastPage(number) : pageLabel(number)
  return html`<li class="pagination-item pagination-number"><a href="${url(shown)}" aria-label="${label}"
    class="button ${shown === page ? 'current-page' : 'button-secondary'}"
    ${attribute('aria-current', shown === page && 'page')}>${number}</a></li>`
}

function backwards({ language, page, url }: Pagination): Html {
  const { first, previous, previousPage } = texts[language].pages
  return html`<a href="${url(1)}" class="button button-arrow button-first">${icon('first-page')}<span class="sr-only">${first}</span></a>
  <a href="${url(page - 1)}" class="button button-arrow button-previous" rel="prev" aria-label="${previousPage}">
    ${icon('chevron-left')}<span class="pagination-nav-link">${previous}</span></a>`
}

function forwards({ language, page, pageCount, url }: Pagination): Html {
  const { last, next, nextPage } = texts[language].pages
  return html`<a href="${url(page + 1)}" class="button button-arrow button-next" rel="next" aria-label="${nextPage}">
    <span class="pagination-nav-link">${next}</span>${icon('chevron-right')}</a>
  <a href="${url(pageCount)}" class="button button-arrow button-last">${icon('last-page')}<span class="sr-only">${last}</span></a>`
}
