import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notFound, pageReply } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { noticeById } from '../actions/read.ts'
import { newestNotices, searchNotices } from '../actions/search.ts'
import { readSearch } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { titleOf } from '../model/said.ts'
import type { feedRoutes, routes } from '../routes.ts'
import { feedUrl, feedView } from '../views/feed.ts'
import { noticeDescription, noticeView } from '../views/notice.ts'
import { searchView } from '../views/search.ts'

export const noticePages: Handlers<typeof routes> = {
  search: async ({ query }, context) => {
    const { language } = context
    const { search: asked, faults } = readSearch(query)
    const result = await searchNotices(context, asked)
    const t = texts[language].search
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title: t.title(asked.words),
      description: t.description,
      // One entry in search engines, not one for each of the endlessly many searches.
      indexed: Object.keys(query).length === 0,
      feed: feedUrl(asked, language),
      main: searchView({ asked, faults, result, language }),
    })
  },

  show: async ({ params }, context) => {
    const { language } = context
    const notice = await noticeById(context, rowNumber(params.id) ?? 0)
    if (notice === undefined) return notFound
    return pageReply({
      title: titleOf(notice, language).text,
      description: noticeDescription({ notice, language }),
      // Search engines should lead to what holds now.
      indexed: notice.versions.some(({ id, isNewest }) => id === notice.id && isNewest),
      main: noticeView({ notice, language, now: context.clock.now() }),
    })
  },
}

export const noticeFeeds: Handlers<typeof feedRoutes> = {
  da: ({ query }, context) => feed(query, context, 'da'),
  en: ({ query }, context) => feed(query, context, 'en'),
}

/** A search that cannot be understood has no feed: who follows one must not be told of other things. */
async function feed(query: Readonly<Record<string, unknown>>, context: RequestContext, language: Language) {
  const { search: asked, faults } = readSearch(query)
  if (faults.length > 0) return notFound
  const notices = await newestNotices(context, asked)
  return fileReply(feedView({ asked, notices, language, baseUrl: context.baseUrl, now: context.clock.now() }))
}
