import type { PageRoute } from '../../src/kernel/http/route.ts'
import type { Language } from '../../src/kernel/i18n/language.ts'
import { unsubscribeToken } from '../../src/kernel/mail/unsubscribe.ts'
import { aCvr } from '../../src/modules/organisations/factories.ts'
import { modules } from '../../src/modules.ts'
import { testKey } from '../support/request.ts'
import type { Stage, Who } from './desk-stage.ts'

/** A page, and in whose window it is opened. */
export interface DeskPage {
  readonly path: string
  readonly who: Who
  readonly status: number
}

/** How a page is visited, where it is not simply opened by somebody it is for. */
interface Visit {
  readonly who?: Who
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: string
  /** 200 unless told. */
  readonly status?: number
}

/** Every page that one has to sign in for, and the ways in. A new one with something in its address has to be told how. */
export function deskPages(stage: Stage): (language: Language) => DeskPage[] {
  const visits: Readonly<Record<string, Visit>> = { ...waysIn, ...visitsOf(stage) }
  const routes = modules.flatMap((module) => module.routes).filter((route) => route.kind === 'page')
  const shown = routes.filter(({ access, path }) => access !== 'everyone' || visits[path.da] !== undefined)
  return (language) => shown.map((route) => deskPage(route, language, visits[route.path.da] ?? {}))
}

const spent: Visit = { params: { token: 'brugt' }, status: 410 }

const waysIn: Readonly<Record<string, Visit>> = {
  '/log-ind': {},
  '/log-ind/mail-sendt': {},
  '/log-ind/link/:token': spent,
  '/log-ind/adgangsnoegle': {},
  '/opret': {},
  '/konto/mailadresse/:token': spent,
  '/overtagelse/:token': spent,
  '/afmeld/:token': { params: { token: unsubscribeToken(testKey, { address: 'ib@example.dk', kind: 'reminders' }) } },
}

function visitsOf({ organisationId, knownCvr, waiting, compared, list, invitation }: Stage): Record<string, Visit> {
  const organisation = { params: { id: organisationId } }
  const page = { params: { id: waiting } }
  const ownList = { params: { id: list } }
  return {
    '/organisation/:id': organisation,
    '/organisation/:id/oplysninger': organisation,
    '/organisation/:id/medlemmer': organisation,
    '/organisation/:id/lukning': organisation,
    '/organisation/ny/cvr': { query: '?kind=privatePurchaser' },
    '/organisation/ny/oplysninger': { query: `?kind=privatePurchaser&cvr=${aCvr()}` },
    '/organisation/anmodning': { who: 'newcomer', query: `?cvr=${knownCvr}` },
    '/invitation/:token': { who: 'invited', params: { token: invitation } },
    '/sekretariat/organisationer/:id': organisation,
    '/sekretariat/organisationer/:id/lukning': organisation,
    '/sekretariat/soeg': { query: '?q=kaffe' },
    '/sekretariat/mails/:id': { params: { id: 1 } },
    '/sekretariat/sider/:id': page,
    '/sekretariat/sider/:id/visning': page,
    '/sekretariat/sider/:id/kontrol': page,
    '/sekretariat/overtagelser/:id': { params: { id: 1 } },
    '/sekretariat/dubletter/:one/:other': { params: compared },
    '/sekretariat/soegeord/:id': { params: { id: 1 } },
    '/leverandoerer/:slug/overtag': { who: 'newcomer', params: { slug: 'uafhentet' } },
    '/leverandoerer/:slug/anbefaling': { who: 'network', params: { slug: 'kaffefair' } },
    '/min-virksomhed/ny': { who: 'newcomer' },
    '/min-virksomhed/rediger/tilbud/:number': { params: { number: 1 } },
    '/min-virksomhed/rsv/kriterium/:number': { params: { number: 1 } },
    '/indkoeb/lister/:id': ownList,
    '/indkoeb/lister/:id/sletning': ownList,
    '/indkoeb/gem/:slug': { params: { slug: 'vasketur' } },
  }
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
