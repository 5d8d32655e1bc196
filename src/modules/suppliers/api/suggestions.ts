import type { z } from 'zod'
import type { Handlers } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { ok } from '../../../kernel/result.ts'
import { suggest } from '../actions/suggest.ts'
import { texts } from '../locales/texts.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { routes } from '../routes/directory.ts'
import type { suggestionEndpoints } from '../routes/suggestions.ts'
import type { suggestionsAnswer } from './shapes.ts'

export const suggestionApi: Handlers<typeof suggestionEndpoints> = {
  suggestions: async ({ query: { q = '', language } }, context) => {
    const found = await suggest(context, q, language)
    return ok({
      items: found.map((each) => item(each, language, context.baseUrl)),
      spoken: texts[language].suggestions.spoken(found.length),
    })
  },
}

type Item = z.output<typeof suggestionsAnswer>['items'][number]

function item(suggestion: Suggestion, language: Language, baseUrl: string): Item {
  const { kind, shown } = suggestion
  const search = searchFor(suggestion)
  const path =
    suggestion.kind === 'supplier'
      ? href(routes.show, language, { slug: suggestion.slug })
      : href(routes.search, language, {}, search ?? {})
  return { kind, kindName: texts[language].suggestions.kinds[kind], text: shown, url: baseUrl + path, search }
}

/** The parameters of the search that it stands for; none for an enterprise. */
function searchFor(suggestion: Suggestion): Item['search'] {
  switch (suggestion.kind) {
    case 'offering':
      return { q: suggestion.shown }
    case 'category':
      return { q: '', category: suggestion.code }
    case 'place':
      if ('near' in suggestion.place) return { q: suggestion.words, near: suggestion.place.near }
      return { q: suggestion.shown }
    case 'supplier':
      return null
  }
}
