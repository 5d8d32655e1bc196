import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail } from '../../kernel/mail/mail.ts'
import { texts } from './locales/texts.ts'
import type { WayInChange } from './model/person.ts'
import { routes } from './routes/index.ts'

interface Receiver {
  readonly to: string
  readonly language: Language
}

/** Lets somebody in who has an account. */
export function signInMail({ to, language }: Receiver, secret: string): Mail {
  const t = texts[language].mails.signIn
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: linkPath(language), secret },
    afterwards: t.afterwards,
  }
}

/** Leads to a new account. */
export function newAccountMail({ to, language }: Receiver, secret: string): Mail {
  const t = texts[language].mails.newAccount
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: linkPath(language), secret },
    afterwards: t.afterwards,
  }
}

/** Proves that the new address is somebody's own. */
export function newEmailMail({ to, language }: Receiver, secret: string): Mail {
  const t = texts[language].mails.newEmail
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: `${href(routes.emailLink, language, { token: '' })}{secret}`, secret },
    afterwards: t.afterwards,
  }
}

/** Somebody wanted to move their account to an address that has one. Only the address' owner learns of it. */
export function emailTakenMail({ to, language }: Receiver): Mail {
  const t = texts[language].mails.emailTaken
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.signIn, language, {}) },
  }
}

/** Tells the former address that the account has another one now. */
export function emailChangedMail({ to, language }: Receiver): Mail {
  const t = texts[language].mails.emailChanged
  return { ...accountMail({ to, language }), subject: t.subject, paragraphs: t.paragraphs }
}

/** Tells that the password is another one now, in case it was somebody else who changed it. */
export function passwordChangedMail({ to, language }: Receiver): Mail {
  const t = texts[language].mails.passwordChanged
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.signIn, language, {}) },
  }
}

/** Tells that there is another way into the account, or one less, in case it was somebody else who changed it. */
export function wayInChangedMail({ to, language }: Receiver, change: WayInChange): Mail {
  const t = texts[language].mails.wayInChanged
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: [t.greeting, t.changes[change], t.advice],
    link: { text: t.link, path: href(routes.signIn, language, {}) },
  }
}

/** Tells that somebody who is past the first step guesses at codes. */
export function codesLockedMail({ to, language }: Receiver): Mail {
  const t = texts[language].mails.codesLocked
  return {
    ...accountMail({ to, language }),
    subject: t.subject,
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.signIn, language, {}) },
  }
}

function accountMail(receiver: Receiver): Receiver & Pick<Mail, 'kind'> {
  return { ...receiver, kind: 'account' }
}

function linkPath(language: Language): string {
  return `${href(routes.link, language, { token: '' })}{secret}`
}
