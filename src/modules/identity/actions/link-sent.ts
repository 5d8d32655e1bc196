import { z } from 'zod'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { minutesAfter } from '../model/moment.ts'
import { findChallenge, insertChallenge } from '../store/challenges.ts'
import { mayBeginMore } from './attempts.ts'

const kind = 'linkSent'

/** In minutes. */
const lasts = 30

/**
 * Keeps for this browser the address it wrote, which then need not stand in the address bar: that ends up in logs. Where too
 * many browsers begin at one place, the page does without.
 */
export async function keepSentNote(tx: Transaction, context: RequestContext, email: string): Promise<void> {
  if (!(await mayBeginMore(tx, context, 'signIn'))) return
  const browser = context.visit.browser()
  const expiresAt = minutesAfter(context.clock.now(), lasts)
  await insertChallenge(tx, { idHash: idHash(browser), browser, kind, content: { email }, expiresAt })
}

/** The address this browser last asked a link for. */
export async function sentTo(context: RequestContext): Promise<string | undefined> {
  const browser = context.visit.browser()
  const kept = await inTransaction(asSystem(context), (tx) =>
    findChallenge(tx, { idHash: idHash(browser), browser, kind }, context.clock.now()),
  )
  return noteContent.safeParse(kept).data?.email
}

const noteContent = z.object({ email: z.string() })

function idHash(browser: string): Buffer {
  return tokenHash(`${kind} ${browser}`)
}
