import { addEnquiry } from '../../../src/modules/enquiries/factories/enquiry.ts'
import { inviteToTalk } from '../../../src/modules/enquiries/factories/talk.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** An enquiry to which the seller is invited, with waves to come; others look for an enterprise by name. */
export async function enquiriesAnsweringVisits({ desks: { database }, people }: Stage): Promise<Visits> {
  const { purchaser: buyer, seller, suppliers } = people
  const { id, reference } = await addEnquiry(database, { buyer, isBuyerNamed: false })
  const enterpriseId = seller.organisationId
  const invited = { buyerId: buyer.organisationId, supplierId: suppliers.kaffefair, enterpriseId }
  await inviteToTalk(database, { enquiryId: id, ...invited })
  const params = { reference }
  return {
    '/indkoeb/forespoergsler/:reference/virksomheder': { params, query: '?name=a&all=yes' },
    '/min-virksomhed/forespoergsler/:reference': { params },
    '/forespoergsler/saadan-findes-virksomheder': {},
  }
}
