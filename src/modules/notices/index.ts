import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Module } from '../../kernel/module.ts'
import type { EnterprisePages } from '../suppliers/index.ts'
import { forgetContactsJob, pollJob, tellNewJob } from './jobs.ts'
import { texts } from './locales/texts.ts'
import { fittingPages } from './pages/fitting.ts'
import { noticeFeeds, noticePages } from './pages/notices.ts'
import { forgetClosedOrganisations, forgetDeletedPeople } from './reactions.ts'
import { feedRoutes, ownRoutes, routes } from './routes.ts'

/** Public tender notices: read, found, and told to the enterprises that they fit. */
export const notices: Module = {
  name: 'notices',
  routes: [...bind(routes, noticePages), ...bind(ownRoutes, fittingPages), ...bind(feedRoutes, noticeFeeds)],
  reactions: [forgetDeletedPeople, forgetClosedOrganisations],
  jobs: [pollJob, tellNewJob, forgetContactsJob],
}

/** What an enterprise finds here beside its own page. */
export const noticesForEnterprises: EnterprisePages = (language) => [
  { text: texts[language].fitting.heading, url: href(ownRoutes.fitting, language, {}) },
]

export { loadDemoNotices } from './actions/demo.ts'
export { importNotices, type NoticeImportReport, previewNotices } from './actions/import-files.ts'
export { personalData as noticesPersonalData } from './actions/personal-data.ts'
export { publicNotices, publicNoticesChangedAt } from './actions/publishing.ts'
export { texts as noticeTexts } from './locales/texts.ts'
export type { PublicNotice } from './model/public-notice.ts'
export { languageTag } from './model/said.ts'
export { routes as noticeRoutes } from './routes.ts'
export { tedSource } from './store/ted.ts'
