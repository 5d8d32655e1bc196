import { z } from 'zod'
import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type Seal, seal, unseal } from '../../../kernel/sealed.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { minutesAfter } from '../model/moment.ts'
import { deleteChallenge, findChallenge, insertChallenge } from '../store/challenges.ts'
import { sessionIsStrong } from '../store/my-sessions.ts'
import { replaceRecoveryCodes } from '../store/totp.ts'
import { newRecoveryCodes, recoveryHash } from './codes.ts'

const kind = 'recoveryCodes'

/** Minutes in which the codes can be written down. Afterwards nobody can see them again. */
const shownFor = 15

/**
 * New codes in the place of the former ones. For some minutes this browser may see them, encrypted until then. In a
 * transaction of the platform itself.
 */
export async function makeRecoveryCodes(tx: Transaction, context: RequestContext): Promise<void> {
  const { personId } = signedIn(context.actor)
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    tx,
    personId,
    codes.map((code) => recoveryHash(context, personId, code)),
  )
  await keepToShow(tx, context, codes)
}

/** Makes them anew for somebody who asks; answers whether they may, since a second factor was shown in the session. */
export function renewRecoveryCodes(context: RequestContext): Promise<boolean> {
  return inTransaction(asSystem(context), async (tx) => {
    if (!(await sessionIsStrong(tx, signedIn(context.actor).sessionId))) return false
    await makeRecoveryCodes(tx, context)
    return true
  })
}

/** The codes that were just made, as long as they may be seen. */
export async function freshRecoveryCodes(context: RequestContext): Promise<readonly string[] | undefined> {
  const { personId } = signedIn(context.actor)
  const browser = context.visit.browser()
  const kept = await inTransaction(asSystem(context), (tx) =>
    findChallenge(tx, { idHash: idHash(personId, browser), browser, kind }, context.clock.now()),
  )
  const parsed = keptCodes.safeParse(kept)
  if (!parsed.success) return undefined
  return unseal(context.secretKey, Buffer.from(parsed.data.sealed, 'base64'), codesOf(personId))?.split(' ')
}

/** They are written down: from now on nobody sees them. */
export async function forgetShownCodes(context: RequestContext): Promise<void> {
  const { personId } = signedIn(context.actor)
  await inTransaction(asSystem(context), (tx) => deleteChallenge(tx, idHash(personId, context.visit.browser())))
}

const keptCodes = z.object({ sealed: z.string() })

async function keepToShow(tx: Transaction, context: RequestContext, codes: readonly string[]): Promise<void> {
  const { personId } = signedIn(context.actor)
  const browser = context.visit.browser()
  const sealed = seal(context.secretKey, codes.join(' '), codesOf(personId)).toString('base64')
  const expiresAt = minutesAfter(context.clock.now(), shownFor)
  await insertChallenge(tx, { idHash: idHash(personId, browser), browser, kind, content: { sealed }, expiresAt })
}

function codesOf(personId: number): Seal {
  return { purpose: 'identity.recoveryCodes', owner: `person ${personId}` }
}

function idHash(personId: number, browser: string): Buffer {
  return tokenHash(`${kind} ${personId} ${browser}`)
}
