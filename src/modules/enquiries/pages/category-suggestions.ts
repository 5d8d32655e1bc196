import type { Handlers } from '../../../kernel/http/handlers.ts'
import { ok } from '../../../kernel/result.ts'
import { categoryName, searchCategories } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { categorySuggestionEndpoints } from '../routes/category-suggestions.ts'

/** Suggestions shown: with more, nobody reads the last. */
const mostSuggested = 8

/** The categories that words may mean, for those who still write them. */
export const categorySuggestionApi: Handlers<typeof categorySuggestionEndpoints> = {
  categorySuggestions: async ({ query: { q, language } }) => {
    const words = q.trim()
    const found = words.length < 2 ? [] : searchCategories(words, mostSuggested)
    const items = found.map(({ code }) => ({ code, text: categoryName(code, language) ?? code, kindName: code }))
    return ok({ items, spoken: texts[language].buying.suggestions.spoken(items.length) })
  },
}
