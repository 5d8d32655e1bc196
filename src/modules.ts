import type { Module } from './kernel/module.ts'
import { alerts } from './modules/alerts/index.ts'
import { contracts } from './modules/contracts/index.ts'
import { desk } from './modules/desk/index.ts'
import { enquiries } from './modules/enquiries/index.ts'
import { identity } from './modules/identity/index.ts'
import { notices } from './modules/notices/index.ts'
import { opendata } from './modules/opendata/index.ts'
import { organisations } from './modules/organisations/index.ts'
import { procurement } from './modules/procurement/index.ts'
import { quotes } from './modules/quotes/index.ts'
import { shortlists } from './modules/shortlists/index.ts'
import { site } from './modules/site/index.ts'
import { spend } from './modules/spend/index.ts'
import { suppliers } from './modules/suppliers/index.ts'

/** The modules that serve, react and are reachable. `reference` has neither routes nor reactions: others ask it. */
export const modules: readonly Module[] = [
  identity,
  organisations,
  suppliers,
  alerts,
  shortlists,
  notices,
  procurement,
  enquiries,
  quotes,
  contracts,
  spend,
  desk,
  opendata,
  site,
]

/** What follows from facts, of all modules. */
export const reactions = modules.flatMap((module) => module.reactions)

/** What runs on a schedule, of all modules. */
export const jobs = modules.flatMap((module) => module.jobs)

/** What each process that answers the web keeps in memory, of all modules. */
export const memories = modules.flatMap((module) => module.memories ?? [])

/** Who may import whom, through `index.ts` only. No circles; held by test/architecture.test.ts. */
export const mayDependOn: Readonly<Record<string, readonly string[]>> = {
  reference: [],
  identity: [],
  organisations: ['identity', 'reference'],
  suppliers: ['organisations', 'identity', 'reference'],
  procurement: ['shortlists', 'suppliers', 'organisations', 'identity', 'reference'],
  shortlists: ['suppliers', 'organisations', 'identity', 'reference'],
  enquiries: ['procurement', 'shortlists', 'suppliers', 'organisations', 'identity', 'reference'],
  quotes: ['enquiries', 'suppliers', 'organisations', 'identity', 'reference'],
  contracts: ['quotes', 'enquiries', 'suppliers', 'organisations', 'identity', 'reference'],
  spend: ['shortlists', 'suppliers', 'organisations', 'identity', 'reference'],
  alerts: ['desk', 'suppliers', 'identity'],
  notices: ['suppliers', 'organisations', 'identity', 'reference'],
  desk: ['contracts', 'enquiries', 'procurement', 'shortlists', 'suppliers', 'organisations', 'identity', 'reference'],
  opendata: ['desk', 'notices', 'enquiries', 'quotes', 'suppliers', 'reference'],
  site: [
    'alerts',
    'notices',
    'enquiries',
    'quotes',
    'contracts',
    'spend',
    'opendata',
    'desk',
    'procurement',
    'shortlists',
    'suppliers',
    'organisations',
    'identity',
    'reference',
  ],
}
