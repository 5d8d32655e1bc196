import { z } from 'zod'
import { endpoint, page } from '../../../kernel/http/route.ts'

/** How enterprises are found for an enquiry, told to everybody. */
export const reachRoutes = {
  formula: page({
    path: { da: '/forespoergsler/saadan-findes-virksomheder', en: '/en/enquiries/how-enterprises-are-found' },
    access: 'everyone',
  }),
}

/** So much is read of what is typed. */
const typed = (most: number) => z.string().max(most).default('')

/** What the forms ask while somebody writes in them. */
export const reachEndpoints = {
  reach: endpoint({
    path: '/api/v1/reach',
    access: 'everyone',
    summary:
      'How many enterprises could deliver what somebody needs, how many can be invited, how many are near, and whether they are enough.',
    query: z.object({
      categories: typed(200).describe('CPV codes with commas between; none means anything.'),
      municipalities: typed(600).describe(
        'Codes of municipalities to deliver to, with commas between; none means all.',
      ),
      postcode: typed(20).describe('Where to deliver, to tell distances from. Left out of account where it is none.'),
      amount: typed(40).describe('The largest amount in kroner without VAT. Left out of account where it is none.'),
      language: z.enum(['da', 'en'], 'Use "da" or "en".').default('da').describe('Of the sentence.'),
    }),
    answer: z.object({
      able: z.int().describe('Enterprises that nothing known excludes.'),
      invitable: z.int().describe('Of these, those that have taken over their page here and can be invited.'),
      near: z
        .int()
        .nullable()
        .describe('Of the enterprises that are able, those within 25 km; null where the place is not said.'),
      covers: z
        .enum(['yes', 'no', 'unknown'])
        .nullable()
        .describe('Whether their largest orders together come to the amount; null where it is not said.'),
      sentence: z.string().describe('The same in words.'),
    }),
  }),
}
