import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** An answer with its reasons, the memo that the purchaser kept of it, and a rule behind it. */
export async function procurementVisits({ people: { purchaser } }: Stage): Promise<Visits> {
  const { browser, organisationId } = purchaser
  const answers = { buyer: 'regionalLocal', value: '9.000.000', words: '85312000', day: '2026-11-22' }
  const kept = await browser.post('/indkoeb/notater', {
    ...answers,
    title: 'Aktivering og job',
    organisation: String(organisationId),
  })
  const memo = /\d+/.exec(String(kept.headers.location))?.[0] ?? ''
  return {
    '/indkoeb/vej': { who: 'purchaser', query: `?step=answer&${new URLSearchParams(answers)}` },
    '/indkoeb/notater/:id': { params: { id: memo } },
    '/sekretariat/indkoebsregler/:id': { params: { id: 1 } },
  }
}
