import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { aDayBefore } from '../model/invitation.ts'
import { forgetMails } from '../store/invitation-mails.ts'
import { forgetInvitations } from '../store/invitations.ts'
import { forgetRequests } from '../store/join-requests.ts'

/** Days for which an invitation or request that is over is kept, so that somebody who asks can be told what became of it. */
const daysKept = 30

/** Forgets invitations and requests that ended long ago: there are people's addresses in them. */
export function forgetOld(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - daysKept * 86_400_000)
  return inTransaction(asSystem(context), async (tx) => {
    await forgetInvitations(tx, before)
    await forgetRequests(tx, before)
    await forgetMails(tx, aDayBefore(context.clock.now()))
  })
}
