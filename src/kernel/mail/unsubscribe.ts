import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import { sealRepeatably, unseal } from '../sealed.ts'
import type { SecretKey } from '../secret-key.ts'
import type { Clock } from '../time/clock.ts'
import { type MailKind, mailKinds, refusableMailKinds } from './mail.ts'

/** A kind of mail to an address: what the link at the end of a mail is about. */
export interface MailChoice {
  readonly address: string
  readonly kind: MailKind
}

/** The text says whose it is. */
const sealedFor = { purpose: 'mail.unsubscribe', owner: '' }

/**
 * Stands in the link by which somebody refuses mails without signing in. It is encrypted, since links end up in logs, and
 * authenticated (AES-256-GCM), so that nobody can make one for somebody else's address. It does not expire: the mail it
 * stands in does not either. The same choice gives the same token.
 */
export function unsubscribeToken(key: SecretKey, { address, kind }: MailChoice): string {
  return sealRepeatably(key, `${kind} ${address}`, sealedFor).toString('base64url')
}

/** What the token is about; nothing when it was not made with this key. */
export function readUnsubscribeToken(key: SecretKey, token: string): MailChoice | undefined {
  const text = unseal(key, Buffer.from(token, 'base64url'), sealedFor) ?? ''
  const [, name, address] = /^(\S+) (.+)$/s.exec(text) ?? []
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
