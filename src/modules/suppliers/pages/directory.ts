import type { Handlers } from '../../kernel/http/handlers.ts'
import { notFound, pageReply } from '../../kernel/http/reply.ts'
import { dayInDenmark } from '../../kernel/time/clock.ts'
import { categoryCounts, supplierBySlug } from './actions/read.ts'
import { countWithout, search } from './actions/search.ts'
import { readSearch } from './forms/search.ts'
import { texts } from './locales/texts.ts'
import type { routes } from './routes.ts'
import { categoriesView } from './views/categories.ts'
import { profileDescription, profileView } from './views/profile.ts'
import { searchView } from './views/search.ts'

export const pages: Handlers<typeof routes> = {
  search: async ({ query }, context) => {
    const { search: asked, faults } = readSearch(query)
    const result = await search(context, asked)
    const without = result.total === 0 ? await countWithout(context, asked) : undefined
    const t = texts[context.language].search
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title: t.title(asked.words),
      description: t.description,
      // One entry in search engines, not one for each of the endlessly many searches.
      indexed: Object.keys(query).length === 0,
      main: searchView({ asked, faults, result, without, language: context.language }),
    })
  },

  show: async ({ params }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return notFound
    const view = { supplier, language: context.language, day: dayInDenmark(context.clock.now()) }
    return pageReply({ title: supplier.name, description: profileDescription(view), main: profileView(view) })
  },

  categories: async (_, context) => {
    const t = texts[context.language].categoriesPage
    const counts = await categoryCounts(context)
    return pageReply({ title: t.heading, description: t.description, main: categoriesView(counts, context.language) })
  },
}
