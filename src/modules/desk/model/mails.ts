import type { MailSummary } from '../../../kernel/mail/outbox.ts'

/** Some of the mails, the newest first. */
export interface MailPage {
  readonly mails: readonly MailSummary[]
  /** Where the next page begins; nothing on the last. */
  readonly next: number | undefined
}
