import type { Handlers } from '../../../kernel/http/handlers.ts'
import { notFound, privatePage } from '../../../kernel/http/reply.ts'
import { effectOf, yearsOf } from '../actions/effect.ts'
import { texts } from '../locales/texts.ts'
import type { effectRoutes } from '../routes.ts'
import { effectView } from '../views/effect.ts'

export const effectPages: Handlers<typeof effectRoutes> = {
  effect: async ({ query }, context) => {
    const { language, ports } = context
    const years = yearsOf(context)
    const year = years.find((each) => String(each) === query.year) ?? years[0] ?? 0
    const effect = await effectOf(context, { year, language })
    if (effect === undefined) return notFound
    const { heading, lead } = texts[language].effect
    const main = effectView({ language, year, years, effect })
    return privatePage({
      title: heading,
      main: ports.operatorDesk.page({ language, tab: 'effect', heading, lead, main }),
    })
  },
}
