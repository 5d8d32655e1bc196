import type { MailSummary } from '../../../kernel/mail/outbox.ts'

/** Some of the mails, the newest first. */
export interface MailPage {
  readonly mails: readonly MailSummary[]
  /** Where the next page begins; nothing on the last. */
  readonly next: number | undefined
}

/**
 * Those of the mails, the newest first, that did not arrive and that nobody has sent again: a later one with the same subject
 * to the same address stands in for them.
 */
export function lostMails(mails: readonly MailSummary[]): MailSummary[] {
  const replaced = new Set<string>()
  return mails.filter((mail) => {
    const key = `${mail.to.toLowerCase()} ${mail.subject}`
    const isLost = mail.state === 'failed' && !replaced.has(key)
    replaced.add(key)
    return isLost
  })
}
