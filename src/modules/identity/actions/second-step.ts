import { z } from 'zod'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type SignInMethod, signInMethods } from '../model/person.ts'
import { findAccount } from '../store/accounts.ts'
import { type ChallengeRow, deleteChallenge, findChallenge } from '../store/challenges.ts'
import { countTry, forgetTries } from './attempts.ts'
import { beginSession } from './begin-session.ts'
import { takeCode } from './codes.ts'
import { tokenHash } from './tokens.ts'

/** Somebody whose first step is done, in this browser. */
export interface PendingStep {
  readonly personId: number
  readonly method: SignInMethod
}

/** `notBegun`: there is no first step in this browser, or it is too long ago. */
export type SecondStepRefusal = 'notBegun' | 'wrongCode' | 'tooManyTries'

const kind = 'secondStep'

/** Minutes in which the code must be typed. */
const lasts = 10

/** The row that keeps a first step: one in each browser. */
export function pendingStep(
  { clock, visit }: Pick<RequestContext, 'clock' | 'visit'>,
  step: PendingStep,
): ChallengeRow {
  const browser = visit.browser()
  const expiresAt = new Date(clock.now().getTime() + lasts * 60_000)
  return { idHash: idHash(browser), browser, kind, content: step, expiresAt }
}

/** Whether a first step is done in this browser, and a code would finish it. */
export async function isStepPending(context: RequestContext): Promise<boolean> {
  return (await findPending(context)) !== undefined
}

/** Signs in with a code from the app, or with a recovery code. Neither is taken twice. */
export async function takeSecondStep(
  context: RequestContext,
  code: string,
): Promise<Result<NewSession, SecondStepRefusal>> {
  const pending = await findPending(context)
  if (pending === undefined) return refused('notBegun')
  const { personId, method, email } = pending
  if (!(await countTry(context, email))) return refused('tooManyTries')

  const session = await inTransaction(asSystem(context), async (tx) => {
    if (!(await takeCode(tx, context, personId, code))) return undefined
    await deleteChallenge(tx, idHash(context.visit.browser()))
    return beginSession(tx, context, { personId, method, hasSecondFactor: true })
  })
  if (session === undefined) return refused('wrongCode')
  await forgetTries(context, email)
  return ok(session)
}

async function findPending(context: RequestContext): Promise<(PendingStep & { readonly email: string }) | undefined> {
  const browser = context.visit.browser()
  return inTransaction(asSystem(context), async (tx) => {
    const kept = pendingContent.safeParse(
      await findChallenge(tx, { idHash: idHash(browser), browser, kind }, context.clock.now()),
    )
    if (!kept.success) return undefined
    const account = await findAccount(tx, kept.data.personId)
    return account && { ...kept.data, email: account.email }
  })
}

const pendingContent = z.object({ personId: z.int(), method: z.enum(signInMethods) })

function idHash(browser: string): Buffer {
  return tokenHash(`${kind} ${browser}`)
}
