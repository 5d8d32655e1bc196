import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { searchesOfPerson } from '../store/saved-searches.ts'

/** What is kept here about a person, for their download. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), (tx) => searchesOfPerson(tx, personId))
}
