import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Enquiry, enquiryReached, enterprisesOf, heldEnquiry, takesAnswers } from '../../enquiries/index.ts'
import { organisationCards } from '../../organisations/index.ts'
import type { PartReply } from '../forms/part.ts'
import { partAnsweredMail } from '../mails.ts'
import { type Part, type PartOutcome, saysTheSame } from '../model/part.ts'
import type { QuoteState } from '../model/quote.ts'
import { mayAnswerPart } from '../policy.ts'
import { answerPart, partsOfPartners, partsOfQuote } from '../store/parts.ts'
import { statesOf } from '../store/quotes.ts'
import { receiversWithin, told } from './told.ts'

/** A part as the partner sees it: what it is asked itself and by whom, and nothing of the rest of the quote. */
export interface OwnPart extends Part {
  readonly askedByName: string
  /** For who has promised its part. */
  readonly outcome: PartOutcome
}

export interface OwnParts {
  readonly enquiry: Enquiry
  readonly parts: readonly OwnPart[]
}

/** What the asking person's enterprise is asked to do with others for an enquiry; nothing where it is not asked. */
export async function ownParts(context: Context, reference: string): Promise<OwnParts | undefined> {
  const enquiry = await enquiryReached(context, reference)
  if (enquiry === undefined) return undefined
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const parts = await inTransaction(context, (tx) => partsOfPartners(tx, enquiry.id, enterprises))
  if (parts.length === 0) return undefined
  const askers = await organisationCards(
    context,
    parts.map(({ askedByEnterpriseId }) => askedByEnterpriseId),
  )
  const nameOf = new Map(askers.map(({ id, name }) => [id, name]))
  const promised = parts.filter(({ state }) => state === 'confirmed').map(({ quoteId }) => quoteId)
  // The quote itself is not theirs to read: only how it ended.
  const states = await inTransaction(asSystem(context), (tx) => statesOf(tx, promised))
  return {
    enquiry,
    parts: parts.map((part) => ({
      ...part,
      askedByName: nameOf.get(part.askedByEnterpriseId) ?? '',
      outcome: outcomeOf(states.get(part.quoteId)),
    })),
  }
}

function outcomeOf(state: QuoteState | undefined): PartOutcome {
  if (state === 'chosen') return 'chosen'
  return state === 'declined' || state === 'closed' ? 'notChosen' : null
}

export type ReplyRefusal = 'notFound' | 'answersOver' | 'changedMeanwhile'

/** Confirms or refuses a part, as it is asked now. Whoever asked is told. */
export async function replyToPart(
  context: Context,
  reference: string,
  reply: PartReply,
): Promise<Result<void, ReplyRefusal>> {
  const own = await ownParts(context, reference)
  const part = own?.parts.find(({ quoteId }) => quoteId === reply.quoteId)
  if (own === undefined || part === undefined || !mayAnswerPart(context.actor, part)) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, own.enquiry.id)
    const at = context.clock.now()
    if (!takesAnswers(enquiry, at)) return refused('answersOver')
    const before = (await partsOfQuote(tx, part.quoteId)).find(({ enterpriseId }) => enterpriseId === part.enterpriseId)
    if (before?.revision === reply.revision && saysTheSame(before, reply)) return ok(undefined)
    const isAnswered = await answerPart(tx, part, { ...reply, at, personId: signedIn(context.actor).personId })
    if (!isAnswered) return refused('changedMeanwhile')
    const which = `${part.quoteId} ${part.enterpriseId} ${at.toISOString()}`
    const receivers = await receiversWithin(tx, [part.askedByEnterpriseId])
    await mailEach(tx, context, receivers.get(part.askedByEnterpriseId), (to) =>
      partAnsweredMail(to, told(enquiry), which),
    )
    return ok(undefined)
  })
}
