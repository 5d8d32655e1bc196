import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { membersOfAllWithin } from '../../organisations/index.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { enterprisesOf } from '../policy.ts'
import { invitedAmong } from '../store/asked.ts'
import { enterprisesToTell, partnersAmong } from '../store/reached.ts'
import { enquiryReached } from './asked.ts'

/** An enquiry as an enterprise reads it that was invited, or asked by one of those invited to answer together. */
export interface ReadEnquiry {
  /** It says more than the enterprise may be told. */
  readonly enquiry: Enquiry
  readonly enterpriseId: number
  /** Those invited write to the buyer; their partners write to them. */
  readonly isInvited: boolean
  /** Whether it may be told who buys. */
  readonly isBuyerKnown: boolean
}

/** An enquiry that an enterprise of the asking person's may read. */
export async function enquiryForReader(context: Context, reference: string): Promise<ReadEnquiry | undefined> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const enquiry = await enquiryReached(context, reference)
  if (enquiry === undefined) return undefined
  const isNamed = enquiry.content?.isBuyerNamed ?? false
  return inTransaction(context, async (tx) => {
    const [invited] = await invitedAmong(tx, enquiry.id, enterprises)
    if (invited !== undefined) {
      const { enterpriseId, isInterested } = invited
      return { enquiry, enterpriseId, isInvited: true, isBuyerKnown: isNamed || isInterested }
    }
    const [partner] = await partnersAmong(tx, enquiry.id, enterprises)
    return partner === undefined
      ? undefined
      : { enquiry, enterpriseId: partner, isInvited: false, isBuyerKnown: isNamed }
  })
}

/** Somebody to write to. */
export interface TalkReceiver {
  readonly email: string
  readonly language: 'da' | 'en'
}

/**
 * Everybody who belongs to an organisation, to be written to about what concerns it; in a transaction of the platform itself
 * (`asSystem`), as it stands there.
 */
export async function receiversIn(tx: Transaction, organisationId: number): Promise<readonly TalkReceiver[]> {
  return (await membersOfAllWithin(tx, [organisationId])).get(organisationId) ?? []
}

/**
 * Everybody to be told what the buyer tells all: of each enterprise that reads the enquiry and has not declined. Asked in the
 * transaction that holds the enquiry, so that nobody whom a wave invites meanwhile is left out.
 */
export async function receiversInvited(tx: Transaction, { id }: Pick<Enquiry, 'id'>): Promise<TalkReceiver[]> {
  const enterprises = await enterprisesToTell(tx, id)
  const receivers = await membersOfAllWithin(tx, enterprises)
  return enterprises.flatMap((enterprise) => receivers.get(enterprise) ?? [])
}
