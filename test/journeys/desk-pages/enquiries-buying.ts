import { addEnquiry } from '../../../src/modules/enquiries/factories/enquiry.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** Enquiries as a buyer writes, follows and ends them, and one that waits for an operator. */
export async function enquiriesBuyingVisits({ desks: { database }, people }: Stage): Promise<Visits> {
  const { purchaser: buyer } = people
  const need = { title: ['Vask af arbejdstøj'], description: ['40 sæt om ugen.'], categories: ['98310000'] }
  const answers = { day: ['04-12-2026'], time: ['12.00'], questions: ['Hvornår henter I?', 'Hvad bruger I?'] }
  const draft = await addEnquiry(database, { buyer, state: 'draft', draft: { need, answers } })
  const open = await addEnquiry(database, { buyer, smallestAmount: '100000.00', largestAmount: '400000.00' })
  const waiting = await addEnquiry(database, { buyer, state: 'submitted' })
  await addEnquiry(database, { buyer, state: 'closed' })
  const [written, running] = [{ params: { reference: draft.reference } }, { params: { reference: open.reference } }]
  return {
    '/indkoeb/forespoergsler/:reference': running,
    '/indkoeb/forespoergsler/:reference/kladde/behov': { ...written, query: '?check=yes&words=vask' },
    '/indkoeb/forespoergsler/:reference/kladde/sted': { ...written, query: '?check=yes' },
    '/indkoeb/forespoergsler/:reference/kladde/svar': { ...written, query: '?check=yes' },
    '/indkoeb/forespoergsler/:reference/kladde/vilkaar': written,
    '/indkoeb/forespoergsler/:reference/kladde/gennemse': written,
    '/indkoeb/forespoergsler/:reference/sletning': written,
    '/indkoeb/forespoergsler/:reference/tilbagetraekning': running,
    '/indkoeb/forespoergsler/:reference/afslutning': running,
    '/indkoeb/forespoergsler/:reference/offentlighed': running,
    '/sekretariat/forespoergsler/:reference': { params: { reference: waiting.reference } },
  }
}
