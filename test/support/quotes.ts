import { sql } from 'kysely'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import type { Database } from '../../src/kernel/database/database.ts'
import { newReference } from '../../src/kernel/public-reference.ts'
import type { Clock } from '../../src/kernel/time/clock.ts'
import type { EnquiryContent, EnquiryKind } from '../../src/modules/enquiries/model/enquiry.ts'
import { findEnquiryById } from '../../src/modules/enquiries/store/read.ts'
import { insertEnquiry, saveContent, saveEnquiry } from '../../src/modules/enquiries/store/write.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, type OwnedSupplier } from '../../src/modules/suppliers/factories.ts'
import { type TestApp, testApp } from './app.ts'
import { type Client, type Fields, signInAs } from './session.ts'

/** Noon in Denmark is an hour earlier in UTC in winter. */
export const deadline = new Date('2026-12-04T11:00:00Z')

const content: EnquiryContent = {
  title: 'Frokost til kantinen',
  description: 'Frokost til 40 hver dag.',
  categories: ['55512000'],
  municipalities: [],
  postcode: '8000',
  smallestAmount: null,
  largestAmount: null,
  isAmountShown: false,
  startsOn: null,
  endsOn: null,
  answersUntil: deadline,
  questions: ['Hvem laver maden?'],
  wantedAnswers: 3,
  onlyVerified: false,
  isBuyerNamed: true,
  isSealed: true,
}

export interface Invited {
  readonly organisationId: number
  readonly supplierId: number
  readonly isInterested?: boolean
}

export interface NewOpenEnquiry extends Partial<EnquiryContent> {
  readonly buyer: { readonly organisationId: number; readonly personId: number }
  readonly kind?: EnquiryKind
  /** Interested unless told. */
  readonly invited: readonly Invited[]
}

/** Adds an enquiry that is open, with those who are invited to it. Answers its reference and number. */
export async function addOpenEnquiry(database: Database, enquiry: NewOpenEnquiry) {
  const { buyer, kind = 'quotes', invited, ...more } = enquiry
  const reference = newReference('F')
  const at = new Date('2026-11-20T12:00:00Z')
  const buyerId = buyer.organisationId
  const { personId } = buyer
  const id = await inTransaction({ database, actor: system }, async (tx) => {
    const id = await insertEnquiry(tx, { reference, buyerId, kind, draft: {}, at, personId })
    await saveContent(tx, id, { ...content, ...more })
    const draft = await findEnquiryById(tx, id)
    if (draft === undefined) throw new Error('The enquiry is not there.')
    await saveEnquiry(tx, { ...draft, state: 'open', submittedAt: at, openedAt: at })
    for (const { organisationId, supplierId, isInterested = true } of invited) {
      await sql`
        insert into enquiries.invitation (
          enquiry_id, supplier_id, buyer_id, enterprise_id, wave, origin, fit, reasons, invited_at, interested_at
        )
        values (
          ${id}, ${supplierId}, ${buyerId}, ${organisationId}, 1, 'bestFit', 0.5, '[]', ${at}, ${isInterested ? at : null}
        )
      `.execute(tx)
    }
    return id
  })
  return { id, reference }
}

/** A quote as its form sends it, complete and right. */
export function quoteFields(more: Fields = {}): Fields {
  return {
    do: 'submit',
    rows: '3',
    line1words: 'Frokost',
    line1quantity: '2,5',
    line1unit: 'dage',
    line1price: '1.000,10',
    line1vat: '25',
    validUntil: '31-12-2026',
    delivery: 'Hver dag kl. 11.',
    answer1: 'Vores kokke.',
    ...more,
  }
}

/** An enterprise with the browsers of its owner and a colleague. */
export interface Bidder extends OwnedSupplier {
  readonly name: string
  readonly mette: Client
}

export interface Buyer {
  readonly organisationId: number
  readonly personId: number
  readonly browser: Client
  readonly colleague: Client
}

/** Those who ask and answer, with a clock that a test may set. */
export interface QuoteStage {
  readonly app: TestApp
  readonly clock: Clock
  setTime(instant: Date): void
  aBidder(name?: string): Promise<Bidder>
  aBuyer(): Promise<Buyer>
}

let made = 0

export async function quoteStage(): Promise<QuoteStage> {
  let now = new Date('2026-11-22T12:00:00Z')
  const clock = { now: () => now }
  const app = await testApp({ clock })
  const { database } = app
  // A session lasts longer than any test lets go by.
  const enter = (personId: number) => signInAs(app, { personId }, new Date('2026-12-04T10:59:00Z'))
  return {
    app,
    clock,
    setTime(instant) {
      now = instant
    },
    async aBidder(name) {
      made += 1
      const named = name ?? `Byder ${made}`
      const bidder = await addOwnedSupplier(database, {
        name: named,
        slug: `byder-${made}`,
        address: { town: 'Aarhus C', postcode: '8000' },
      })
      return { ...bidder, name: named, mette: await enter(bidder.owner) }
    },
    async aBuyer() {
      const [personId, other] = [await addPerson(database, {}), await addPerson(database, {})]
      const organisationId = await addOrganisation(database, {
        kind: 'municipality',
        members: [
          { personId, role: 'owner' },
          { personId: other, role: 'member' },
        ],
      })
      return { personId, organisationId, browser: await enter(personId), colleague: await enter(other) }
    },
  }
}

export function quoteUrl(reference: string): string {
  return `/min-virksomhed/forespoergsler/${reference}/tilbud`
}

export function compareUrl(reference: string): string {
  return `/indkoeb/forespoergsler/${reference}/tilbud`
}

/** Sends a quote on top of what stands in the form now. */
export async function sendQuote(browser: Client, reference: string, more: Fields = {}) {
  const page = await browser.get(quoteUrl(reference))
  const [, revision = '0'] = /name="revision" value="(\d+)"/.exec(page.body) ?? []
  return browser.post(quoteUrl(reference), quoteFields({ revision, ...more }))
}

export interface Joint {
  readonly buyer: { readonly organisationId: number; readonly personId: number }
  readonly lead: { readonly organisationId: number; readonly browser: Client; readonly supplierId: number }
  readonly partner: { readonly browser: Client; readonly supplierId: number }
}

/** An enquiry whose answers are open at once, and a quote to it of two enterprises together. */
export async function addJointQuote(database: Database, { buyer, lead, partner }: Joint) {
  const enquiry = await addOpenEnquiry(database, { buyer, invited: [lead], isSealed: false })
  const { reference } = enquiry
  const part = { supplier: String(partner.supplierId), what: 'Kører maden ud', amount: '500' }
  await lead.browser.post(`${quoteUrl(reference)}/partnere`, part)
  await confirmPart(partner.browser, reference)
  const sent = await sendQuote(lead.browser, reference)
  if (sent.statusCode !== 303) throw new Error(`The quote was not sent: ${sent.statusCode}`)
  return enquiry
}

/** Says yes to the part that an enterprise is asked to do. */
export async function confirmPart(browser: Client, reference: string): Promise<void> {
  const url = `/min-virksomhed/forespoergsler/${reference}/del`
  const { body } = await browser.get(url)
  const [, quote = ''] = /name="quote" value="([^"]+)"/.exec(body) ?? []
  const [, revision = ''] = /name="revision" value="([^"]+)"/.exec(body) ?? []
  await browser.post(url, { quote, revision, [`answer-${quote}`]: 'confirmed' })
}

/** Both sides of the enquiry have been asked what came of it. */
export async function addFollowUps(
  database: Database,
  { id, sides }: { readonly id: number; readonly sides: readonly number[] },
): Promise<void> {
  const at = new Date('2026-11-20T12:00:00Z')
  await inTransaction({ database, actor: system }, async (tx) => {
    for (const side of sides) {
      await sql`
        insert into quotes.follow_up (enquiry_id, organisation_id, is_buyer, buyer_id, due_at, asked_at)
        values (${id}, ${side}, ${side === sides[0]}, ${sides[0]}, ${at}, ${at})
      `.execute(tx)
    }
  })
}

/** What the mails to somebody are about, the oldest first. */
export async function mailsTo(database: Database, personId: number): Promise<string[]> {
  const { rows } = await inTransaction({ database, actor: system }, (tx) =>
    sql<{ subject: string }>`
      select subject
      from kernel.mail
      where to_address = (select email from identity.person where id = ${personId})
      order by id
    `.execute(tx),
  )
  return rows.map(({ subject }) => subject)
}
