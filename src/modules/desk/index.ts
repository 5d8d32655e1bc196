import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import type { OperatorDesk } from '../organisations/index.ts'
import { contactEmailOf } from './actions/contact-email.ts'
import { forgetOldMails } from './jobs.ts'
import { pages } from './pages/pages.ts'
import { routes } from './routes.ts'
import { deskPage, queueAfterApproval } from './views/desk-page.ts'

/** The operator's desk, and what the operator decides about the platform. */
export const desk: Module = { name: 'desk', routes: bind(routes, pages), reactions: [], jobs: [forgetOldMails] }

/** What the modules below are handed, so that their pages stand on the desk too. */
export const operatorDesk: OperatorDesk = { page: deskPage, queueAfterApproval, contactEmail: contactEmailOf }

export { contactEmailOf } from './actions/contact-email.ts'
export { mailFrame } from './actions/mail-frame.ts'
export { loadPlatformSettings, platformSettings } from './actions/platform-settings.ts'
export { defaultSettings, type PlatformSettings } from './model/settings.ts'
export { waitingCount } from './pages/queue-items.ts'
export { routes as deskRoutes } from './routes.ts'
