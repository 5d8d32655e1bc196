import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Module } from '../../kernel/module.ts'
import type { SearchLinks } from '../suppliers/index.ts'
import { parametersOf } from './forms/saved-search.ts'
import { tellNewsJob } from './jobs.ts'
import { texts } from './locales/texts.ts'
import { feeds } from './pages/feeds.ts'
import { savedSearchPages } from './pages/saved-searches.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from './reactions.ts'
import { feeds as feedRoutes, routes } from './routes.ts'
import { feedUrl } from './views/feed.ts'

/** Saved searches, what is new for them, and feeds. */
export const alerts: Module = {
  name: 'alerts',
  routes: [...bind(routes, savedSearchPages), ...bind(feedRoutes, feeds)],
  reactions: [noteChanges, followMergedSuppliers, forgetDeletedPeople],
  jobs: [tellNewsJob],
}

/** What anybody can do with a search here; a visitor signs in on the way. */
export const searchLinks: SearchLinks = {
  save: (asked, language) => ({
    text: texts[language].links.save,
    url: href(routes.choose, language, {}, parametersOf(asked)),
  }),
  further: (asked, language) => [{ text: texts[language].links.feed, url: feedUrl(asked, language) }],
  feed: feedUrl,
}

export { personalData as alertsPersonalData } from './actions/personal-data.ts'
export { savedSearches } from './actions/saved-searches.ts'
export { routes as alertRoutes } from './routes.ts'
