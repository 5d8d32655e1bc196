import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { onOneConnection } from '../../../test/support/one-connection.ts'
import { addOpenEnquiry, mailsTo } from '../../../test/support/quotes.ts'
import { asSystem } from '../../kernel/context.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { oreOf } from '../../kernel/money.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { chooseQuote } from './actions/choose.ts'
import { comparison } from './actions/compare.ts'
import { askFollowUps } from './actions/follow-up.ts'
import { ownParts, replyToPart } from './actions/own-parts.ts'
import { askPartner } from './actions/partners.ts'
import { saveDraft, submitQuote, withdrawQuote } from './actions/write-quote.ts'
import { quotes } from './index.ts'
import type { QuoteContent } from './model/quote.ts'

const { database, appUrl } = await testDatabase()
const narrow = onOneConnection(appUrl)
const [now, later] = [clockAt('2026-11-23T12:00:00Z'), clockAt('2027-06-01T12:00:00Z')]
const personId = await addPerson(database)
const organisationId = await addOrganisation(database, { kind: 'municipality', members: [{ personId, role: 'owner' }] })
const [lead, partner, rival] = [
  await addOwnedSupplier(database, { name: 'Kokken' }),
  await addOwnedSupplier(database, { name: 'Kurven' }),
  await addOwnedSupplier(database, { name: 'Bageren' }),
]
const buyer = aRequest(narrow, { personId, buysFor: [organisationId] }, now)
const asOwner = ({ owner, organisationId }: typeof lead) =>
  aRequest(narrow, { personId: owner, owns: [organisationId] }, now)

const content: QuoteContent = {
  validUntil: '2026-12-31',
  delivery: 'Hver dag.',
  words: null,
  answers: ['Kokkene.'],
  lines: [{ words: 'Frokost', quantity: '2', unit: 'dage', unitPrice: oreOf(10_000n), vatRate: 25 }],
}

/** Lets all reactions happen on the one connection; a reaction that fails stands in the log. */
async function settle() {
  const { log, logged } = memoryLog()
  const { reactions = [] } = quotes
  await subscribe(narrow, reactions)
  await deliverAll({ database: narrow, reactions, log, clock: now })
  assert.deepEqual(logged, [])
}

describe('one transaction is enough', { timeout: 60_000 }, () => {
  test('for all that is done about a quote, and all that follows from it', async () => {
    const invited = [lead, rival]
    const asking = { organisationId, personId }
    const { reference } = await addOpenEnquiry(database, { buyer: asking, invited, isSealed: false })
    assert.equal((await saveDraft(asOwner(lead), reference, { draft: {}, seen: 0 })).ok, true)
    const part = { supplierId: partner.supplierId, what: 'Kører maden ud', amount: '50' }
    assert.equal((await askPartner(asOwner(lead), reference, part)).ok, true)
    const [asked] = (await ownParts(asOwner(partner), reference))?.parts ?? []
    assert.ok(asked)
    const reply = { quoteId: asked.quoteId, revision: asked.revision, state: 'confirmed', words: null } as const
    assert.equal((await replyToPart(asOwner(partner), reference, reply)).ok, true)
    for (const bidder of invited) assert.equal((await submitQuote(asOwner(bidder), reference, content)).ok, true)
    assert.equal((await withdrawQuote(asOwner(rival), reference)).ok, true)
    const compared = await comparison(buyer, reference)
    const chosenId = compared?.quotes[0]?.quote.id ?? ''
    assert.equal((await chooseQuote(buyer, reference, { chosenId, seen: new Map(), declined: new Map() })).ok, true)
    await settle()
    await askFollowUps({ ...asSystem(buyer), clock: later })
    assert.equal((await mailsTo(database, lead.owner)).length, 3)
    assert.equal((await mailsTo(database, personId)).length, 3)
  })
})
