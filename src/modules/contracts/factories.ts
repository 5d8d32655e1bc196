import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { oreOf } from '../../kernel/money.ts'
import { newReference } from '../../kernel/public-reference.ts'
import type { Terms } from './model/contract.ts'
import { insertContract, saveAnswer } from './store/contracts.ts'
import { putMonth } from './store/months.ts'

export interface NewAgreement extends Partial<Terms> {
  readonly buyer: { readonly organisationId: number; readonly personId: number }
  readonly seller: { readonly organisationId: number; readonly supplierId: number }
  /** Not yet answered. */
  readonly isProposal?: boolean
  /** First days of months with numbers that nobody has answered. */
  readonly months?: readonly string[]
}

const at = new Date('2026-11-20T12:00:00Z')

/** Adds a contract on which both agree, unless told. Answers its reference and number. */
export async function addContract(database: Database, agreement: NewAgreement) {
  const { buyer, seller, isProposal = false, months = [], ...terms } = agreement
  const reference = newReference('K')
  const by = { personId: buyer.personId, at }
  const id = await inTransaction({ database, actor: system }, async (tx) => {
    const contract = {
      ...{ title: 'Frokost til kantinen', startsOn: '2026-09-01', endsOn: '2027-08-31', amount: oreOf(25_000_050n) },
      ...terms,
      ...{ reference, quoteId: null, enquiryId: null, isProposedByBuyer: true },
      ...{ buyerId: buyer.organisationId, enterpriseId: seller.organisationId, supplierId: seller.supplierId },
    }
    const id = await insertContract(tx, contract, by)
    if (id === undefined) throw new Error('The same is proposed already.')
    if (!isProposal) await saveAnswer(tx, id, { state: 'agreed', words: null }, by)
    const numbers = { hours: 12_050, people: 3, newlyEmployed: 1, words: null }
    for (const month of months) await putMonth(tx, { contractId: id, month }, numbers, by)
    return id
  })
  return { id, reference }
}
