import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** The purchaser's list with a supplier on it. */
export async function shortlistsVisits({ people: { purchaser } }: Stage): Promise<Visits> {
  const { browser, organisationId } = purchaser
  const made = await browser.post('/indkoeb/lister', { name: 'Kantine 2027', organisation: String(organisationId) })
  const list = String(made.headers.location).replace(/.*\//, '')
  await browser.post('/indkoeb/gem/kaffefair', { list, note: 'Spørg om levering om fredagen.' })
  return {
    '/indkoeb/lister/:id': { params: { id: list } },
    '/indkoeb/lister/:id/sletning': { params: { id: list } },
    '/indkoeb/gem/:slug': { params: { slug: 'vasketur' } },
  }
}
