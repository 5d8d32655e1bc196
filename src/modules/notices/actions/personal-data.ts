import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { alertOfPerson } from '../store/alerts.ts'

/** What is kept here about a person, for their download. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), (tx) => alertOfPerson(tx, personId))
}
