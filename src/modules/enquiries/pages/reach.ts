import type { Handlers } from '../../../kernel/http/handlers.ts'
import { pageReply } from '../../../kernel/http/reply.ts'
import { ok } from '../../../kernel/result.ts'
import { reachOf } from '../actions/reach.ts'
import { readReach } from '../forms/reach.ts'
import { texts } from '../locales/texts.ts'
import type { reachEndpoints, reachRoutes } from '../routes/reach.ts'
import { formulaView } from '../views/formula.ts'
import { reachInWords } from '../views/reach.ts'

/** How enterprises are found, with the numbers that are reckoned with. */
export const reachPages: Handlers<typeof reachRoutes> = {
  formula: async (_, { language }) => {
    const t = texts[language].reach.formula
    return pageReply({ title: t.heading, description: t.description, main: formulaView(language) })
  },
}

/** What a need reaches, for those who still write it. */
export const reachApi: Handlers<typeof reachEndpoints> = {
  reach: async ({ query: { categories, municipalities, postcode, amount, language } }, context) => {
    const wanted = readReach({
      categories: listed(categories),
      municipalities: listed(municipalities),
      postcode,
      amount,
    })
    const reach = await reachOf(context, wanted)
    return ok({ ...reach, sentence: reachInWords(reach, language) })
  },
}

function listed(text: string): string[] {
  return text.split(',').filter((code) => code !== '')
}
