import { client } from '../../support/session.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** An enquiry that somebody writes without an account, with something missing in it. */
export async function enquiriesLooseVisits({ desks }: Stage): Promise<Visits> {
  const browser = client(desks)
  const begun = await browser.post('/forespoergsel/kladde', { kind: 'quotes', category: '55512000' })
  const need = String(begun.headers.location)
  const seen = /name="seen" value="([^"]+)"/.exec((await browser.get(need)).body)?.[1] ?? ''
  await browser.post(need, { seen, title: 'Frokost til rådhuset', categories: '55512000' })
  const visit = { params: { token: need.split('/').at(-2) ?? '' } }
  return {
    '/forespoergsel': {},
    '/forespoergsel/kladde/:token/behov': { ...visit, query: '?words=reng%C3%B8ring' },
    '/forespoergsel/kladde/:token/sted': visit,
    '/forespoergsel/kladde/:token/svar': { ...visit, query: '?check=yes' },
    '/forespoergsel/kladde/:token/vilkaar': visit,
    '/forespoergsel/kladde/:token/gennemse': visit,
    '/forespoergsel/kladde/:token/overtagelse': { ...visit, who: 'purchaser' },
  }
}
