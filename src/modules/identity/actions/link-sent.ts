import { z } from 'zod'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type ChallengeRow, findChallenge } from '../store/challenges.ts'
import { tokenHash } from './tokens.ts'

const kind = 'linkSent'

/** In minutes. */
const lasts = 30

/** Keeps for this browser the address it wrote, which then need not stand in the address bar: that ends up in logs. */
export function sentNote({ clock, visit }: Pick<RequestContext, 'clock' | 'visit'>, email: string): ChallengeRow {
  const browser = visit.browser()
  const expiresAt = new Date(clock.now().getTime() + lasts * 60_000)
  return { idHash: idHash(browser), browser, kind, content: { email }, expiresAt }
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
