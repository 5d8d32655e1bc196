import { createHmac } from 'node:crypto'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { type Person, signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { NewCredential } from '../forms/passkey-answer.ts'
import {
  deletePasskey,
  insertPasskey,
  type ListedPasskey,
  listPasskeys,
  type StoredPasskey,
} from '../store/passkeys.ts'
import { isOwnChallenge, newChallenge, type Purpose } from './passkeys-challenge.ts'
import { passkeyLibrary } from './passkeys-library.ts'
import { type RelyingParty, relyingPartyOf } from './passkeys-relying-party.ts'
import { refusedAsValue } from './passkeys-verified.ts'
import { tellOfWayIn } from './way-in-changed.ts'

/** What a browser asks an authenticator to make. */
export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON

/**
 * `halfSignedIn`: who still has to show a second factor may not make a way around it. `notProven`: too late, meant for
 * somebody else, or not what was asked for. `taken`: it belongs to another account.
 */
export type AddRefusal = 'halfSignedIn' | 'unavailable' | 'unreadable' | 'notProven' | 'taken'

/** The signatures we accept, as COSE numbers them: EdDSA, ES256 and RS256, which between them every authenticator can make. */
const algorithms = [-8, -7, -257]

/** The passkeys of the one who asks, oldest first. */
export function myPasskeys(context: Context): Promise<ListedPasskey[]> {
  return inTransaction(context, (tx) => listPasskeys(tx, signedIn(context.actor).personId))
}

/** Asks for a new passkey that the person verifies themselves for; nothing where passkeys cannot work. */
export async function passkeyCreation(context: RequestContext): Promise<PasskeyCreation | undefined> {
  const [party, person] = [relyingPartyOf(context.baseUrl), signedIn(context.actor)]
  if (party === undefined) return undefined
  const own = await myPasskeys(context)
  const { generateRegistrationOptions } = await passkeyLibrary()
  return generateRegistrationOptions({
    rpName: party.id,
    rpID: party.id,
    userName: person.email,
    userDisplayName: person.name,
    userID: userHandle(context, person),
    challenge: newChallenge(context, purposeOf(person)),
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Adds the passkey to the account of the one who asks. Sent twice, it is added once. */
export async function addPasskey(
  context: RequestContext,
  { answer, name }: { readonly answer: NewCredential | undefined; readonly name: string },
): Promise<Result<undefined, AddRefusal>> {
  const [party, { personId, awaitsSecondFactor }] = [relyingPartyOf(context.baseUrl), signedIn(context.actor)]
  if (awaitsSecondFactor) return refused('halfSignedIn')
  if (party === undefined) return refused('unavailable')
  if (answer === undefined) return refused('unreadable')
  const made = await madeCredential(context, party, answer)
  if (made === undefined) return refused('notProven')

  return inTransaction(context, async (tx) => {
    if (await insertPasskey(tx, { ...made, personId, name, createdAt: context.clock.now() })) {
      await tellOfWayIn(tx, context, personId, 'passkeyAdded')
      return ok(undefined)
    }
    const own = await listPasskeys(tx, personId)
    return own.some(({ credentialId }) => credentialId === made.credentialId) ? ok(undefined) : refused('taken')
  })
}

/** Removes a passkey of the one who asks. A link by mail always lets them in, so that the last one may go too. */
export function removePasskey(context: Context, credentialId: string): Promise<void> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    if (await deletePasskey(tx, personId, credentialId)) await tellOfWayIn(tx, context, personId, 'passkeyRemoved')
  })
}

/** Checks site, challenge, and that the person was verified. */
async function madeCredential(
  context: RequestContext,
  party: RelyingParty,
  answer: NewCredential,
): Promise<Omit<StoredPasskey, 'personId'> | undefined> {
  const purpose = purposeOf(signedIn(context.actor))
  const { verifyRegistrationResponse } = await passkeyLibrary()
  const checked = await refusedAsValue(() =>
    verifyRegistrationResponse({
      response: answer,
      supportedAlgorithmIDs: algorithms,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      expectedChallenge: (challenge) => isOwnChallenge(context, purpose, challenge),
    }),
  )
  if (!checked?.verified) return undefined
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  return { credentialId: id, publicKey, counter, transports }
}

function purposeOf({ personId }: Person): Purpose {
  return `add for ${personId}`
}

/** The same for all passkeys of a person, and tells nobody who it is. */
function userHandle({ secretKey }: RequestContext, { personId }: Person): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', secretKey.derive('passkey user')).update(String(personId)).digest())
}
