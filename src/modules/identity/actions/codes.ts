import { createHmac, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type Seal, seal, unseal } from '../../../kernel/sealed.ts'
import { typedCode } from '../model/code.ts'
import { findTotp, takeRecoveryCode, takeStep } from '../store/totp.ts'
import { type CodeTry, countedTry } from './code-tries.ts'

type CodeContext = Pick<RequestContext, 'clock' | 'secretKey'>

/** As every app for codes understands it (RFC 6238): SHA-1, six digits, a new one every 30 seconds. */
const periodSeconds = 30

const recoveryCodeCount = 10
/** Without letters and digits that look like others. */
const recoveryCharacters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Takes a code from the app, or a recovery code. Neither is taken twice. */
export function takeCode(tx: Transaction, context: CodeContext, personId: number, typed: string): Promise<CodeTry> {
  const code = typedCode(typed)
  return countedTry(tx, context, personId, () =>
    isAppCode(code)
      ? isNextAppCode(tx, context, personId, code)
      : takeRecoveryCode(tx, personId, recoveryHash(context, personId, code), context.clock.now()),
  )
}

/** Takes a code from the app; the first one ends the setting up. */
export function takeAppCode(tx: Transaction, context: CodeContext, personId: number, typed: string): Promise<CodeTry> {
  return countedTry(tx, context, personId, () => isNextAppCode(tx, context, personId, typedCode(typed)))
}

/** Takes the code out of use. The one before and the one after the present one will do. */
async function isNextAppCode(tx: Transaction, context: CodeContext, personId: number, code: string): Promise<boolean> {
  if (!isAppCode(code)) return false
  const secret = await appSecret(tx, context, personId)
  if (secret === undefined) return false
  const now = context.clock.now()
  const timestamp = now.getTime()
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp, window: 1 })
  if (delta === null) return false
  return takeStep(tx, personId, TOTP.counter({ period: periodSeconds, timestamp }) + delta, now)
}

/** A new secret for an app, encrypted for the table. */
export function newAppSecret({ secretKey }: CodeContext, personId: number): Buffer {
  return seal(secretKey, new Secret({ size: 20 }).base32, secretOf(personId))
}

/** The secret that somebody's app was told, in base32. */
export async function appSecret(
  tx: Transaction,
  { secretKey }: CodeContext,
  personId: number,
): Promise<string | undefined> {
  const row = await findTotp(tx, personId)
  return row && unseal(secretKey, row.secret, secretOf(personId))
}

/** What the picture that an app reads says. */
export function appAddress(secret: string, account: { readonly site: string; readonly email: string }): string {
  return new TOTP({ issuer: account.site, label: account.email, secret, period: periodSeconds }).toString()
}

/** Ten codes of twelve characters in groups of four, some 58 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => [group(), group(), group()].join('-'))
}

/** What the database knows of a recovery code. */
export function recoveryHash({ secretKey }: CodeContext, personId: number, code: string): Buffer {
  const key = secretKey.derive('identity.recoveryCode')
  return createHmac('sha256', key)
    .update(`${personId} ${typedCode(code)}`)
    .digest()
}

function secretOf(personId: number): Seal {
  return { purpose: 'identity.totp', owner: `person ${personId}` }
}

/** Anything else would make the comparison throw: it wants as many bytes as a code has. */
function isAppCode(code: string): boolean {
  return /^\d{6}$/.test(code)
}

function group(): string {
  return Array.from({ length: 4 }, () => recoveryCharacters[randomInt(recoveryCharacters.length)]).join('')
}
