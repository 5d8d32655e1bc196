import { system } from '../../src/kernel/access/actor.ts'
import { addPerson, linkTo } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation } from '../../src/modules/organisations/factories.ts'
import { aContext, addOwnedSupplier, addSuppliers, aWholeDraft } from '../../src/modules/suppliers/factories.ts'
import { findLikenessesJob } from '../../src/modules/suppliers/jobs.ts'
import { type Everybody, everybody } from '../support/people.ts'
import { testPorts } from '../support/request.ts'
import { type Client, signInAs } from '../support/session.ts'
import type { Desks } from './desks.ts'

/** Whose window a page is opened in. */
export type Who = 'visitor' | 'seller' | 'newcomer' | 'purchaser' | 'network' | 'operator' | 'invited'

/** What there is to look at. */
export interface Stage {
  readonly browsers: Readonly<Record<Who, Client>>
  /** Of the organisation that the seller owns. */
  readonly organisationId: number
  /** Of an organisation that one may ask to join. */
  readonly knownCvr: string
  /** The number of a supplier whose page waits for an operator. */
  readonly waiting: number
  /** Two suppliers that may be one. */
  readonly compared: { readonly one: number; readonly other: number }
  /** The number of a purchaser's list. */
  readonly list: string
  /** The token of an invitation. */
  readonly invitation: string
}

/** Fills the platform so that no page of the desks is empty. */
export async function setStage(desks: Desks): Promise<Stage> {
  const people = await everybody(desks)
  const knownCvr = aCvr()
  await addOrganisation(desks.database, { name: 'Prøvekøbing Kommune', kind: 'municipality', cvr: knownCvr })
  const browsers = await browsersOf(desks, people)
  const work = await addWork(desks, browsers.newcomer)
  const list = await addList(people)
  await saveSearches(people)
  await keepWords(people)
  const invitation = await invite(desks, people)
  await desks.settle()
  const { organisationId } = people.seller
  return { browsers, organisationId, knownCvr, list, invitation, ...work }
}

async function browsersOf(desks: Desks, people: Everybody): Promise<Stage['browsers']> {
  const newcomer = await addPerson(desks.database, { email: 'newcomer@example.dk' })
  await addOrganisation(desks.database, { members: [{ personId: newcomer, role: 'owner' }] })
  const invited = await addPerson(desks.database, { email: invitedAddress })
  return {
    visitor: people.visitor,
    seller: people.seller.browser,
    newcomer: await signInAs(desks, { personId: newcomer }, desks.clock.now()),
    purchaser: people.purchaser.browser,
    network: people.network.browser,
    operator: people.operator.browser,
    invited: await signInAs(desks, { personId: invited }, desks.clock.now()),
  }
}

const invitedAddress = 'invited@example.dk'

/** What waits for an operator: a page to approve, a claim, and two listings that may be one enterprise. */
async function addWork(desks: Desks, claimant: Client) {
  const { supplierId, owner } = await addOwnedSupplier(desks.database, { name: 'Kaffefair', draft: aWholeDraft() })
  await (await signInAs(desks, { personId: owner }, desks.clock.now())).post('/min-virksomhed/indsendelse')
  await claimant.post('/leverandoerer/uafhentet/overtag', {
    cvr: aCvr(),
    way: 'operator',
    reason: 'Vi har overtaget driften af værkstedet.',
  })
  const twice = { address: { postcode: '8000', town: 'Aarhus C' }, website: 'https://snedkeriet.example' }
  const [one = 0, other = 0] = await addSuppliers(desks.database, [
    { name: 'Snedkeriet i Gaden', ...twice },
    { name: 'Snedkeriet i Gaden ApS', ...twice },
  ])
  await desks.settle()
  await findLikenessesJob.run({ ...aContext(desks.database), actor: system, ports: testPorts })
  return { waiting: supplierId, compared: { one, other } }
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

/** Shown to who visits the pages of everybody's account. */
async function saveSearches({ seller }: Everybody): Promise<void> {
  for (const query of ['q=kaffe&delivers_to=aarhus', 'q=rengøring'])
    await seller.browser.post('/konto/gemte-soegninger/ny', {
      name: `Om ${query.slice(2, 7)}`,
      query,
      frequency: 'weekly',
    })
}

/** The first of the operators' words: its number is 1. */
async function keepWords({ operator }: Everybody): Promise<void> {
  await operator.browser.post('/sekretariat/soegeord', { words: 'frokostordning; madordning', note: 'Det siger de.' })
}

/** Answers the token of the invitation. */
async function invite(desks: Desks, { seller }: Everybody): Promise<string> {
  const url = `/organisation/${seller.organisationId}/invitationer`
  await seller.browser.post(url, { email: invitedAddress, role: 'member' })
  return (await linkTo(desks.database, invitedAddress)).replace(/.*\//, '')
}
