import { addAttachment, addEnquiryToTalkAbout, inviteToTalk } from '../../../src/modules/enquiries/factories/talk.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** An enquiry about which both sides have asked, answered, written and added, and a purchase that is planned. */
export async function enquiriesTalkVisits({ desks, people }: Stage): Promise<Visits> {
  const { purchaser, seller, suppliers } = people
  const buyerId = purchaser.organisationId
  const { id, reference } = await addEnquiryToTalkAbout(desks.database, { buyerId })
  const invited = { enquiryId: id, buyerId, supplierId: suppliers.kaffefair, enterpriseId: seller.organisationId }
  await inviteToTalk(desks.database, invited)
  await addAttachment(desks.database, reference)
  const buying = `/indkoeb/forespoergsler/${reference}`
  const answering = `/min-virksomhed/forespoergsler/${reference}`
  for (const words of ['Hvor mange spiser med?', 'Er der opvaskemaskine?'])
    await seller.browser.post(`${answering}/spoergsmaal`, { words })
  const page = (await purchaser.browser.get(`${buying}/spoergsmaal`)).body
  const field = /name="(answer-[^"]+)"/.exec(page)?.[1] ?? ''
  await purchaser.browser.post(`${buying}/spoergsmaal`, { [field]: 'Omkring 200 om dagen.' })
  await purchaser.browser.post(`${buying}/beskeder/${suppliers.kaffefair}`, { words: 'Kan I levere kl. 11?' })
  await seller.browser.post(`${answering}/beskeder`, { words: 'Ja.\n\nVi kommer fra Aarhus.' })
  const moved = { words: 'I får mere tid.', day: '2026-12-20', time: '12.00' }
  await purchaser.browser.post(`${buying}/tilfoejelser`, moved)
  const planned = await addEnquiryToTalkAbout(desks.database, { buyerId, kind: 'planned', title: 'Vask af linned' })
  const params = { reference }
  const inCalendar = { params: { reference: planned.reference } }
  return {
    '/indkoeb/forespoergsler/:reference/spoergsmaal': { params },
    '/indkoeb/forespoergsler/:reference/beskeder': { params },
    '/indkoeb/forespoergsler/:reference/beskeder/:supplier': { params: { reference, supplier: suppliers.kaffefair } },
    '/indkoeb/forespoergsler/:reference/filer': { params },
    '/indkoeb/forespoergsler/:reference/tilfoejelser': { params },
    '/min-virksomhed/forespoergsler/:reference/spoergsmaal': { params },
    '/min-virksomhed/forespoergsler/:reference/beskeder': { params },
    '/min-virksomhed/forespoergsler/:reference/tilfoejelser': { params },
    '/kommende-indkoeb': {},
    '/kommende-indkoeb/:reference': inCalendar,
    '/kommende-indkoeb/:reference/interesse': inCalendar,
  }
}
