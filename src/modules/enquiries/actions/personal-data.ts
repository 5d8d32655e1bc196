import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { deedsOfPerson } from '../store/events.ts'
import { enquiriesBegunBy } from '../store/read.ts'
import { talkData } from './talk-data.ts'

/** What is kept here about a person, for their download: what they wrote and did; nothing of what others wrote to them. */
export async function personalData(context: Context, personId: number) {
  const written = await inTransaction(asSystem(context), async (tx) => ({
    enquiries: await enquiriesBegunBy(tx, personId),
    deeds: await deedsOfPerson(tx, personId),
  }))
  return { ...written, talk: await talkData(context, personId) }
}
