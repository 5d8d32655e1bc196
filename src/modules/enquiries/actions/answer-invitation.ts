import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { enterpriseDeclined, enterpriseInterested } from '../facts.ts'
import { takesAnswers } from '../model/enquiry.ts'
import type { DeclineReason } from '../model/invitation.ts'
import { noteOpened, saveDecline, saveInterest } from '../store/invitations.ts'
import { type AskedEnquiry, enquiryForEnterprise, heldEnquiry } from './asked.ts'

/** `notFound`: nobody of the asking person's was invited. `over`: no answers are taken any more. */
export type AnswerRefusal = 'notFound' | 'over'

/** The enterprise is interested: from now on it may know who buys. It may change its mind until the deadline. */
export function sayInterested(context: Context, reference: string): Promise<Result<void, AnswerRefusal>> {
  return answer(context, reference, async (tx, one, about) => {
    if (await saveInterest(tx, one)) await recordFacts(tx, [enterpriseInterested(about)])
  })
}

export interface Decline {
  readonly reason: DeclineReason
  readonly words: string | null
}

/** The enterprise says no, and why. It may change its mind until the deadline. */
export function sayNo(context: Context, reference: string, decline: Decline): Promise<Result<void, AnswerRefusal>> {
  return answer(context, reference, async (tx, one, about) => {
    if (await saveDecline(tx, { ...one, ...decline })) await recordFacts(tx, [enterpriseDeclined(about)])
  })
}

/** Notes that somebody of the enterprise has opened the page, and answers what it was asked. */
export async function openInvitation(context: Context, reference: string): Promise<AskedEnquiry | undefined> {
  const asked = await enquiryForEnterprise(context, reference)
  if (asked === undefined) return undefined
  const { enquiry, enterpriseId } = asked
  await inTransaction(context, (tx) => noteOpened(tx, { enquiryId: enquiry.id, enterpriseId, at: context.clock.now() }))
  return asked
}

interface About {
  readonly enquiryId: number
  readonly buyerId: number
  readonly enterpriseId: number
}

async function answer(
  context: Context,
  reference: string,
  write: (tx: Transaction, one: About & { readonly at: Date }, about: About) => Promise<void>,
): Promise<Result<void, AnswerRefusal>> {
  const asked = await enquiryForEnterprise(context, reference)
  if (asked === undefined) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const held = await heldEnquiry(tx, context, asked.enquiry.id)
    const at = context.clock.now()
    if (!takesAnswers(held, at)) return refused('over')
    const about = { enquiryId: held.id, buyerId: held.buyerId, enterpriseId: asked.enterpriseId }
    await write(tx, { ...about, at }, about)
    return ok(undefined)
  })
}
