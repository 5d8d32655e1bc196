import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { addPartner, deletePartner, heldEnquiry, takesAnswers } from '../../enquiries/index.ts'
import { enterprisesNamed, type Supplier, suppliersByIds } from '../../suppliers/index.ts'
import type { AskedPart } from '../forms/part.ts'
import { partAskedMail } from '../mails.ts'
import { askPart, partsOfQuote, removePart } from '../store/parts.ts'
import { findOwnQuote } from '../store/quotes.ts'
import { askedForQuote } from './own-work.ts'
import { receiversWithin, told } from './told.ts'
import { ownQuote } from './write-quote.ts'

/** Enterprises with the words in their name that keep their page here themselves, the one who asks left out. */
export async function findPartners(context: Context, words: string, enterpriseId: number): Promise<Supplier[]> {
  return (await enterprisesNamed(context, words)).filter((supplier) => mayBePartner(supplier, enterpriseId))
}

function mayBePartner({ organisationId, isListed }: Supplier, enterpriseId: number): boolean {
  return isListed && organisationId !== null && organisationId !== enterpriseId
}

export type AskRefusal = 'notFound' | 'answersOver' | 'noPartner' | 'tooManyPartners'

/** Others that may be asked for one quote, those who were taken out again among them: each gets a mail. */
const mostPartners = 20

/** Asks another enterprise to do a part. It may read the enquiry from then on, and answers for itself. */
export async function askPartner(
  context: Context,
  reference: string,
  { supplierId, what, amount }: AskedPart,
): Promise<Result<void, AskRefusal>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  const [partner] = await suppliersByIds(context, [supplierId])
  if (partner === undefined || !mayBePartner(partner, asked.enterpriseId)) return refused('noPartner')
  const enterpriseId = partner.organisationId ?? 0
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    const askedAt = context.clock.now()
    if (!takesAnswers(enquiry, askedAt)) return refused('answersOver')
    const { id: quoteId } = await ownQuote(tx, context, asked)
    const others = (await partsOfQuote(tx, quoteId)).filter((part) => part.enterpriseId !== enterpriseId)
    if (others.length >= mostPartners) return refused('tooManyPartners')
    const both = { enquiryId: enquiry.id, enterpriseId, askedAt }
    const part = { ...both, quoteId, supplierId, askedByEnterpriseId: asked.enterpriseId, what, amount }
    const revision = await askPart(tx, part)
    if (revision === undefined) return ok(undefined)
    await addPartner(tx, { ...both, invitedEnterpriseId: asked.enterpriseId })
    const which = `${quoteId} ${enterpriseId} ${revision}`
    const receivers = await receiversWithin(tx, [enterpriseId])
    await mailEach(tx, context, receivers.get(enterpriseId), (to) => partAskedMail(to, told(enquiry), which))
    return ok(undefined)
  })
}

/** Takes a partner's part out of the quote that is being written; versions that were submitted stay as they are. */
export async function removePartner(
  context: Context,
  reference: string,
  partnerId: number,
): Promise<Result<void, 'notFound' | 'answersOver'>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    if (!takesAnswers(enquiry, context.clock.now())) return refused('answersOver')
    const quote = await findOwnQuote(tx, enquiry.id, asked.enterpriseId)
    if (quote === undefined) return refused('notFound')
    await removePart(tx, quote.id, partnerId)
    // Who stands in what was sent may go on reading.
    const both = { enquiryId: enquiry.id, enterpriseId: partnerId }
    if (quote.version === null) await deletePartner(tx, { ...both, invitedEnterpriseId: asked.enterpriseId })
    return ok(undefined)
  })
}
