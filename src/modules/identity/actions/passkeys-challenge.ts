import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { spendChallenge } from '../store/passkeys.ts'

/**
 * What an authenticator has to sign. It shows by itself that we made it, for whom and until when; only that it was
 * answered is kept, so that a page which offers a passkey costs no row: 16 random bytes, the second at which it ends
 * (8 bytes), and a signature over both, the browser and the purpose (32 bytes).
 */
export type Challenge = Uint8Array<ArrayBuffer>

/** What an answer is good for: signing in, or adding a passkey to the account of one person. */
export type Purpose = 'sign in' | `add for ${number}`

/** Long enough to look for a security key after the page was opened. In seconds. */
const lasts = 600

const randomLength = 16
const bodyLength = randomLength + 8

type Asker = Pick<RequestContext, 'clock' | 'secretKey' | 'visit'>

export function newChallenge(context: Asker, purpose: Purpose): Challenge {
  const body = Buffer.alloc(bodyLength)
  randomBytes(randomLength).copy(body)
  body.writeBigUInt64BE(BigInt(seconds(context) + lasts), randomLength)
  return Uint8Array.from(Buffer.concat([body, signature(context, purpose, body)]))
}

/** Whether the challenge, in base64url, was made here for this browser and purpose, and still holds. */
export function isOwnChallenge(context: Asker, purpose: Purpose, challenge: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  const body = bytes.subarray(0, bodyLength)
  const expected = signature(context, purpose, body)
  if (bytes.length !== bodyLength + expected.length) return false
  return timingSafeEqual(bytes.subarray(bodyLength), expected) && endOf(body) > seconds(context)
}

/** Takes the challenge out of use; answers whether nobody did so before. In a transaction of the platform itself. */
export function spend(tx: Transaction, { visit }: Asker, challenge: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  return spendChallenge(tx, {
    idHash: createHash('sha256').update(bytes).digest(),
    browser: visit.browser(),
    expiresAt: new Date(endOf(bytes) * 1_000),
  })
}

function signature({ secretKey, visit }: Asker, purpose: Purpose, body: Uint8Array): Buffer {
  const key = secretKey.derive('passkey challenge')
  return createHmac('sha256', key).update(body).update(`|${visit.browser()}|${purpose}`).digest()
}

function endOf(body: Buffer): number {
  return Number(body.readBigUInt64BE(randomLength))
}

function seconds({ clock }: Asker): number {
  return Math.floor(clock.now().getTime() / 1_000)
}
