import { href } from '../../../kernel/http/href.ts'
import { formatList, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Search, searchQuery, supplierFilterNames, supplierFilterText } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

/** Suppliers in a list for another site, at most: it is a way in, not the directory. */
const mostEmbedded = 20

/** Where the list of a search stands for another site's frame. */
export function embeddedUrl(asked: Search, language: Language): string {
  return href(routes.embedded, language, {}, searchQuery(forFrame(asked)))
}

/** Where the code for a search is made. */
export function embeddingUrl(asked: Search, language: Language): string {
  return href(routes.embedding, language, {}, searchQuery(forFrame(asked)))
}

/** The beginning of what is found, and no more than fits. */
export function forFrame(asked: Search): Search {
  return { ...asked, page: 1, pageSize: Math.min(asked.pageSize, mostEmbedded) }
}

/** What the search is about, each part in words. */
export function chosenIn({ words, filters, near }: Search, language: Language): string[] {
  const chosen = supplierFilterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [supplierFilterText(name, value, language)]
  })
  const t = texts[language].embedding
  return [
    ...(words === '' ? [] : [t.wordsChosen(words)]),
    ...chosen,
    ...(near === undefined ? [] : [t.nearChosen(near.name, formatNumber(near.km, language))]),
  ]
}

/** What the list is called. */
export function titleOf(asked: Search, language: Language): string {
  const chosen = chosenIn(asked, language)
  const { title, titleOf: withChosen } = texts[language].embedded
  return chosen.length === 0 ? title : withChosen(formatList(chosen, language))
}
