import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Module } from '../../kernel/module.ts'
import type { PurchasingTools } from '../shortlists/index.ts'
import { texts } from './locales/texts.ts'
import { memoFiles, memoPages } from './pages/memos.ts'
import { rulePages } from './pages/rules.ts'
import { wizardPages } from './pages/wizard.ts'
import { files, routes, ruleRoutes } from './routes.ts'

/** The lawful ways of buying: dated rules, the answers that rest on them, and the memos that purchasers keep. */
export const procurement: Module = {
  name: 'procurement',
  routes: [
    ...bind(routes, { ...wizardPages, ...memoPages }),
    ...bind(ruleRoutes, rulePages),
    ...bind(files, memoFiles),
  ],
  reactions: [],
  jobs: [],
}

/** What a purchaser finds here beside their lists. */
export const procurementTools: PurchasingTools = (language) => {
  const { wizard, memos } = texts[language]
  return [
    { heading: wizard.heading, url: href(routes.wizard, language, {}), text: wizard.description },
    { heading: memos.heading, url: href(routes.memos, language, {}), text: memos.lead },
  ]
}

export { memosOf } from './actions/memos.ts'
export { personalData as procurementPersonalData } from './actions/personal-data.ts'
export type { EnquiryLink } from './model/enquiry-start.ts'
export type { MemoSummary } from './model/memo.ts'
export { routes as procurementRoutes, ruleRoutes as procurementRuleRoutes } from './routes.ts'
