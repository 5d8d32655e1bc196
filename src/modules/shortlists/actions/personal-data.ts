import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { entriesOfPerson } from '../store/entries.ts'
import { listsOfPerson } from '../store/shortlists.ts'

/** What is kept here about a person, for their download. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), async (tx) => ({
    lists: await listsOfPerson(tx, personId),
    entries: await entriesOfPerson(tx, personId),
  }))
}
