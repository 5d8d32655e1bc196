import assert from 'node:assert/strict'
import sharp from 'sharp'
import type { Clock } from '../../src/kernel/time/clock.ts'
import { linkTo } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, aWholeDraft } from '../../src/modules/suppliers/factories.ts'
import { modules } from '../../src/modules.ts'
import { type TestApp, testApp } from './app.ts'
import { actionPatternOf, type FoundForm, walk } from './forms.ts'
import { type Everybody, everybody } from './people.ts'
import { addFollowUps, addJointQuote, compareUrl, quoteUrl } from './quotes.ts'
import { type Client, signInAs } from './session.ts'

/** A form, and the role that came to it. */
export interface RoleForm {
  readonly role: string
  readonly form: FoundForm
}

export interface FormWorld {
  readonly app: TestApp
  readonly all: Everybody
  /** By role. */
  readonly browsers: ReadonlyMap<string, Client>
  readonly forms: readonly RoleForm[]
  /** The pages that each role came to. */
  readonly pages: ReadonlyMap<string, readonly string[]>
  /** Some seconds go by: whoever tries again and again is not refused for that. */
  letTimePass(): void
  /** Puts a new session into the role's browser: some forms end the one there was. */
  signInAgain(role: string): Promise<void>
}

/** A platform with something of everything, and all the forms that people come to who follow every link. */
export async function formWorld(): Promise<FormWorld> {
  let now = new Date('2026-11-22T12:00:00Z')
  const app = await testApp({ clock: { now: () => now } satisfies Clock })
  const all = await everybody(app)
  const author = await addOwnedSupplier(app.database, { slug: 'indsendt', draft: aWholeDraft('Indsendt') })
  const people = new Map([
    ...Object.entries(all).flatMap(([role, each]) => ('personId' in each ? [[role, each.personId] as const] : [])),
    ['author', author.owner],
  ])
  const browsers = new Map([['visitor', all.visitor]])
  const signInAgain = async (role: string) => {
    const personId = people.get(role)
    if (personId === undefined) return
    const address = `10.0.0.${personId}`
    browsers.set(role, await signInAs(app, { personId, hasSecondFactor: role === 'operator', address }, now))
  }
  for (const role of people.keys()) await signInAgain(role)
  await prepare(app, all)
  const asked = await askedAndAnswered(app, all)
  await done(browserOf({ browsers }, 'author').post('/min-virksomhed/indsendelse'))

  const begin = [...(await mailedLinks(app)), ...starts(all, author.supplierId), ...asked]
  const forms: RoleForm[] = []
  const pages = new Map<string, readonly string[]>()
  for (const [role, browser] of browsers) {
    const found = await walk(browser, begin)
    forms.push(...found.forms.map((form) => ({ role, form })))
    pages.set(role, found.pages)
  }
  const letTimePass = () => {
    now = new Date(now.getTime() + 15_000)
  }
  return { app, all, browsers, forms, pages, letTimePass, signInAgain }
}

/** The browser of a role. */
export function browserOf({ browsers }: Pick<FormWorld, 'browsers'>, role: string): Client {
  const browser = browsers.get(role)
  assert.ok(browser, role)
  return browser
}

/** The pattern of the action that a form is sent to, such as `/organisation/:id/oplysninger`. */
export function patternOf({ form }: RoleForm): string {
  return actionPatternOf(form.action) ?? assert.fail(`${form.page} has a form that leads nowhere: ${form.action}`)
}

/** A request to join, an invitation, a list, a saved search, a claim, a picture, links in mails: what forms stand beside. */
async function prepare(app: TestApp, all: Everybody) {
  const { seller, purchaser, otherPurchaser, network, visitor } = all
  const cvr = aCvr()
  const members = [{ personId: purchaser.personId, role: 'owner' }] as const
  const organisation = await addOrganisation(app.database, { kind: 'privatePurchaser', cvr, members })
  await done(otherPurchaser.browser.post('/organisation/anmodning', { cvr }))
  const invitation = { email: invited, role: 'member' }
  await done(purchaser.browser.post(`/organisation/${organisation}/invitationer`, invitation))
  await done(purchaser.browser.post('/indkoeb/lister', { name: 'Kantine', organisation: String(organisation) }))
  await done(purchaser.browser.post('/indkoeb/gem/kaffefair', { list: '1' }))
  const search = { name: 'Kaffe', query: 'q=kaffe', frequency: 'weekly' }
  await done(purchaser.browser.post('/konto/gemte-soegninger/ny', search))
  const claim = { organisation: 'other', cvr: aCvr(), way: 'operator', reason: 'Det er os, der bor her.' }
  await done(network.browser.post('/leverandoerer/uafhentet/overtag', claim))
  await done(addPicture(seller.browser))
  await done(seller.browser.post('/konto/mailadresse', { email: newAddress }))
  await done(visitor.post('/log-ind', { email: newcomer, way: 'link' }))
}

/** The pages of an enquiry that two enterprises answer together, and of which both sides are asked what came. */
async function askedAndAnswered({ database }: TestApp, all: Everybody): Promise<string[]> {
  const { purchaser, seller, otherSeller, suppliers } = all
  const lead = { ...seller, supplierId: suppliers.kaffefair }
  const partner = { ...otherSeller, supplierId: suppliers.vasketur }
  const { id, reference } = await addJointQuote(database, { buyer: purchaser, lead, partner })
  await addFollowUps(database, { id, sides: [purchaser.organisationId, seller.organisationId] })
  return [
    quoteUrl(reference),
    `${quoteUrl(reference)}/partnere?q=vasketur`,
    `/min-virksomhed/forespoergsler/${reference}/del`,
    compareUrl(reference),
    `/opfoelgning/${reference}`,
  ]
}

const [invited, newAddress, newcomer] = ['inviteret@example.dk', 'anden@example.dk', 'nogen@example.dk']

async function addPicture(browser: Client) {
  const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const file = { field: 'picture-file', name: 'a.png', contentType: 'image/png', bytes }
  return browser.upload('/min-virksomhed/billeder', { role: 'picture', 'picture-alternativeText': 'Et køkken' }, [file])
}

async function done(answer: ReturnType<Client['post']>): Promise<void> {
  const { statusCode, body } = await answer
  assert.equal(statusCode, 303, body)
}

function mailedLinks({ database }: TestApp): Promise<string[]> {
  return Promise.all([invited, newAddress, newcomer].map((email) => linkTo(database, email)))
}

/** Where a walk begins: every page with an address of its own, and what no link leads to. */
function starts({ suppliers, purchaser }: Everybody, submitted: number): string[] {
  const pages = modules.flatMap(({ routes }) => routes.filter((route) => route.kind === 'page'))
  return [
    ...pages.map(({ path }) => path.da).filter((path) => !path.includes(':')),
    '/organisation/ny/cvr?kind=socialEnterprise',
    `/organisation/ny/oplysninger?kind=socialEnterprise&cvr=${aCvr()}`,
    '/leverandoerer/uafhentet/overtag',
    '/leverandoerer/kaffefair/anbefaling',
    '/indkoeb/gem/vasketur',
    `/sekretariat/sider/${submitted}`,
    `/sekretariat/sider/${suppliers.kaffefair}`,
    `/sekretariat/sider/${suppliers.kaffefair}/kontrol`,
    `/sekretariat/dubletter/${suppliers.kaffefair}/${suppliers.unclaimed}`,
    `/sekretariat/organisationer/${purchaser.organisationId}`,
  ]
}
