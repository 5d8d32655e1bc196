import { type Membership, personOf, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import { enterprisesNamed, type Supplier, suppliersByIds } from '../../suppliers/index.ts'
import { contractProposedMail } from '../mails.ts'
import type { Terms } from '../model/contract.ts'
import type { Offer } from '../model/offer.ts'
import { contractOfQuote, type Doer, insertContract, type NewContract, sameProposal } from '../store/contracts.ts'
import { noteEvent } from '../store/events.ts'
import { receiversOn } from './told.ts'

/** The asking person's organisations that buy. */
export function buyersOf({ actor }: Pick<Context, 'actor'>): Membership[] {
  return personOf(actor)?.memberships.filter(({ buys }) => buys) ?? []
}

/** Enterprises with the words in their name that can be party to a contract here: they keep their page themselves. */
export function findEnterprises(context: Context, words: string): Promise<Supplier[]> {
  return enterprisesNamed(context, words)
}

/** What a contract begins with that a buyer enters by hand: with an enterprise that keeps its page here. */
export async function offerByHand(
  context: Context,
  { supplierId, buyerId }: { readonly supplierId: number; readonly buyerId: number | undefined },
): Promise<Offer | undefined> {
  const buyers = buyersOf(context)
  const buyer = buyers.find(({ organisationId }) => organisationId === buyerId) ?? buyers[0]
  const [supplier] = await suppliersByIds(context, [supplierId])
  const enterpriseId = supplier?.isListed ? supplier.organisationId : null
  if (buyer === undefined || supplier === undefined || enterpriseId === null) return undefined
  if (enterpriseId === buyer.organisationId) return undefined
  const both = { buyerId: buyer.organisationId, enterpriseId, supplierId }
  return { ...both, quoteId: null, enquiryId: null, isProposedByBuyer: true, otherName: supplier.name, known: {} }
}

/** Proposes a contract to the other party. Sent twice, it is proposed once. Answers its reference. */
export async function propose(context: Context, offer: Offer, terms: Terms): Promise<string> {
  const { otherName: _, known, ...parties } = offer
  const contract = { ...parties, ...terms, reference: newReference('K') }
  const by = { personId: signedIn(context.actor).personId, at: context.clock.now() }
  return inTransaction(asSystem(context), async (tx) => {
    const id = await insertContract(tx, contract, by)
    if (id === undefined) return referenceOfSame(tx, contract)
    await noteProposed(tx, id, by)
    const receivers = await receiversOn(tx, offer.isProposedByBuyer ? 'enterprise' : 'buyer', offer)
    await mailEach(tx, context, receivers, (to) => contractProposedMail(to, contract))
    return contract.reference
  })
}

function noteProposed(tx: Transaction, id: number, by: Doer): Promise<void> {
  return noteEvent(tx, id, { what: 'proposed' }, by)
}

async function referenceOfSame(tx: Transaction, contract: NewContract): Promise<string> {
  const ofQuote = contract.quoteId === null ? undefined : await contractOfQuote(tx, contract.quoteId)
  const same = ofQuote ?? (await sameProposal(tx, contract))
  if (same === undefined) throw new Error('A contract stands in the way that is not found.')
  return same.reference
}
