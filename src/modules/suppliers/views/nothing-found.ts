import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import type { Html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { ancestors, categoryName, parseCvr } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { type CountWithout, type Near, type Search, type SearchResult, withFilter } from '../model/directory.ts'
import { withoutQuotes } from '../model/query.ts'
import type { AskedSign } from '../model/understood.ts'
import { routes } from '../routes/directory.ts'
import { filterText, searchUrl } from './search-url.ts'
import { withoutSign } from './understood-signs.ts'

interface EmptyView {
  readonly asked: Search
  readonly result: SearchResult
  readonly without: CountWithout | undefined
  readonly language: Language
}

/** Why there is nothing here, and the ways on: never a dead end. */
export function nothingFound(view: EmptyView): Html {
  if (view.result.total > 0) return pastTheEnd(view)
  if (view.without !== undefined && view.without.all > 0) return tooNarrow(view, view.without)
  return view.asked.near === undefined ? unknownWords(view) : nobodyNear(view, view.asked.near)
}

function pastTheEnd({ asked, language }: EmptyView): Html {
  const { pageIsEmptyHeading, pageIsEmpty, toFirstPage } = texts[language].search
  const first = linkButton({ text: toFirstPage, url: searchUrl({ ...asked, page: 1 }, language), variant: 'primary' })
  return emptyState({ heading: pageIsEmptyHeading, text: pageIsEmpty, actions: [first] })
}

/** Which filter to drop, and what that would give; where no single one helps, all of them. */
function tooNarrow({ asked, language }: EmptyView, without: CountWithout): Html {
  const t = texts[language].search
  const drops = without.each.map(({ filter, count }) =>
    linkButton({
      text: t.without(filterText(filter, asked.filters[filter] ?? '', language), formatNumber(count, language)),
      url: searchUrl(withFilter(asked, filter, undefined), language),
      variant: 'secondary',
    }),
  )
  const all = linkButton({
    text: t.withoutAll(formatNumber(without.all, language)),
    url: searchUrl({ ...asked, filters: {}, page: 1 }, language),
    variant: 'secondary',
  })
  return emptyState({ heading: t.nothingHeading, text: t.nothingWithFilters, actions: [...drops, all] })
}

/** Nobody lies so near who answers the rest of the question. */
function nobodyNear({ asked, language }: EmptyView, near: Near): Html {
  const t = texts[language].near
  const { near: _, ...anywhere } = asked
  const further = { ...asked, near: { ...near, km: near.km * 2 }, page: 1 }
  const wider = linkButton({
    text: t.wider(String(further.near.km)),
    url: searchUrl(further, language),
    variant: 'primary',
  })
  const all = linkButton({ text: t.anywhere, url: searchUrl({ ...anywhere, page: 1 }, language), variant: 'secondary' })
  const text = t.nobody(near.name, String(near.km))
  return emptyState({
    heading: texts[language].search.nothingHeading,
    text,
    actions: near.km > 200 ? [all] : [wider, all],
  })
}

/** No filter is to blame: a sign is, or the words are, or there is nobody at all. */
function unknownWords(view: EmptyView): Html {
  const { asked, result, language } = view
  const [sign] = result.understood.signs ?? []
  if (sign !== undefined) return nobodyWithSign(view, sign)
  const plainly = withoutQuotes(asked.words)
  if (plainly !== undefined) return noSuchPhrase(view, plainly)
  const t = texts[language]
  return emptyState({
    heading: t.search.nothingHeading,
    text:
      asked.words === '' ? t.search.nobody : (aboutCvr(asked.words, language) ?? t.search.nothingForWords(asked.words)),
    actions: [toCategories(language), toAll(language)],
  })
}

/** Nobody is in the category, or nobody who is found is in the register. */
function nobodyWithSign({ asked, language }: EmptyView, sign: AskedSign): Html {
  const t = texts[language].signs
  const otherwise = linkButton({
    text: withoutSign(sign, language),
    url: searchUrl({ ...asked, words: sign.otherwise, page: 1 }, language),
    variant: 'primary',
  })
  const heading = texts[language].search.nothingHeading
  if (sign.kind === 'registered') {
    return emptyState({ heading, text: t.nobodyRegistered, actions: [otherwise, toAll(language)] })
  }
  const text = t.nobodyInCategory(categoryName(sign.code, language) ?? sign.code)
  return emptyState({ heading, text, actions: [...toWider(sign.code, language), toCategories(language)] })
}

function toWider(code: string, language: Language): Html[] {
  const wider = ancestors(code).at(-2)
  if (wider === undefined) return []
  const text = texts[language].signs.widerCategory(categoryName(wider, language) ?? wider)
  return [linkButton({ text, url: href(routes.search, language, {}, { category: wider }), variant: 'primary' })]
}

/** The words in quotes may stand somewhere in another order. */
function noSuchPhrase({ asked, language }: EmptyView, plainly: string): Html {
  const t = texts[language].signs
  const without = linkButton({
    text: t.withoutQuotes,
    url: searchUrl({ ...asked, words: plainly, page: 1 }, language),
    variant: 'primary',
  })
  return emptyState({
    heading: texts[language].search.nothingHeading,
    text: t.noSuchPhrase(asked.words),
    actions: [without, toCategories(language)],
  })
}

/** Somebody asked for one enterprise, by a number that nobody has. */
function aboutCvr(words: string, language: Language): string | undefined {
  const cvr = parseCvr(words)
  if (cvr.ok) return texts[language].signs.noSuchCvr(cvr.value)
  return cvr.refusal === 'wrongCheckDigit' ? texts[language].signs.wrongCvr(words) : undefined
}

function toCategories(language: Language): Html {
  const text = texts[language].categories
  return linkButton({ text, url: href(routes.categories, language, {}), variant: 'primary' })
}

function toAll(language: Language): Html {
  const text = texts[language].search.showAllSuppliers
  return linkButton({ text, url: href(routes.search, language, {}), variant: 'secondary' })
}
