import { type Context, inTransaction } from '../../../kernel/context.ts'
import { peopleByIds } from '../../identity/index.ts'
import type { Enquiry } from '../model/enquiry.ts'
import type { ToldEvent } from '../model/event.ts'
import { listEvents } from '../store/events.ts'

/** What has happened to an enquiry, the newest first, as far as whoever asks may see it. */
export async function historyOf(context: Context, { id }: Enquiry): Promise<ToldEvent[]> {
  const events = await inTransaction(context, (tx) => listEvents(tx, id))
  const people = await peopleByIds(context, [...new Set(events.flatMap(({ personId }) => personId ?? []))])
  const nameOf = new Map(people.map(({ id: personId, name }) => [personId, name]))
  return events.map((event) => ({ ...event, by: (event.personId !== null && nameOf.get(event.personId)) || null }))
}
