import { type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import { type ChosenQuote, chosenQuote } from '../../quotes/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import type { Contract } from '../model/contract.ts'
import type { Offer } from '../model/offer.ts'
import { sideOf } from '../policy.ts'
import { contractOfQuote } from '../store/contracts.ts'

/** A quote that was chosen, and the contract that it has led to. */
export interface QuoteToAgreeOn {
  readonly offer: Offer
  readonly contract: Contract | undefined
}

/** What a contract begins with that follows from the chosen quote of an enquiry, for either party. */
export async function offerFromQuote(context: Context, reference: string): Promise<QuoteToAgreeOn | undefined> {
  const chosen = await chosenQuote(context, reference)
  const side = chosen && sideOf(context.actor, chosen)
  if (chosen === undefined || side === undefined) return undefined
  const contract = await inTransaction(context, (tx) => contractOfQuote(tx, chosen.quoteId))
  const isProposedByBuyer = side === 'buyer'
  const otherName = isProposedByBuyer ? await supplierName(context, chosen) : await buyerName(context, chosen)
  return { offer: { ...offerOf(chosen), isProposedByBuyer, otherName }, contract }
}

function offerOf({ buyerId, enterpriseId, supplierId, quoteId, enquiryId, ...chosen }: ChosenQuote) {
  const { title, startsOn, endsOn, total } = chosen
  return { buyerId, enterpriseId, supplierId, quoteId, enquiryId, known: { title, startsOn, endsOn, amount: total } }
}

async function supplierName(context: Context, { supplierId }: ChosenQuote): Promise<string> {
  const [supplier] = await suppliersByIds(context, [supplierId])
  return supplier?.name ?? ''
}

async function buyerName(context: Context, { buyerId }: ChosenQuote): Promise<string> {
  const [card] = await organisationCards(context, [buyerId])
  return card?.name ?? ''
}
