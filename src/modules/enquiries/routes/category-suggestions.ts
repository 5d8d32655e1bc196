import { z } from 'zod'
import { endpoint } from '../../../kernel/http/route.ts'

/** What the form asks while somebody types what is needed. */
export const categorySuggestionEndpoints = {
  categorySuggestions: endpoint({
    path: '/api/v1/category-suggestions',
    access: 'everyone',
    summary: 'Categories that somebody who types may mean, at most 8, also those in which there is no enterprise.',
    query: z.object({
      q: z.string('Give this parameter once.').max(200).default('').describe('What was typed so far.'),
      language: z.enum(['da', 'en'], 'Use "da" or "en".').default('da').describe('Of the names.'),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          code: z.string().describe('CPV code of eight digits.'),
          text: z.string().describe('Its name, in the language.'),
          kindName: z.string().describe('What to show beside it: the code.'),
        }),
      ),
      spoken: z.string().describe('How many there are, for those who do not see the list.'),
    }),
  }),
}
