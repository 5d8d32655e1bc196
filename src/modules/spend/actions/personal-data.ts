import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { analysesOfPerson } from '../store/analyses.ts'

/** What is kept here about a person, for their download. What others wrote into a ledger is the organisation's. */
export function personalData(context: Context, personId: number) {
  return inTransaction(asSystem(context), async (tx) => ({ analyses: await analysesOfPerson(tx, personId) }))
}
