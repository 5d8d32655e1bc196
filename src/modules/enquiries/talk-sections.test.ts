import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { RequestContext } from '../../kernel/http/handlers.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, aRequest } from '../suppliers/factories.ts'
import { enquiryForBuyer } from './actions/asked.ts'
import { enquiryForReader } from './actions/talk-sides.ts'
import { addAttachment, addEnquiryToTalkAbout, type EnquiryToTalkAbout, inviteToTalk } from './factories/talk.ts'
import { buyerTalkSections, readerTalkSections } from './pages/talk-sections.ts'

const { database } = await testDatabase()
const buyerId = await addOrganisation(database, { kind: 'publicPurchaser' })
const { supplierId, organisationId: enterpriseId } = await addOwnedSupplier(database)
const buying: RequestContext = aRequest(database, { personId: 1, buysFor: [buyerId] })
const answering: RequestContext = aRequest(database, { personId: 2, owns: [enterpriseId] })

async function sectionsOf(settings: Partial<EnquiryToTalkAbout> = {}) {
  const { id, reference } = await addEnquiryToTalkAbout(database, { buyerId, ...settings })
  await inviteToTalk(database, { enquiryId: id, buyerId, supplierId, enterpriseId })
  await addAttachment(database, reference)
  const [own, read] = [await enquiryForBuyer(buying, reference), await enquiryForReader(answering, reference)]
  return {
    ofBuyer: own === undefined ? [] : await buyerTalkSections(buying, own),
    ofReader: read === undefined ? [] : await readerTalkSections(answering, read),
  }
}

const headings = (sections: readonly { readonly heading: string }[]) => sections.map(({ heading }) => heading)
const all = ['Filer', 'Tilføjelser', 'Spørgsmål og svar', 'Beskeder']

describe('the talk on an enquiry’s own page', () => {
  test('stands there for both sides, each with the way to its own pages', async () => {
    const { ofBuyer, ofReader } = await sectionsOf()
    assert.deepEqual([headings(ofBuyer), headings(ofReader)], [all, all])
    for (const { body } of [...ofBuyer.slice(0, 1), ...ofReader.slice(0, 1)]) assert.match(String(body), /tegning\.pdf/)
    assert.ok(ofBuyer.flatMap(({ links }) => links).every(({ url }) => url.startsWith('/indkoeb/')))
    assert.ok(ofReader.flatMap(({ links }) => links).every(({ url }) => url.startsWith('/min-virksomhed/')))
  })

  test('is only its files while it is a draft, and nothing for a purchase that is planned', async () => {
    assert.deepEqual(headings((await sectionsOf({ state: 'draft' })).ofBuyer), ['Filer'])
    assert.deepEqual((await sectionsOf({ kind: 'planned' })).ofBuyer, [])
  })
})
