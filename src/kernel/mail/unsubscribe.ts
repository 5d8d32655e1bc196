import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import type { SecretKey } from '../secret-key.ts'
import type { Clock } from '../time/clock.ts'
import { type MailKind, mailKinds, refusableMailKinds } from './mail.ts'

/** A kind of mail to an address: what the link at the end of a mail is about. */
export interface MailChoice {
  readonly address: string
  readonly kind: MailKind
}

/**
 * Stands in the link by which somebody refuses mails without signing in. It is encrypted, since links end up in logs, and
 * authenticated (AES-256-GCM), so that nobody can make one for somebody else's address. It does not expire: the mail it
 * stands in does not either. The same choice gives the same token.
 */
export function unsubscribeToken(key: SecretKey, { address, kind }: MailChoice): string {
  const plain = Buffer.from(`${kind} ${address}`)
  // Another text never gets the same nonce, and the same text may have it again.
  const nonce = createHmac('sha256', key.derive('mail.unsubscribe.nonce'))
    .update(plain)
    .digest()
    .subarray(0, nonceBytes)
  const cipher = createCipheriv(algorithm, encryptionKey(key), nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** What the token is about; nothing when it was not made with this key. */
export function readUnsubscribeToken(key: SecretKey, token: string): MailChoice | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length <= nonceBytes + tagBytes) return undefined
  const [, name, address] = /^(\S+) (.+)$/s.exec(decrypted(key, bytes) ?? '') ?? []
  const kind = mailKinds.find((each) => each === name)
  return kind === undefined || address === undefined ? undefined : { address, kind }
}

/** From now on the address gets no mails of these kinds. Mails on one's own account cannot be refused: who tries means all others. */
export async function refuseMails(
  tx: Transaction,
  clock: Clock,
  address: string,
  kinds: readonly MailKind[],
): Promise<void> {
  const refused = kinds.includes('account') ? refusableMailKinds : kinds
  await sql`
    insert into kernel.mail_refusal (address, kind, refused_at)
    select lower(${address}), kind, ${clock.now()}
    from unnest(${refused}::text[]) as kind
    on conflict do nothing
  `.execute(tx)
}

/** The address gets mails of these kinds again. */
export async function acceptMails(tx: Transaction, address: string, kinds: readonly MailKind[]): Promise<void> {
  await sql`
    delete from kernel.mail_refusal
    where address = lower(${address})
      and kind = any(${kinds})
  `.execute(tx)
}

/** The kinds that the address does not want, in the order in which all kinds are listed. */
export async function refusedKinds(tx: Transaction, address: string): Promise<MailKind[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind
    from kernel.mail_refusal
    where address = lower(${address})
  `.execute(tx)
  return mailKinds.filter((each) => rows.some(({ kind }) => kind === each))
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

function encryptionKey(key: SecretKey): Buffer {
  return Buffer.from(key.derive('mail.unsubscribe'), 'hex')
}

function decrypted(key: SecretKey, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, encryptionKey(key), nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([text, decipher.final()]).toString()
  } catch {
    // Made by somebody else, or altered.
    return undefined
  }
}
