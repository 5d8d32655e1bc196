import { href } from '../../../kernel/http/href.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import { texts } from '../locales/texts.ts'
import { deskRoutes } from '../routes/ownership.ts'
import type { Receiver } from './ownership.ts'

/** To an owner: does the page still tell the truth? `once` names the reminder, so that it is sent to each owner once. */
export function reviewReminderMail({ email, language }: Receiver, name: string, once: string): Mail {
  const t = texts[language].verification.mails.reviewReminder
  return {
    to: email,
    kind: 'reminders',
    language,
    subject: t.subject(name),
    paragraphs: t.paragraphs(name),
    link: { text: t.link, path: href(deskRoutes.desk, language, {}) },
    afterwards: t.afterwards,
    once: `${once} ${email}`,
  }
}
