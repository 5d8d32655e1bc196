import { href } from '../../kernel/http/href.ts'
import { formatNumber } from '../../kernel/i18n/format.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail } from '../../kernel/mail/mail.ts'
import { texts } from './locales/texts.ts'
import { invitationDays } from './model/invitation.ts'
import { routes } from './routes.ts'

/** Whom a mail goes to. */
export interface Receiver {
  readonly email: string
  readonly language: Language
}

/** The organisation it is about. */
export interface About {
  readonly id: number
  readonly name: string
}

/** To whoever registered an organisation. */
export function registeredMail(to: Receiver, about: About): Mail {
  const { subject, text, link } = texts[to.language].mails.registered
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text],
    link: { text: link, path: organisationPath(about, to.language) },
    once: `organisations.registered:${about.id}`,
  }
}

/** The link is the secret's: only who reads the mail has it. */
export function invitedMail(to: Receiver, about: About, secret: string): Mail {
  const { subject, text, link, afterwards } = texts[to.language].mails.invited
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text(about.name)],
    link: { text: link, path: decodeURIComponent(href(routes.invitation, to.language, { token: '{secret}' })), secret },
    afterwards: [afterwards(formatNumber(invitationDays, to.language))],
  }
}

/** To each owner. Asking over and over makes one mail a day. */
export function askedMail(to: Receiver, about: About, { personId, day }: { personId: number; day: string }): Mail {
  const { subject, text, link } = texts[to.language].mails.asked
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text(about.name)],
    link: { text: link, path: href(routes.members, to.language, { id: String(about.id) }) },
    once: `organisations.asked:${about.id}:${personId}:${day}:${to.email}`,
  }
}

/** To whoever asked. */
export function approvedMail(to: Receiver, about: About): Mail {
  const { subject, text, link } = texts[to.language].mails.approved
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text],
    link: { text: link, path: organisationPath(about, to.language) },
  }
}

/** To whoever asked. */
export function refusedMail(to: Receiver, { name }: About): Mail {
  const { subject, text } = texts[to.language].mails.refused
  return { ...head(to, subject(name)), paragraphs: [text] }
}

/** To whom an owner removed. */
export function removedMail(to: Receiver, { name }: About): Mail {
  const { subject, text } = texts[to.language].mails.removed
  return { ...head(to, subject(name)), paragraphs: [text] }
}

/** To whom an operator removed. */
export function removedByDeskMail(to: Receiver, { name }: About): Mail {
  const { subject, text } = texts[to.language].mails.removedByDesk
  return { ...head(to, subject(name)), paragraphs: [text] }
}

/** To whom an operator made an owner. */
export function madeOwnerMail(to: Receiver, about: About): Mail {
  const { subject, text, link } = texts[to.language].mails.madeOwner
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text],
    link: { text: link, path: organisationPath(about, to.language) },
  }
}

/** To each owner there was before: nobody comes to decide for their organisation behind their back. */
export function ownerAddedMail(to: Receiver, about: About): Mail {
  const { subject, text, link } = texts[to.language].mails.ownerAdded
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text],
    link: { text: link, path: href(routes.members, to.language, { id: String(about.id) }) },
  }
}

/** To each member, with the operator's words. */
export function closedMail(to: Receiver, { name }: About, words: string): Mail {
  const { subject, text, reason } = texts[to.language].mails.closed
  return { ...head(to, subject(name)), paragraphs: [text(name), `${reason} ${words}`] }
}

/** To each owner. */
export function confirmedMail(to: Receiver, about: About): Mail {
  const { subject, text, link } = texts[to.language].mails.confirmed
  return {
    ...head(to, subject(about.name)),
    paragraphs: [text],
    link: { text: link, path: organisationPath(about, to.language) },
  }
}

function head({ email, language }: Receiver, subject: string): Pick<Mail, 'to' | 'kind' | 'language' | 'subject'> {
  return { to: email, kind: 'organisation', language, subject }
}

function organisationPath({ id }: About, language: Language): string {
  return href(routes.show, language, { id: String(id) })
}
