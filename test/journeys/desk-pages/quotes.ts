import { addFollowUps, addJointQuote } from '../../support/quotes.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** A quote of two enterprises together, on which the buyer is to decide, and of which both sides are asked what came. */
export async function quotesVisits({ desks, people }: Stage): Promise<Visits> {
  const { purchaser, seller, otherSeller, suppliers } = people
  const { id, reference } = await addJointQuote(desks.database, {
    buyer: purchaser,
    lead: { ...seller, supplierId: suppliers.kaffefair },
    partner: { ...otherSeller, supplierId: suppliers.vasketur },
  })
  await addFollowUps(desks.database, { id, sides: [purchaser.organisationId, seller.organisationId] })
  const other = await addJointQuote(desks.database, {
    buyer: purchaser,
    lead: { ...otherSeller, supplierId: suppliers.vasketur },
    partner: { ...seller, supplierId: suppliers.kaffefair },
  })
  const params = { reference }
  return {
    '/min-virksomhed/forespoergsler/:reference/tilbud': { params },
    '/min-virksomhed/forespoergsler/:reference/tilbud/partnere': { params, query: '?q=vask' },
    '/min-virksomhed/forespoergsler/:reference/tilbud/bilag': { params },
    '/min-virksomhed/forespoergsler/:reference/del': { params: { reference: other.reference } },
    '/indkoeb/forespoergsler/:reference/tilbud': { params },
    '/opfoelgning/:reference': { params },
  }
}
