import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { deedsOfPerson } from '../store/personal-data.ts'

/** What is kept here about a person, for their download: what they did for their organisation, and when. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), (tx) => deedsOfPerson(tx, personId))
}
