import type { Language } from '../../src/kernel/i18n/language.ts'
import type { PageRoute } from '../../src/kernel/http/route.ts'
import { addPerson, linkTo } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aWholeDraft } from '../../src/modules/suppliers/factories.ts'
import { modules } from '../../src/modules.ts'
import { type Everybody, everybody } from '../support/people.ts'
import { type Client, signInAs } from '../support/session.ts'
import type { Desks } from './desks.ts'

/** Somebody's browser, and the page they open in it. */
export interface DeskPage {
  readonly route: PageRoute
  readonly path: string
  readonly who: Who
  /** 200 unless told. */
  readonly status: number
}

export type Who = 'visitor' | 'seller' | 'otherSeller' | 'newcomer' | 'purchaser' | 'network' | 'operator' | 'invited'

/** How a page is visited, where it is not simply opened by somebody it is for. */
interface Visit {
  readonly who?: Who
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: string
  readonly status?: number
}

export interface Stage {
  readonly browsers: Readonly<Record<Who, Client>>
  readonly pages: (language: Language) => DeskPage[]
}

/** Fills the platform so that no page is empty, and tells how each page that is not for everybody is visited. */
export async function setStage(desks: Desks): Promise<Stage> {
  const people = await everybody(desks)
  const knownCvr = aCvr()
  await addOrganisation(desks.database, { name: 'Prøvekøbing Kommune', kind: 'municipality', cvr: knownCvr })
  const { id, compared } = await addWork(desks, people)
  const { organisationId } = people.seller
  const organisation = { id: organisationId }
  const list = await addList(people)
  const invitation = await invite(desks, people)
  await desks.settle()
  const visits: Readonly<Record<string, Visit>> = {
    '/organisation/:id': { params: organisation },
    '/organisation/:id/oplysninger': { params: organisation },
    '/organisation/:id/medlemmer': { params: organisation },
    '/organisation/:id/lukning': { params: organisation },
    '/organisation/ny/cvr': { query: '?kind=privatePurchaser' },
    '/organisation/ny/oplysninger': { query: `?kind=privatePurchaser&cvr=${aCvr()}` },
    '/organisation/anmodning': { who: 'newcomer', query: `?cvr=${knownCvr}` },
    '/invitation/:token': { who: 'invited', params: { token: invitation } },
    '/sekretariat/organisationer/:id': { params: organisation },
    '/sekretariat/soeg': { query: '?q=kaffe' },
    '/sekretariat/mails/:id': { params: { id: 1 } },
    '/sekretariat/sider/:id': { params: { id } },
    '/sekretariat/sider/:id/visning': { params: { id } },
    '/sekretariat/sider/:id/kontrol': { params: { id } },
    '/sekretariat/overtagelser/:id': { params: { id: 1 } },
    '/sekretariat/dubletter/:one/:other': { params: compared },
    '/leverandoerer/:slug/overtag': { who: 'otherSeller', params: { slug: 'uafhentet' } },
    '/leverandoerer/:slug/anbefaling': { who: 'network', params: { slug: 'kaffefair' } },
    '/min-virksomhed/ny': { who: 'newcomer' },
    '/min-virksomhed/rediger/tilbud/:number': { params: { number: 1 } },
    '/min-virksomhed/rsv/kriterium/:number': { params: { number: 1 } },
    '/indkoeb/lister/:id': { params: { id: list } },
    '/indkoeb/lister/:id/sletning': { params: { id: list } },
    '/indkoeb/gem/:slug': { params: { slug: 'vasketur' } },
  }
  return {
    browsers: await browsersOf(desks, people),
    pages: (language) => closedPages().map((route) => deskPage(route, language, visits[route.path.da] ?? {})),
  }
}

function closedPages(): PageRoute[] {
  const routes = modules.flatMap((module) => module.routes)
  return routes.filter((route) => route.kind === 'page').filter(({ access }) => access !== 'everyone')
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
  return { route, path: path + query, who, status }
}

async function browsersOf(desks: Desks, people: Everybody): Promise<Stage['browsers']> {
  const newcomer = await addPerson(desks.database, { email: 'newcomer@example.dk' })
  await addOrganisation(desks.database, { members: [{ personId: newcomer, role: 'owner' }] })
  const invited = await addPerson(desks.database, { email: invitedAddress })
  return {
    visitor: people.visitor,
    seller: people.seller.browser,
    otherSeller: people.otherSeller.browser,
    newcomer: await signInAs(desks, { personId: newcomer }, desks.clock.now()),
    purchaser: people.purchaser.browser,
    network: people.network.browser,
    operator: people.operator.browser,
    invited: await signInAs(desks, { personId: invited }, desks.clock.now()),
  }
}

const invitedAddress = 'invited@example.dk'

/** What waits for an operator: a page to approve, a claim, and two listings that may be one enterprise. */
async function addWork(desks: Desks, { otherSeller }: Everybody) {
  const { supplierId, owner } = await addOwnedSupplier(desks.database, { name: 'Kaffefair', draft: aWholeDraft() })
  await (await signInAs(desks, { personId: owner }, desks.clock.now())).post('/min-virksomhed/indsendelse')
  await otherSeller.browser.post('/leverandoerer/uafhentet/overtag', {
    cvr: aCvr(),
    way: 'operator',
    reason: 'Vi har overtaget driften af værkstedet.',
  })
  const twice = { address: { postcode: '8000', town: 'Aarhus C' }, website: 'https://snedkeriet.example' }
  const [one = 0, other = 0] = await addSuppliers(desks.database, [
    { name: 'Snedkeriet i Gaden', ...twice },
    { name: 'Snedkeriet i Gaden ApS', ...twice },
  ])
  return { id: supplierId, compared: { one, other } }
}

/** A list with a supplier on it. Answers its number. */
async function addList({ purchaser }: Everybody): Promise<string> {
  const { browser, organisationId } = purchaser
  const organisation = String(organisationId)
  const made = await browser.post('/indkoeb/lister', { name: 'Kantine 2027', organisation })
  const number = String(made.headers.location).replace(/.*\//, '')
  await browser.post('/indkoeb/gem/kaffefair', { list: number, note: 'Spørg om levering om fredagen.' })
  return number
}

/** Answers the token of the invitation. */
async function invite(desks: Desks, { seller }: Everybody): Promise<string> {
  const url = `/organisation/${seller.organisationId}/invitationer`
  await seller.browser.post(url, { email: invitedAddress, role: 'member' })
  return (await linkTo(desks.database, invitedAddress)).replace(/.*\//, '')
}
