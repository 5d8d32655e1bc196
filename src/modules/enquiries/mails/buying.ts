import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { buyingRoutes, enquiryDeskRoutes } from '../routes/buying.ts'

export interface BuyingReceiver {
  readonly email: string
  readonly language: Language
}

type About = Pick<Enquiry, 'id' | 'reference' | 'content' | 'revision'>

/** To an operator: an enquiry waits. */
export function waitingMail(to: BuyingReceiver, about: About): Mail {
  const { reference } = about
  const path = href(enquiryDeskRoutes.review, to.language, { reference })
  return { ...mail('waiting', to, about, path), kind: 'desk' }
}

/** To everybody of the buyer's: it is out. */
export function approvedMail(to: BuyingReceiver, about: About): Mail {
  return mail('approved', to, about, ownPage(to, about))
}

/** To everybody of the buyer's: an operator asks for changes. What is to be changed stands on the page. */
export function changesAskedMail(to: BuyingReceiver, about: About): Mail {
  return mail('changesAsked', to, about, ownPage(to, about))
}

/** To everybody of the buyer's: an operator has refused it. Why stands on the page. */
export function refusedMail(to: BuyingReceiver, about: About): Mail {
  return mail('refused', to, about, ownPage(to, about))
}

/** To everybody of the buyer's: no more answers come. */
export function answersClosedMail(to: BuyingReceiver, about: About): Mail {
  return mail('answersClosed', to, about, ownPage(to, about))
}

/** To everybody invited: it is withdrawn. Who asked stands nowhere. */
export function withdrawnMail(to: BuyingReceiver, about: About): Mail {
  const { reference } = about
  return mail('withdrawn', to, about, href(answeringRoutes.show, to.language, { reference }))
}

type Cause = 'waiting' | 'approved' | 'changesAsked' | 'refused' | 'answersClosed' | 'withdrawn'

function mail(cause: Cause, { email, language }: BuyingReceiver, about: About, path: string): Mail {
  const t = texts[language].buying.mails[cause]
  const { reference, content, revision } = about
  return {
    to: email,
    kind: 'enquiries',
    language,
    subject: t.subject(content?.title ?? reference),
    paragraphs: [t.text],
    link: { text: t.link, path },
    once: `enquiries.${cause}:${reference}:${revision}:${email}`,
  }
}

function ownPage({ language }: BuyingReceiver, { reference }: About): string {
  return href(buyingRoutes.show, language, { reference })
}
