import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { questionAskedMail } from '../mails/talk.ts'
import { takesAnswers } from '../model/enquiry.ts'
import { questionLimits, type ReadQuestion } from '../model/question.ts'
import { countOthersAsked, insertQuestion, listQuestionsFor } from '../store/questions.ts'
import { heldEnquiry } from './asked.ts'
import { type ReadEnquiry, receiversIn } from './talk-sides.ts'

/** What everybody invited has asked, and which of it the asking person's enterprise asked. */
export function questionsToRead(context: Context, { enquiry, enterpriseId }: ReadEnquiry): Promise<ReadQuestion[]> {
  return inTransaction(context, (tx) => listQuestionsFor(tx, enquiry.id, [enterpriseId]))
}

/** `tooMany`: the enterprise has asked as much as one may. */
export type AskRefusal = 'answersClosed' | 'tooMany'

/** Asks what everybody invited will read with its answer. The buyer is told that somebody asked, and never who. */
export async function askQuestion(
  context: Context,
  { enquiry: { id }, enterpriseId }: ReadEnquiry,
  words: string,
): Promise<Result<void, AskRefusal>> {
  const { personId } = signedIn(context.actor)
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, id)
    const at = context.clock.now()
    if (!takesAnswers(enquiry, at)) return refused('answersClosed')
    const others = await countOthersAsked(tx, { enquiryId: id, enterpriseId, words })
    if (others >= questionLimits.most) return refused('tooMany')
    const asked = await insertQuestion(tx, { enquiry, enterpriseId, personId, words, at })
    if (asked === undefined) return ok(undefined)
    await mailEach(tx, context, await receiversIn(tx, enquiry.buyerId), (buyer) =>
      questionAskedMail(buyer, enquiry, asked),
    )
    return ok(undefined)
  })
}
