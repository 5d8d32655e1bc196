import { type Context, inTransaction } from '../../../kernel/context.ts'
import { operators, peopleByIds } from '../../identity/index.ts'
import { ownersOf } from '../../organisations/index.ts'
import type { Receiver } from '../mails/ownership.ts'
import { findProfile } from '../store/profile.ts'

/** Those who own the organisation, as mails need them. Asked before a transaction begins: it reads through another module. */
export async function ownersAsReceivers(context: Context, organisationId: number): Promise<Receiver[]> {
  const owners = await ownersOf(context, organisationId)
  return owners.map(({ email, language }) => ({ email, language }))
}

/** The owners of the organisation that keeps the page; nobody where the page is not one the asker may see. */
export async function ownersOfPage(context: Context, supplierId: number): Promise<Receiver[]> {
  const profile = await inTransaction(context, (tx) => findProfile(tx, supplierId))
  return profile === undefined ? [] : ownersAsReceivers(context, profile.organisationId)
}

/** Those who run the platform. */
export async function operatorsAsReceivers(context: Context): Promise<Receiver[]> {
  return (await operators(context)).map(({ email, language }) => ({ email, language }))
}

/** People by their numbers; those who have left are not written to. */
export async function peopleAsReceivers(
  context: Context,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Receiver>> {
  const people = await peopleByIds(context, [...new Set(ids)])
  return new Map(
    people.flatMap(({ id, email, language }) => (email === null ? [] : [[id, { email, language }] as const])),
  )
}

/** Who claims, as those see it who are to say yes: name and address. */
export async function claimantName(context: Context, personId: number): Promise<string> {
  const [person] = await peopleByIds(context, [personId])
  return [person?.name, person?.email].filter((part) => Boolean(part)).join(', ')
}
