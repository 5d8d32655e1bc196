import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { questionsAnsweredMail } from '../mails/talk.ts'
import type { Enquiry } from '../model/enquiry.ts'
import type { Answer, Question } from '../model/question.ts'
import { addEvent } from '../store/events.ts'
import { answerQuestion, listQuestions } from '../store/questions.ts'
import { heldEnquiry } from './asked.ts'
import { receiversInvited } from './talk-sides.ts'

/** What was asked, for the buyer: nobody's questions. */
export function questionsToAnswer(context: Context, { id }: Enquiry): Promise<Question[]> {
  return inTransaction(context, (tx) => listQuestions(tx, id))
}

/** Answers some questions of the buyer's own enquiry. What is answered stays; everybody invited is told once for all of it. */
export async function answerQuestions(
  context: Context,
  { id }: Enquiry,
  answers: readonly Answer[],
): Promise<Result<void, 'notOpen'>> {
  const { personId } = signedIn(context.actor)
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, id)
    if (enquiry.state !== 'open') return refused('notOpen')
    const at = context.clock.now()
    const given: Answer[] = []
    for (const answer of answers)
      if (await answerQuestion(tx, { ...answer, enquiryId: id, personId, at })) given.push(answer)
    const [first] = given
    if (first === undefined) return ok(undefined)
    const { buyerId } = enquiry
    await addEvent(tx, {
      enquiryId: id,
      buyerId,
      at,
      personId,
      what: 'questionAnswered',
      data: { count: given.length },
    })
    await mailEach(tx, context, await receiversInvited(tx, enquiry), (one) =>
      questionsAnsweredMail(one, enquiry, first.questionId),
    )
    return ok(undefined)
  })
}
