import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { UsedCredential } from '../forms/passkey-answer.ts'
import { findPasskey, recordUse, type StoredPasskey } from '../store/passkeys.ts'
import { isOwnChallenge, newChallenge, spend } from './passkeys-challenge.ts'
import { passkeyLibrary } from './passkeys-library.ts'
import { type RelyingParty, relyingPartyOf } from './passkeys-relying-party.ts'
import { refusedAsValue } from './passkeys-verified.ts'

/** What a browser asks its authenticators for; nothing where passkeys cannot work. */
export type PasskeyRequest = PublicKeyCredentialRequestOptionsJSON

/** `unknown`: removed here, or never added. `notProven`: too late, answered before, or not signed as it should be. */
export type PasskeyRefusal = 'unavailable' | 'unreadable' | 'unknown' | 'notProven'

/** Asks for any passkey of the site: whose it is, it tells itself, so that nobody has to write an e-mail address. */
export async function passkeyRequest(context: RequestContext): Promise<PasskeyRequest | undefined> {
  const party = relyingPartyOf(context.baseUrl)
  if (party === undefined) return undefined
  const challenge = newChallenge(context, 'sign in')
  const { generateAuthenticationOptions } = await passkeyLibrary()
  return generateAuthenticationOptions({ rpID: party.id, challenge, userVerification: 'required' })
}

/** Whose passkey it is that was used, if the use holds. The authenticator has seen finger, face or code: two steps in one. */
export async function ownerOfPasskey(
  context: RequestContext,
  answer: UsedCredential | undefined,
): Promise<Result<number, PasskeyRefusal>> {
  const party = relyingPartyOf(context.baseUrl)
  if (party === undefined) return refused('unavailable')
  if (answer === undefined) return refused('unreadable')
  const passkey = await inTransaction(asSystem(context), (tx) => findPasskey(tx, answer.id))
  if (passkey === undefined) return refused('unknown')

  const proof = await proofOf(context, { party, passkey, answer })
  if (proof === undefined || !(await takeOnce(context, proof))) return refused('notProven')
  return ok(passkey.personId)
}

interface Proof {
  readonly credentialId: string
  readonly counter: number
  readonly challenge: string
}

interface Attempt {
  readonly party: RelyingParty
  readonly passkey: StoredPasskey
  readonly answer: UsedCredential
}

/** Checks signature, site, challenge, that the person was verified, and that the count has gone up. */
async function proofOf(context: RequestContext, { party, passkey, answer }: Attempt): Promise<Proof | undefined> {
  const asked: string[] = []
  const { credentialId, publicKey, counter } = passkey
  const { verifyAuthenticationResponse } = await passkeyLibrary()
  const checked = await refusedAsValue(() =>
    verifyAuthenticationResponse({
      response: answer,
      credential: { id: credentialId, publicKey, counter },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      expectedChallenge: (challenge) => asked.push(challenge) > 0 && isOwnChallenge(context, 'sign in', challenge),
    }),
  )
  const challenge = asked[0]
  if (!checked?.verified || challenge === undefined) return undefined
  return { credentialId, counter: checked.authenticationInfo.newCounter, challenge }
}

/** The same answer sent twice signs in once. */
function takeOnce(context: RequestContext, { challenge, ...used }: Proof): Promise<boolean> {
  return inTransaction(
    asSystem(context),
    async (tx) => (await spend(tx, context, challenge)) && (await recordUse(tx, used, context.clock.now())),
  )
}
