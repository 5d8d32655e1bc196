import { sql } from 'kysely'
import { assetUrl } from '../../src/design/assets.ts'
import { addContract } from '../../src/modules/contracts/factories.ts'
import { addEnquiry } from '../../src/modules/enquiries/factories/enquiry.ts'
import { addAttachment, addEnquiryToTalkAbout } from '../../src/modules/enquiries/factories/talk.ts'
import { addNotices } from '../../src/modules/notices/factories.ts'
import { analysedFrom, ledgerCsv, uploadFrom } from '../../src/modules/spend/factories.ts'
import { addSuppliers } from '../../src/modules/suppliers/factories.ts'
import type { TestApp } from '../support/app.ts'
import { today } from '../support/clock.ts'
import { type Everybody, everybody } from '../support/people.ts'
import { addFollowUps, addJointQuote } from '../support/quotes.ts'
import type { Browsers, Named } from './visits.ts'

/** Everybody who visits, and what the addresses in the table name. */
export interface AccessStage {
  readonly browsers: Browsers
  readonly named: Named
}

/** Makes one of each thing that has an address; a module that needs more of its own adds a function and its line. */
export async function setAccessStage(app: TestApp): Promise<AccessStage> {
  const people = await everybody(app)
  return {
    browsers: browsersOf(people),
    named: {
      stylesheet: assetUrl('rummelig.css'),
      unmade: 999_999,
      organisation: people.purchaser.organisationId,
      person: people.purchaser.personId,
      ...people.suppliers,
      hidden: await addHidden(app),
      list: await addList(people),
      notice: await addNotice(app),
      memo: await addMemo(people),
      ...(await addWritten(app, people)),
      ...(await addTalk(app, people, await addAsked(app, people))),
      loose: await addLoose(people),
      ...(await addLedgers(app, people)),
      ...(await addContracts(app, people)),
    },
  }
}

function browsersOf(people: Everybody): Browsers {
  return {
    visitor: people.visitor,
    seller: people.seller.browser,
    otherSeller: people.otherSeller.browser,
    purchaser: people.purchaser.browser,
    otherPurchaser: people.otherPurchaser.browser,
    municipality: people.municipality.browser,
    operator: people.operator.browser,
  }
}

/** A supplier whose page is not shown: `/leverandoerer/skjult`. */
async function addHidden({ database }: TestApp): Promise<number> {
  const [hidden = 0] = await addSuppliers(database, [{ slug: 'skjult', name: 'Skjult' }])
  await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(database)
  return hidden
}

/** The purchaser's own. */
async function addList({ purchaser: { browser, organisationId } }: Everybody): Promise<string> {
  const made = await browser.post('/indkoeb/lister', { name: 'Kantine', organisation: `${organisationId}` })
  return String(made.headers.location).split('/').at(-1) ?? ''
}

/** An answer that the purchaser has kept. */
async function addMemo({ purchaser: { browser, organisationId } }: Everybody): Promise<string> {
  const answers = { buyer: 'regionalLocal', value: '900.000', day: '2026-11-22', title: 'Kantine' }
  const kept = await browser.post('/indkoeb/notater', { ...answers, organisation: `${organisationId}` })
  return /\d+/.exec(String(kept.headers.location))?.[0] ?? ''
}

/** A public tender notice. */
async function addNotice({ database }: TestApp): Promise<number> {
  await addNotices(database, [{}])
  const { rows } = await sql<{ id: number }>`select id from notices.notice`.execute(database)
  return rows[0]?.id ?? 0
}

/** What the purchaser asked, the seller answered together with the other seller, and both sides are asked to follow up. */
async function addAsked(
  { database }: TestApp,
  { purchaser, seller, otherSeller, suppliers }: Everybody,
): Promise<string> {
  const { id, reference } = await addJointQuote(database, {
    buyer: purchaser,
    lead: { ...seller, supplierId: suppliers.kaffefair },
    partner: { ...otherSeller, supplierId: suppliers.vasketur },
  })
  await addFollowUps(database, { id, sides: [purchaser.organisationId, seller.organisationId] })
  return reference
}

/** The enquiry that the seller is asked about, with a file for everybody invited, and a purchase that is planned. */
async function addTalk({ database }: TestApp, { purchaser }: Everybody, asked: string) {
  const attachment = await addAttachment(database, asked)
  const { reference } = await addEnquiryToTalkAbout(database, { buyerId: purchaser.organisationId, kind: 'planned' })
  return { asked, attachment, planned: reference }
}

/** A draft of the purchaser's, and what it has handed in. */
async function addWritten({ database }: TestApp, { purchaser: buyer }: Everybody): Promise<Named> {
  const draft = await addEnquiry(database, { buyer, state: 'draft' })
  const handedIn = await addEnquiry(database, { buyer, state: 'submitted' })
  return { draft: draft.reference, handedIn: handedIn.reference }
}

/** What somebody has begun to write without an account, by the secret in its address. */
async function addLoose({ visitor }: Everybody): Promise<string> {
  const begun = await visitor.post('/forespoergsel/kladde', { kind: 'quotes' })
  return String(begun.headers.location).split('/').at(-2) ?? ''
}

/** A ledger of the purchaser's that waits to be run, and one that was. */
async function addLedgers(
  { database }: TestApp,
  { purchaser: { browser, organisationId } }: Everybody,
): Promise<Named> {
  const ofTitle = (title: string) => ({ organisationId, title, bytes: ledgerCsv([{ text: title }]) })
  const uploaded = await uploadFrom(browser, ofTitle('Ulæst'))
  const analysed = await analysedFrom(browser, ofTitle('Læst'), { database, clock: today })
  const numberIn = (address: string) => address.split('/').at(-1) ?? ''
  return { ledger: numberIn(uploaded), analysis: numberIn(analysed) }
}

/** What the purchaser and the seller agree on, and what the purchaser proposes. */
async function addContracts({ database }: TestApp, { purchaser, seller, suppliers }: Everybody): Promise<Named> {
  const parties = { buyer: purchaser, seller: { ...seller, supplierId: suppliers.kaffefair } }
  const agreed = await addContract(database, { ...parties, months: ['2026-10-01'] })
  const proposed = await addContract(database, { ...parties, isProposal: true })
  return { contract: agreed.reference, proposal: proposed.reference }
}
