import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail } from '../../kernel/mail/mail.ts'
import { texts } from './locales/texts.ts'
import { routes } from './routes.ts'

/** Where a mail goes, and in which language. */
export interface Receiver {
  readonly email: string
  readonly language: Language
}

/** An enquiry, as mails speak of it: what it is called, and where it is found. */
export interface Told {
  readonly reference: string
  readonly title: string
}

/** To the buyer: there is a quote that is not sealed. Once for each version. */
export function quoteArrivedMail(to: Receiver, told: Told, version: string): Mail {
  const link = linkTo(to, 'quoteArrived', href(routes.compare, to.language, told))
  return { ...mail(to, told, 'quoteArrived', version), ...link }
}

/** To an enterprise that another asks to do a part. Once for each thing that it is asked. */
export function partAskedMail(to: Receiver, told: Told, asked: string): Mail {
  return enterprisesMail(to, told, 'partAsked', asked)
}

/** To the enterprise that asked: the partner has answered. */
export function partAnsweredMail(to: Receiver, told: Told, answered: string): Mail {
  return enterprisesMail(to, told, 'partAnswered', answered)
}

/** To an enterprise that has promised a part of the quote that was chosen. */
export function partChosenMail(to: Receiver, told: Told, quote: string): Mail {
  return enterprisesMail(to, told, 'partChosen', quote)
}

/** To one whose quote together with another was not chosen. */
export function partNotChosenMail(to: Receiver, told: Told, quote: string): Mail {
  return enterprisesMail(to, told, 'partNotChosen', quote)
}

/** To the enterprise whose quote was chosen. */
export function quoteChosenMail(to: Receiver, told: Told): Mail {
  return enterprisesMail(to, told, 'quoteChosen', told.reference)
}

/** To an enterprise whose quote was not chosen: it learns of its own only. */
export function quoteDeclinedMail(to: Receiver, told: Told): Mail {
  return enterprisesMail(to, told, 'quoteDeclined', told.reference)
}

/** To an enterprise that has answered: the enquiry is over, and nothing was chosen among the answers. */
export function quoteClosedMail(to: Receiver, told: Told): Mail {
  return enterprisesMail(to, told, 'quoteClosed', told.reference)
}

/** To one side of a choice, some weeks later. `round` counts from 0: the question, then the reminders. */
export function followUpMail({ email, language }: Receiver, { reference, title }: Told, round: number): Mail {
  const t = texts[language].mails.followUp
  return {
    to: email,
    kind: 'reminders',
    language,
    subject: t.subject(title),
    paragraphs: t.paragraphs,
    link: { text: t.link, path: href(routes.followUp, language, { reference }) },
    once: `quotes.followUp ${reference} ${round} ${email}`,
  }
}

/** Where each of the mails to enterprises leads. */
const enterprisesRoutes = {
  partAsked: routes.part,
  partAnswered: routes.partners,
  partChosen: routes.part,
  partNotChosen: routes.part,
  quoteChosen: routes.quote,
  quoteDeclined: routes.quote,
  quoteClosed: routes.quote,
} as const

function enterprisesMail(to: Receiver, told: Told, what: keyof typeof enterprisesRoutes, which: string): Mail {
  return { ...mail(to, told, what, which), ...linkTo(to, what, href(enterprisesRoutes[what], to.language, told)) }
}

type What = Exclude<keyof (typeof texts)['da']['mails'], 'followUp'>

function mail({ email, language }: Receiver, { title }: Told, what: What, which: string) {
  const t = texts[language].mails[what]
  return {
    to: email,
    kind: 'organisation',
    language,
    subject: t.subject(title),
    paragraphs: t.paragraphs,
    once: `quotes.${what} ${which} ${email}`,
  } as const
}

function linkTo({ language }: Receiver, what: What, path: string): Pick<Mail, 'link'> {
  return { link: { text: texts[language].mails[what].link, path } }
}
