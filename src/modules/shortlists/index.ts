import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Module } from '../../kernel/module.ts'
import type { FurtherLinks } from '../suppliers/index.ts'
import { texts } from './locales/texts.ts'
import { files } from './pages/files.ts'
import { listPages } from './pages/lists.ts'
import { savingPages } from './pages/saving.ts'
import { buyersOf } from './policy.ts'
import { followMergedSuppliers } from './reactions.ts'
import { files as fileRoutes, routes } from './routes.ts'

/** The purchaser's desk: suppliers gathered on lists that an organisation shares. */
export const shortlists: Module = {
  name: 'shortlists',
  routes: [...bind(routes, { ...listPages, ...savingPages }), ...bind(fileRoutes, files)],
  reactions: [followMergedSuppliers],
  jobs: [],
}

/** What a purchaser who looks at a supplier can do with it here. */
export const shortlistLinks: FurtherLinks = ({ actor, language, slug }) =>
  buyersOf(actor).length === 0
    ? []
    : [{ text: texts[language].save.button, url: href(routes.choose, language, { slug }) }]

export { suppliersOnList } from './actions/entries.ts'
export { shortlists as ownShortlists } from './actions/lists.ts'
export { personalData as shortlistsPersonalData } from './actions/personal-data.ts'
export type { ListLinks, PurchasingTools } from './model.ts'
export { routes as shortlistRoutes } from './routes.ts'
