import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { addendaOfPerson } from '../store/addenda.ts'
import { filesOfPerson } from '../store/attachments.ts'
import { findFollow } from '../store/calendar-follow.ts'
import { messagesOfPerson } from '../store/messages.ts'
import { questionsOfPerson } from '../store/questions.ts'

/** What somebody asked, answered, wrote, added and follows, for their download. Of a question's other side it says nothing. */
export function talkData(context: Context, personId: number) {
  return inTransaction(asSystem(context), async (tx) => ({
    questions: await questionsOfPerson(tx, personId),
    messages: await messagesOfPerson(tx, personId),
    files: await filesOfPerson(tx, personId),
    addenda: await addendaOfPerson(tx, personId),
    calendar: (await findFollow(tx, personId)) ?? null,
  }))
}
