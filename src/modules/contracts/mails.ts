import { href } from '../../kernel/http/href.ts'
import { formatMonth } from '../../kernel/i18n/format.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail, MailKind } from '../../kernel/mail/mail.ts'
import type { Day } from '../../kernel/time/clock.ts'
import { texts } from './locales/texts.ts'
import { routes } from './routes.ts'

/** Where a mail goes, and in which language. */
export interface Receiver {
  readonly email: string
  readonly language: Language
}

/** A contract as mails speak of it. */
interface Told {
  readonly reference: string
  readonly title: string
}

/** To the other party: is it so? */
export function contractProposedMail(to: Receiver, told: Told): Mail {
  return contractMail(to, told, 'proposed')
}

/** To the party that proposed it: there is an answer. */
export function contractAnsweredMail(to: Receiver, told: Told): Mail {
  return contractMail(to, told, 'answered')
}

/** To the other party: it ends before its time. */
export function contractEndedMail(to: Receiver, told: Told): Mail {
  return contractMail(to, told, 'ended')
}

/** To the buyer: there are numbers to be confirmed. Once for each change of them. */
export function monthLoggedMail(to: Receiver, told: Told, month: Day, revision: number): Mail {
  return monthMail(to, told, { what: 'monthLogged', kind: 'organisation', month, which: String(revision) })
}

/** To the enterprise: the buyer objects to the numbers. */
export function monthObjectedMail(to: Receiver, told: Told, month: Day, revision: number): Mail {
  return monthMail(to, told, { what: 'monthObjected', kind: 'organisation', month, which: String(revision) })
}

/** To the enterprise that has not said what a month brought. Once. */
export function monthMissingMail(to: Receiver, told: Told, month: Day): Mail {
  return monthMail(to, told, { what: 'monthMissing', kind: 'reminders', month, which: '' })
}

/** To the buyer that has not answered. Once. */
export function monthWaitsMail(to: Receiver, told: Told, month: Day, revision: number): Mail {
  return monthMail(to, told, { what: 'monthWaits', kind: 'reminders', month, which: String(revision) })
}

function contractMail(
  { email, language }: Receiver,
  { reference, title }: Told,
  what: 'proposed' | 'answered' | 'ended',
): Mail {
  const t = texts[language].mails[what]
  return {
    to: email,
    kind: 'organisation',
    language,
    subject: t.subject(title),
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.show, language, { reference }) },
    once: `contracts.${what} ${reference} ${email}`,
  }
}

interface AboutMonth {
  readonly what: 'monthLogged' | 'monthObjected' | 'monthMissing' | 'monthWaits'
  readonly kind: MailKind
  readonly month: Day
  /** Tells mails about the same month apart. */
  readonly which: string
}

function monthMail({ email, language }: Receiver, told: Told, { what, kind, month, which }: AboutMonth): Mail {
  const t = texts[language].mails[what]
  const { reference, title } = told
  return {
    to: email,
    kind,
    language,
    subject: t.subject(formatMonth(month, language), title),
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.month, language, { reference, month: month.slice(0, 7) }) },
    once: `contracts.${what} ${reference} ${month} ${which} ${email}`,
  }
}
