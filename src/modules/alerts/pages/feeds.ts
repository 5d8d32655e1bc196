import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { fileReply, notFound } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { platformSettings } from '../../desk/index.ts'
import { readSearch, type Search, searchSuppliers, supplierMoments } from '../../suppliers/index.ts'
import type { feeds as feedRoutes } from '../routes.ts'
import { type FeedEntry, feedView } from '../views/feed.ts'

export const feeds: Handlers<typeof feedRoutes> = {
  da: ({ query }, context) => feed(query, context, 'da'),
  en: ({ query }, context) => feed(query, context, 'en'),
}

/** Suppliers in a feed. */
const mostEntries = 50

/** A search that cannot be understood has no feed: who follows one must not be told of other things. */
async function feed(query: Readonly<Record<string, unknown>>, context: RequestContext, language: Language) {
  const { search, faults } = readSearch(query)
  if (faults.length > 0) return notFound
  const asked: Search = { ...search, sort: 'newest', page: 1, pageSize: mostEntries }
  const { baseUrl, clock } = context
  const { siteName } = platformSettings(context)
  const entries = await entriesOf(context, asked)
  return fileReply(feedView({ asked, entries, language, baseUrl, siteName, now: clock.now() }))
}

async function entriesOf(context: RequestContext, asked: Search): Promise<FeedEntry[]> {
  const { matches } = await searchSuppliers(context, asked)
  const moments = await supplierMoments(
    context,
    matches.map(({ supplier }) => supplier.id),
  )
  const momentsOf = new Map(moments.map((each) => [each.supplierId, each]))
  return matches.flatMap(({ supplier }) => {
    const known = momentsOf.get(supplier.id)
    return known === undefined ? [] : [{ ...known, supplier }]
  })
}
