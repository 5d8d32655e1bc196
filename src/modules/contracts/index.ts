import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { remindBuyersJob, remindEnterprisesJob } from './jobs.ts'
import { contractPages } from './pages/contract.ts'
import { creatingPages } from './pages/creating.ts'
import { effectPages } from './pages/effect.ts'
import { listingPages } from './pages/listing.ts'
import { monthPages } from './pages/months.ts'
import { statementFiles, statementPages } from './pages/statements.ts'
import { refuseProposalsOfClosed } from './reactions.ts'
import { effectRoutes, files, routes } from './routes.ts'

/** What was agreed between a buyer and an enterprise, and what it did for people, month by month. */
export const contracts: Module = {
  name: 'contracts',
  routes: [
    ...bind(routes, { ...listingPages, ...creatingPages, ...contractPages, ...monthPages, ...statementPages }),
    ...bind(files, statementFiles),
    ...bind(effectRoutes, effectPages),
  ],
  reactions: [refuseProposalsOfClosed],
  jobs: [remindEnterprisesJob, remindBuyersJob],
}

export { loadDemoContract } from './actions/demo.ts'
export { personalData as contractsPersonalData } from './actions/personal-data.ts'
export { contractsToDo } from './actions/read.ts'
export { enquirySections } from './pages/sections.ts'
export { effectRoutes as contractEffectRoutes, routes as contractRoutes } from './routes.ts'
export { contractStart, contractsForEnterprises, contractTools } from './views/links.ts'
