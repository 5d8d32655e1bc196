import { z } from 'zod'
import { endpoint } from '../../../kernel/http/route.ts'
import { suggestionsAnswer } from '../api/shapes.ts'
import { readableText } from '../forms/search.ts'

/** What the search box asks while somebody types. */
export const suggestionEndpoints = {
  suggestions: endpoint({
    path: '/api/v1/suggestions',
    access: 'everyone',
    summary: 'What somebody who types may mean: offerings, categories, places and enterprises, at most 8.',
    query: z.object({
      q: readableText().describe('What was typed so far; two letters or digits at least.'),
      language: z
        .enum(['da', 'en'], 'Use "da" or "en".')
        .default('da')
        .describe('Language of the categories, of the addresses and of what is shown; Danish unless told.'),
    }),
    answer: suggestionsAnswer,
  }),
}
