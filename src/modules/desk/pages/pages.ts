import type { Handlers } from '../../../kernel/http/handlers.ts'
import { privatePage } from '../../../kernel/http/reply.ts'
import { logPage } from '../actions/log.ts'
import { readLogAsked, readNumber, readQueueKind, readWords } from '../forms/lists.ts'
import { texts } from '../locales/texts.ts'
import type { routes } from '../routes.ts'
import { logView } from '../views/log.ts'
import { queueView } from '../views/queue.ts'
import { searchView } from '../views/search.ts'
import { mailPages } from './mails.ts'
import { queue } from './queue-items.ts'
import { searchEverything } from './search-everything.ts'
import { settingsPages } from './settings.ts'

export const pages: Handlers<typeof routes> = {
  ...mailPages,
  ...settingsPages,

  queue: async ({ query }, context) => {
    const { language, clock, visit } = context
    const items = await queue(context)
    const approved = readNumber(String(query.approved ?? ''))
    const view = { language, items, approved, chosen: readQueueKind(query), now: clock.now(), token: visit.formToken() }
    return privatePage({ title: texts[language].heading, main: queueView(view) })
  },

  search: async ({ query }, context) => {
    const { language } = context
    const words = readWords(query.q)
    const hits = await searchEverything(context, words)
    return privatePage({ title: texts[language].tabs.search, main: searchView({ language, words, hits }) })
  },

  log: async ({ query }, context) => {
    const { language } = context
    const asked = readLogAsked(query)
    const page = await logPage(context, asked)
    return privatePage({ title: texts[language].tabs.log, main: logView({ ...page, language, asked }) })
  },
}
