import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import type { Language } from '../i18n/language.ts'

/**
 * A mail as the module that causes it writes it: words and links, no layout. The sender puts greeting, sender's name and
 * the way to unsubscribe around it. Mails carry links, not personal data.
 */
export interface Mail {
  readonly to: string
  /** What it is about, as people choose what they want to get: `account`, `organisation`, `profile`, `reminders`, `alerts`, `notices`, `enquiries`, `desk`. */
  readonly kind: MailKind
  readonly language: Language
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Lists of links, between the paragraphs and the link that the mail is about. */
  readonly sections?: readonly MailSection[]
  readonly link?: MailLink
  /** After the link. */
  readonly afterwards?: readonly string[]
  /** A second mail with the same key is not sent: what is submitted fifty times makes one mail. */
  readonly once?: string
}

export interface MailLink {
  readonly text: string
  /** On this site, from its first slash. `{secret}` stands where the secret goes. */
  readonly path: string
  /** Lets somebody in; forgotten here once the mail has left. */
  readonly secret?: string
}

/** Links under a heading. */
export interface MailSection {
  readonly heading: string
  readonly links: readonly Omit<MailLink, 'secret'>[]
}

/** `account` is what somebody asked for just now, such as a link to sign in: it is sent to those who refuse all others too. */
export const mailKinds = [
  'account',
  'organisation',
  'profile',
  'reminders',
  'alerts',
  'notices',
  'enquiries',
  'desk',
] as const

export type MailKind = (typeof mailKinds)[number]

/** The kinds that people may refuse. */
export const refusableMailKinds = mailKinds.filter((kind) => kind !== 'account')

/** Queues the mail in the transaction of the deed it tells of: either both hold or neither. It is sent soon after. */
export async function queueMail(tx: Transaction, { clock }: Pick<Context, 'clock'>, mail: Mail): Promise<void> {
  const now = clock.now()
  const { text, path, secret } = mail.link ?? {}
  const content = {
    paragraphs: mail.paragraphs,
    sections: mail.sections ?? [],
    link: mail.link === undefined ? null : { text, path },
    afterwards: mail.afterwards ?? [],
  }
  await sql`
    insert into kernel.mail (message_id, kind, to_address, language, subject, content, secret, once, created_at, due_at)
    values (
      ${randomUUID()}, ${mail.kind}, ${mail.to}, ${mail.language}, ${mail.subject}, ${JSON.stringify(content)}::jsonb,
      ${secret ?? null}, ${mail.once ?? null}, ${now}, ${now}
    )
    on conflict do nothing
  `.execute(tx)
}

/** Queues a mail to each of the receivers, in the transaction of the deed it tells of. Nobody to write to is no fault. */
export async function mailEach<Receiver>(
  tx: Transaction,
  context: Pick<Context, 'clock'>,
  receivers: Iterable<Receiver> = [],
  write: (receiver: Receiver) => Mail,
): Promise<void> {
  for (const receiver of receivers) await queueMail(tx, context, write(receiver))
}
