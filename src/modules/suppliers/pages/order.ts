import type { Handlers } from '../../../kernel/http/handlers.ts'
import { pageReply } from '../../../kernel/http/reply.ts'
import { weightOf } from '../../../kernel/search/match.ts'
import { worth } from '../actions/wanted-words.ts'
import { texts } from '../locales/texts.ts'
import { enough, enoughAtPlace, type OrderRules, orderExample, rankShares } from '../model/order.ts'
import { textWeights } from '../model/search-entry.ts'
import type { orderRoutes } from '../routes/order.ts'
import { orderView } from '../views/order.ts'

/** The numbers are those that the search reckons with, so that the page cannot say anything else. */
const rules: OrderRules = { ...rankShares, places: textWeights, alike: worth, enough, enoughAtPlace }

export const orderPages: Handlers<typeof orderRoutes> = {
  order: async (_, { language }) => {
    const t = texts[language].order
    const main = orderView({ rules, example: orderExample(rules, weightOf), language })
    return pageReply({ title: t.heading, description: t.description, main })
  },
}
