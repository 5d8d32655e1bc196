import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { pages } from './pages/pages.ts'
import { routes } from './routes.ts'

/** The operator's desk, and what the operator decides about the platform. */
export const desk: Module = { name: 'desk', routes: bind(routes, pages), reactions: [], jobs: [] }

export { mailFrame } from './actions/mail-frame.ts'
export { loadPlatformSettings, platformSettings } from './actions/platform-settings.ts'
export { defaultSettings, type PlatformSettings } from './model/settings.ts'
export { waitingCount } from './pages/queue-items.ts'
export { routes as deskRoutes } from './routes.ts'
