import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { Search, SearchResult } from '../model/directory.ts'
import { withQuoted } from '../model/query.ts'
import type { AskedSign, LeftOut } from '../model/understood.ts'
import { inOneSentence } from './in-one-sentence.ts'
import { searchUrl } from './search-url.ts'

interface SignsView {
  readonly asked: Search
  readonly result: Pick<SearchResult, 'total' | 'understood'>
  readonly language: Language
}

/** What words of the search were taken for, each with a link that takes it back. Where nobody was found the page says so below. */
export function signNotes(view: SignsView): Html[] {
  const { signs = [] } = view.result.understood
  if (view.result.total === 0) return []
  const categories = signs.filter((sign) => sign.kind === 'category')
  if (categories.length < 2) return signs.map((sign) => signNote(view, sign))
  const others = signs.filter((sign) => sign.kind !== 'category')
  return [...others.map((sign) => signNote(view, sign)), categoriesNote(view, categories)]
}

function signNote({ asked, language }: SignsView, sign: AskedSign): Html {
  return html`${told(sign, language)} ${otherwiseLink({ asked, language }, sign, withoutSign(sign, language))}`
}

/** Of several categories any will do, and each may be one too many. */
function categoriesNote({ asked, language }: SignsView, signs: readonly (AskedSign & { kind: 'category' })[]): Html {
  const t = texts[language].signs
  const name = (code: string) => categoryName(code, language) ?? code
  const names = signs.map(({ code }) => t.categoryInList(name(code), code))
  const links = signs.map(
    (sign, place) =>
      html`${place > 0 && ' · '}${otherwiseLink({ asked, language }, sign, t.withoutOne(name(sign.code)))}`,
  )
  return html`${t.categories(inOneSentence(names, language))} ${links}`
}

/** What was left out, each with a link that takes it in again, also where nobody is left. */
export function leftOutNotes({ asked, result, language }: SignsView): Html[] {
  return (result.understood.leftOut ?? []).map((each) => {
    const [said, back] = leftOutInWords(each, language)
    return html`${said} ${otherwiseLink({ asked, language }, each, back)}`
  })
}

function leftOutInWords(left: LeftOut, language: Language): readonly [said: string, back: string] {
  const { signs, places } = texts[language]
  switch (left.kind) {
    case 'registered':
      return [signs.notRegistered, signs.registeredToo]
    case 'category':
      return [signs.notInCategory(categoryName(left.code, language) ?? left.code, left.code), signs.inCategoryToo]
    case 'place':
      return [places.leftOut(left.name), places.takeIn(left.name)]
  }
}

function otherwiseLink(
  { asked, language }: Pick<SignsView, 'asked' | 'language'>,
  { otherwise }: Pick<AskedSign, 'otherwise'>,
  text: string,
): Html {
  const url = searchUrl({ ...asked, words: otherwise, page: 1 }, language)
  return html`<a href="${url}" rel="nofollow">${text}</a>`
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
