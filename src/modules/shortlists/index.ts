import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Module } from '../../kernel/module.ts'
import { files } from './pages/files.ts'
import { listPages } from './pages/lists.ts'
import { savingPages } from './pages/saving.ts'
import { followMergedSuppliers } from './reactions.ts'
import { files as fileRoutes, routes } from './routes.ts'

/** The purchaser's desk: suppliers gathered on lists that an organisation shares. */
export const shortlists: Module = {
  name: 'shortlists',
  routes: [...bind(routes, { ...listPages, ...savingPages }), ...bind(fileRoutes, files)],
  reactions: [followMergedSuppliers],
  jobs: [],
}

/** Where a purchaser puts a supplier on a list. */
export function savePath(language: Language, slug: string): string {
  return href(routes.choose, language, { slug })
}

export { shortlists as ownShortlists } from './actions/lists.ts'
export { personalData as shortlistsPersonalData } from './actions/personal-data.ts'
export { routes as shortlistRoutes } from './routes.ts'
