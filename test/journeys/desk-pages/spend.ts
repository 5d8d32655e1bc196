import { analysedFrom, ledgerCsv, uploadFrom } from '../../../src/modules/spend/factories.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** An analysis with purchases from a social enterprise and from others, a faulty line, and an earlier one beside it. */
export async function spendVisits({ desks, people: { purchaser } }: Stage): Promise<Visits> {
  const { browser, organisationId } = purchaser
  const lines = [
    { supplier: 'KaffeFair', account: 'Kantine', amount: '12.345,50' },
    { account: 'Rengøring', date: '01-02-2026', unit: 'Rådhuset' },
    { amount: 'ti' },
  ]
  const earlier = { organisationId, title: 'Regnskab 2025', bytes: ledgerCsv([{}]) }
  const compared = await analysedFrom(browser, earlier, desks)
  const ledger = { organisationId, bytes: ledgerCsv(lines) }
  const analysed = await analysedFrom(browser, ledger, desks)
  const uploaded = await uploadFrom(browser, { ...ledger, title: 'Regnskab, der venter' })
  return {
    '/indkoeb/analyse/:id': { params: { id: numberIn(analysed) }, query: `?compare=${numberIn(compared)}` },
    '/indkoeb/analyse/:id/sletning': { params: { id: numberIn(uploaded) } },
  }
}

function numberIn(address: string): string {
  return address.split('/').at(-1) ?? ''
}
