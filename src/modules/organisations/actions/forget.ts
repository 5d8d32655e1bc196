import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { aDayBefore } from '../model/invitation.ts'
import { forgetMails } from '../store/invitation-mails.ts'
import { forgetInvitations } from '../store/invitations.ts'
import { forgetRequests } from '../store/join-requests.ts'

/** Days for which an invitation or request that is over is kept, so that somebody who asks can be told what became of it. */
const daysKept = 30

/** Forgets invitations and requests that ended long ago: there are people's addresses in them. */
export function forgetOld(context: Context): Promise<void> {
  const before = daysAfter(context.clock.now(), -daysKept)
  return inTransaction(asSystem(context), async (tx) => {
    await forgetInvitations(tx, before)
    await forgetRequests(tx, before)
    await forgetMails(tx, aDayBefore(context.clock.now()))
  })
}
