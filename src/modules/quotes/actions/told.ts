import type { Transaction } from '../../../kernel/database/database.ts'
import type { Enquiry } from '../../enquiries/index.ts'
import { membersOfAllWithin } from '../../organisations/index.ts'
import type { Receiver, Told } from '../mails.ts'

/** The enquiry as mails speak of it. */
export function told({ reference, content }: Pick<Enquiry, 'reference' | 'content'>): Told {
  return { reference, title: content?.title ?? reference }
}

/** Everybody at these organisations who is written to, as it stands in a transaction of the platform itself (`asSystem`). */
export function receiversWithin(
  tx: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Receiver[]>> {
  return membersOfAllWithin(tx, ids)
}
