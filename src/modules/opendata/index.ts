import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import type { SearchLinks } from '../suppliers/index.ts'
import { makeDumpJob } from './jobs.ts'
import { texts } from './locales/texts.ts'
import { files, pages } from './pages.ts'
import { files as fileRoutes, routes } from './routes.ts'
import { embeddingUrl } from './views/embedded-url.ts'

/** The directory for others to take along, and to show on their own sites. */
export const opendata: Module = {
  name: 'opendata',
  routes: [...bind(routes, pages), ...bind(fileRoutes, files)],
  reactions: [],
  jobs: [makeDumpJob],
}

/** What can be done with a search here: show its list on one's own site. */
export const embeddingLinks: SearchLinks['further'] = (asked, language) => [
  { text: texts[language].embedding.link, url: embeddingUrl(asked, language) },
]

export { texts as openDataTexts } from './locales/texts.ts'
export { routes as openDataRoutes } from './routes.ts'
