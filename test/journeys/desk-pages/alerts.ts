import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** Searches of the one who visits the pages of everybody's account. */
export async function alertsVisits({ browsers }: Stage): Promise<Visits> {
  for (const [name, query] of [
    ['Om kaffe', 'q=kaffe&delivers_to=aarhus'],
    ['Om rengøring', 'q=rengøring'],
  ] as const)
    await browsers.seller.post('/konto/gemte-soegninger/ny', { name, query, frequency: 'weekly' })
  return {}
}
