import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { momentInWords } from '../model/moment.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'

interface Receiver {
  readonly email: string
  readonly language: Language
}

type About = Pick<Enquiry, 'id' | 'reference' | 'content'>

/** To an enterprise: it is invited. Who buys is told on the page, to those who may know. */
export function invitedMail(to: Receiver, about: About): Mail {
  const t = texts[to.language].matching.mails.invited
  return invitationMail(to, about, { ...t, once: 'invited' })
}

/** To an enterprise that has not answered: the deadline is near. */
export function remindedMail(to: Receiver, about: About): Mail {
  const t = texts[to.language].matching.mails.reminded
  return invitationMail(to, about, { ...t, once: 'reminded' })
}

/** To an enterprise that has not answered: the buyer would like it to, for the first or the second time. */
export function nudgedMail(to: Receiver, about: About, number: number): Mail {
  const t = texts[to.language].matching.mails.nudged
  return invitationMail(to, about, { ...t, once: `nudged:${number}` })
}

/** To everybody of the buyer's: an enterprise is interested. Which one stands on the page. */
export function interestedMail({ email, language }: Receiver, about: About, enterpriseId: number): Mail {
  const t = texts[language].matching.mails.interested
  const { reference, content } = about
  return {
    to: email,
    kind: 'enquiries',
    language,
    subject: t.subject(content?.title ?? reference),
    paragraphs: [t.text],
    link: { text: t.link, path: href(enterpriseRoutes.list, language, { reference }) },
    once: invitationMailKey(`interested:${enterpriseId}`, about, email),
  }
}

/** By which a mail of these is queued once only, and found again. */
export function invitationMailKey(what: string, { id }: Pick<Enquiry, 'id'>, email: string): string {
  return `enquiries.${what}:${id}:${email}`
}

interface Words {
  readonly subject: (title: string) => string
  readonly text: string
  readonly once: string
}

function invitationMail({ email, language }: Receiver, about: About, { subject, text, once }: Words): Mail {
  const t = texts[language].matching.mails
  const until = about.content?.answersUntil ?? null
  return {
    to: email,
    kind: 'enquiries',
    language,
    subject: subject(about.content?.title ?? about.reference),
    paragraphs: [text, ...(until === null ? [] : [t.until(momentInWords(until, language))])],
    link: { text: t.link, path: href(answeringRoutes.show, language, { reference: about.reference }) },
    once: invitationMailKey(once, about, email),
  }
}
