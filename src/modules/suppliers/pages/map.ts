import { suggestionsScript } from '../../../design/search-form.ts'
import type { Handlers } from '../../../kernel/http/handlers.ts'
import { pageReply } from '../../../kernel/http/reply.ts'
import { search } from '../actions/search.ts'
import { readSearch } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { withFilter } from '../model/directory.ts'
import type { mapRoutes } from '../routes/map.ts'
import { mapView } from '../views/map.ts'
import { searchUrl } from '../views/search-url.ts'

export const mapPages: Handlers<typeof mapRoutes> = {
  map: async ({ query }, context) => {
    const { language } = context
    const { search: asked, faults } = readSearch(query)
    const anywhere = withFilter(asked, 'municipality', undefined)
    const found = await search(context, { ...anywhere, pageSize: 1 })
    const t = texts[language].map
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title: t.title(asked.words),
      description: t.description,
      // As with the list: one entry in search engines, not one for each search.
      indexed: Object.keys(query).length === 0,
      scripts: [suggestionsScript],
      main: mapView({ asked: anywhere, faults, found, language, listUrl: searchUrl({ ...asked, page: 1 }, language) }),
    })
  },
}
