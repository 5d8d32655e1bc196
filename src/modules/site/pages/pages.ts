import { suggestionsScript } from '../../../design/search-form.ts'
import type { Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { type PageReply, pageReply } from '../../../kernel/http/reply.ts'
import { contactEmailOf, platformSettings } from '../../desk/index.ts'
import { supplierOverview } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { routes } from '../routes.ts'
import { apiView } from '../views/api.ts'
import { frontView } from '../views/front.ts'
import { aboutView, accessibilityView } from '../views/text-pages.ts'
import { home } from './home.ts'
import { myDataPages } from './my-data.ts'

export const pages: Handlers<typeof routes> = {
  ...myDataPages,

  front: async ({ query }, context) => front(query, context),

  about: async (_, context) => {
    const { language } = context
    const { siteName, about: addition } = platformSettings(context)
    const { about, aboutPage } = texts[language]
    const view = { language, siteName, addition: addition[language], contactEmail: contactEmailOf(context) }
    return pageReply({
      title: about(siteName),
      description: aboutPage.description(siteName),
      main: aboutView(view),
    })
  },

  accessibility: async (_, context) => {
    const { language } = context
    const { siteName } = platformSettings(context)
    const { accessibility, accessibilityPage } = texts[language]
    return pageReply({
      title: accessibility,
      description: accessibilityPage.description(siteName),
      main: accessibilityView({ language, siteName, contactEmail: contactEmailOf(context) }),
    })
  },

  home: async (_, context) => home(context),

  api: async (_, { language }) => {
    const { api, apiPage } = texts[language]
    return pageReply({ title: api, description: apiPage.description, main: apiView(language) })
  },
}

async function front({ account }: PageRequest['query'], context: RequestContext): Promise<PageReply> {
  const { language } = context
  const { siteName, welcome } = platformSettings(context)
  const overview = await supplierOverview(context)
  const main = frontView({ overview, language, welcome: welcome[language], accountDeleted: account === 'deleted' })
  return pageReply({
    title: siteName,
    description: texts[language].front.description,
    scripts: [suggestionsScript],
    main,
  })
}
