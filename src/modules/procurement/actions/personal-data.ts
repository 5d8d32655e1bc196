import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { memosOfPerson } from '../store/memos.ts'

/** What is kept here about a person, for their download. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), async (tx) => ({ memos: await memosOfPerson(tx, personId) }))
}
