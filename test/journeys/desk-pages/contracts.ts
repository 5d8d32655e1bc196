import { addContract } from '../../../src/modules/contracts/factories.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** A contract with a month that waits for the buyer and one that is missing, and a proposal that waits for the seller. */
export async function contractsVisits({ desks, people }: Stage): Promise<Visits> {
  const { purchaser, seller, suppliers } = people
  const parties = { buyer: purchaser, seller: { ...seller, supplierId: suppliers.kaffefair } }
  const { reference } = await addContract(desks.database, { ...parties, months: ['2026-10-01'] })
  await addContract(desks.database, { ...parties, isProposal: true })
  const params = { reference, month: '2026-10' }
  const who = 'purchaser'
  return {
    '/kontrakter/ny': { who, query: `?supplier=${suppliers.kaffefair}` },
    '/kontrakter/:reference': { params },
    '/kontrakter/:reference/afslutning': { params },
    '/kontrakter/:reference/maaneder/:month': { params, who },
    '/kontrakter/:reference/opgoerelse': { params },
  }
}
