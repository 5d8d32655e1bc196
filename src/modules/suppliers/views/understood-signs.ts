import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { Search, SearchResult } from '../model/directory.ts'
import { withQuoted } from '../model/query.ts'
import type { AskedSign } from '../model/understood.ts'
import { searchUrl } from './search-url.ts'

interface SignsView {
  readonly asked: Search
  readonly result: Pick<SearchResult, 'total' | 'understood'>
  readonly language: Language
}

/** What words of the search were taken for, each with a link that takes it back. Where nobody was found the page says so below. */
export function signNotes({ asked, result, language }: SignsView): Html[] {
  if (result.total === 0) return []
  return (result.understood.signs ?? []).map((sign) => {
    const url = searchUrl({ ...asked, words: sign.otherwise, page: 1 }, language)
    return html`${told(sign, language)} <a href="${url}" rel="nofollow">${withoutSign(sign, language)}</a>`
  })
}

/** Which words were taken for slips of the pen, each with a link that searches for what was typed. */
export function correctionNotes({ asked, result, language }: SignsView): Html[] {
  return result.understood.corrections.map(({ typed, meant }) => {
    const url = searchUrl({ ...asked, words: withQuoted(asked.words, typed), page: 1 }, language)
    const said = texts[language].understood.corrected(typed, meant)
    return html`${said} <a href="${url}" rel="nofollow">${texts[language].signs.asTyped(typed)}</a>`
  })
}

function told(sign: AskedSign, language: Language): string {
  const t = texts[language].signs
  return sign.kind === 'registered'
    ? t.registered
    : t.category(categoryName(sign.code, language) ?? sign.code, sign.code)
}

/** What a link says that takes a sign back. */
export function withoutSign({ kind }: AskedSign, language: Language): string {
  const t = texts[language].signs
  return kind === 'registered' ? t.withoutRegistered : t.withoutCategory
}
