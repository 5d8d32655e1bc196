import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { type PageReply, pageReply } from '../../../kernel/http/reply.ts'
import { supplierOverview } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { routes } from '../routes.ts'
import { apiView } from '../views/api.ts'
import { frontView } from '../views/front.ts'
import { aboutView, accessibilityView } from '../views/text-pages.ts'

export const pages: Handlers<typeof routes> = {
  front: async (_, context) => front(context),

  about: async (_, { language, contactEmail }) => {
    const { about, aboutPage } = texts[language]
    return pageReply({ title: about, description: aboutPage.description, main: aboutView(language, contactEmail) })
  },

  accessibility: async (_, { language, contactEmail }) => {
    const { accessibility, accessibilityPage } = texts[language]
    return pageReply({
      title: accessibility,
      description: accessibilityPage.description,
      main: accessibilityView(language, contactEmail),
    })
  },

  api: async (_, { language }) => {
    const { api, apiPage } = texts[language]
    return pageReply({ title: api, description: apiPage.description, main: apiView(language) })
  },
}

async function front(context: RequestContext): Promise<PageReply> {
  const { siteName, front: t } = texts[context.language]
  const main = frontView(await supplierOverview(context), context.language)
  return pageReply({ title: siteName, description: t.description, main })
}
