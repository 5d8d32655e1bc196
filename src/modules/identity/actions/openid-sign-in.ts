import { z } from 'zod'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newToken } from '../../../kernel/secret-token.ts'
import { findConnected } from '../store/openid.ts'
import type { OpenIdFault } from '../store/openid-fault.ts'
import type { OpenIdIdentity } from '../store/openid-provider.ts'
import { mayBeginMore } from './attempts.ts'
import { findPending, keepPending, takePending } from './openid-pending.ts'

/** `off`: no such party in the settings. `notBegun`: not in this browser, too long ago, or come back twice. `tooManyTries`: by too many at one place. */
export type OpenIdRefusal = OpenIdFault['kind'] | 'off' | 'notBegun' | 'tooManyTries'

/** Who came back. `known` signs in to an account here; `new` must be connected with one, for which `token` is the key. */
export type OpenIdArrival =
  | { readonly kind: 'known'; readonly personId: number; readonly next: string }
  | { readonly kind: 'new'; readonly token: string; readonly next: string }

/** In minutes. */
const signInLasts = 10
/** In minutes: time to find the mail with which somebody signs in first. */
const connectingLasts = 30

/** Answers where the browser goes, and keeps what it must bring back. */
export async function beginOpenId(
  context: RequestContext,
  { returnUrl, next }: { readonly returnUrl: string; readonly next: string },
): Promise<Result<string, OpenIdRefusal>> {
  const provider = context.ports.openId
  if (provider === undefined) return refused('off')
  if (!(await inTransaction(asSystem(context), (tx) => mayBeginMore(tx, context, 'signIn'))))
    return refused('tooManyTries')
  const begun = await provider.begin(returnUrl)
  if (!begun.ok) return refusedFor(context, begun.refusal)

  const { state, nonce, verifier, url } = begun.value
  const content = { nonce, verifier, next, language: context.language }
  await keepPending(context, { kind: 'openId', token: state }, { content, lasts: signInLasts })
  return ok(url)
}

/** The language in which a sign-in was begun that comes back with this state. */
export async function languageOfOpenId(context: RequestContext, state: string): Promise<Language | undefined> {
  return begunSignIn.safeParse(await findPending(context, { kind: 'openId', token: state })).data?.language
}

/** Takes the other party's answer, once, from the browser in which it was asked for. */
export async function finishOpenId(
  context: RequestContext,
  returned: { readonly url: URL; readonly state: string },
): Promise<Result<OpenIdArrival, OpenIdRefusal>> {
  const provider = context.ports.openId
  if (provider === undefined) return refused('off')
  const begun = begunSignIn.safeParse(await takePending(context, { kind: 'openId', token: returned.state })).data
  if (begun === undefined) return refused('notBegun')
  const { nonce, verifier, next } = begun

  const finished = await provider.finish({ ...returned, nonce, verifier })
  if (!finished.ok) return refusedFor(context, finished.refusal)
  const personId = await inTransaction(asSystem(context), (tx) => findConnected(tx, finished.value))
  if (personId !== undefined) return ok({ kind: 'known', personId, next })
  return ok({ kind: 'new', token: await keepIdentity(context, finished.value), next })
}

/** An e-mail address that the other party tells connects nothing by itself: anybody may have written it there. */
async function keepIdentity(context: RequestContext, identity: OpenIdIdentity): Promise<string> {
  const token = newToken()
  await keepPending(context, { kind: 'openIdIdentity', token }, { content: identity, lasts: connectingLasts })
  return token
}

function refusedFor({ log }: RequestContext, { kind, why }: OpenIdFault): Result<never, OpenIdRefusal> {
  if (kind !== 'cancelled') log.warn({ why }, 'Signing in with another party failed.')
  return refused(kind)
}

const begunSignIn = z.object({
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  language: z.enum(languages),
})
