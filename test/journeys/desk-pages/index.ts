import type { PageRoute } from '../../../src/kernel/http/route.ts'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { modules } from '../../../src/modules.ts'
import type { Stage, Who } from '../desk-stage.ts'
import { alertsVisits } from './alerts.ts'
import { contractsVisits } from './contracts.ts'
import { deskVisits } from './desk.ts'
import { enquiriesAnsweringVisits } from './enquiries-answering.ts'
import { enquiriesBuyingVisits } from './enquiries-buying.ts'
import { enquiriesLooseVisits } from './enquiries-loose.ts'
import { enquiriesTalkVisits } from './enquiries-talk.ts'
import { identityVisits } from './identity.ts'
import { noticesVisits } from './notices.ts'
import { organisationsVisits } from './organisations.ts'
import { procurementVisits } from './procurement.ts'
import { quotesVisits } from './quotes.ts'
import { shortlistsVisits } from './shortlists.ts'
import { spendVisits } from './spend.ts'
import { suppliersVisits } from './suppliers.ts'
import type { Preparation, Visit, Visits } from './visit.ts'

/** A page, and in whose window it is opened. */
export interface DeskPage {
  readonly path: string
  readonly who: Who
  readonly status: number
}

/** One file a module, in the order in which they fill the platform. */
const preparations: readonly Preparation[] = [
  identityVisits,
  organisationsVisits,
  suppliersVisits,
  shortlistsVisits,
  procurementVisits,
  alertsVisits,
  noticesVisits,
  enquiriesBuyingVisits,
  enquiriesAnsweringVisits,
  enquiriesLooseVisits,
  enquiriesTalkVisits,
  quotesVisits,
  contractsVisits,
  spendVisits,
  deskVisits,
]

/** Every page that one has to sign in for, and the ways in. A new one with something in its address has to be told how. */
export async function deskPages(stage: Stage): Promise<(language: Language) => DeskPage[]> {
  const visits = await prepared(stage)
  const routes = modules.flatMap((module) => module.routes).filter((route) => route.kind === 'page')
  const shown = routes.filter(({ access, path }) => access !== 'everyone' || visits[path.da] !== undefined)
  return (language) => shown.map((route) => deskPage(route, language, visits[route.path.da] ?? {}))
}

async function prepared(stage: Stage): Promise<Visits> {
  const visits: Record<string, Visit> = {}
  for (const prepare of preparations) Object.assign(visits, await prepare(stage))
  await stage.desks.settle()
  return visits
}

const usually: Readonly<Record<PageRoute['access'], Who>> = {
  everyone: 'visitor',
  signedIn: 'seller',
  seller: 'seller',
  purchaser: 'purchaser',
  operator: 'operator',
}

function deskPage(route: PageRoute, language: Language, visit: Visit): DeskPage {
  const { who = usually[route.access], params = {}, query = '', status = 200 } = visit
  const path = route.path[language].replace(/:(\w+)/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`Say what stands for :${name} in ${route.path.da}.`)
    return String(params[name])
  })
  return { path: path + query, who, status }
}
