import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { momentInWords } from '../model/moment.ts'
import { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'

export interface TalkReceiver {
  readonly email: string
  readonly language: Language
}

type About = Pick<Enquiry, 'reference' | 'content'>

/** To the buyer: somebody has asked. Who it was stands nowhere. */
export function questionAskedMail(to: TalkReceiver, about: About, questionId: string): Mail {
  const t = texts[to.language].talk.mails.asked
  return {
    ...head(to, t.subject(titleOf(about))),
    paragraphs: [t.text],
    link: { text: t.link, path: href(talkRoutes.questions, to.language, { reference: about.reference }) },
    once: `enquiries.asked:${questionId}:${to.email}`,
  }
}

/** To everybody invited: the buyer has answered, named by the first of the questions that were answered together. */
export function questionsAnsweredMail(to: TalkReceiver, about: About, questionId: string): Mail {
  const t = texts[to.language].talk.mails.answered
  return {
    ...head(to, t.subject(titleOf(about))),
    paragraphs: [t.text],
    link: { text: t.link, path: href(answeringTalkRoutes.questions, to.language, { reference: about.reference }) },
    once: `enquiries.answered:${questionId}:${to.email}`,
  }
}

/** To an enterprise: the buyer, whose name is not told here, has written. */
export function messageToEnterpriseMail(to: TalkReceiver, about: About, messageId: string): Mail {
  const t = texts[to.language].talk.mails.fromBuyer
  return {
    ...head(to, t.subject(titleOf(about))),
    paragraphs: [t.text],
    link: { text: t.link, path: href(answeringTalkRoutes.thread, to.language, { reference: about.reference }) },
    once: `enquiries.message:${messageId}:${to.email}`,
  }
}

/** To the buyer: an enterprise has written. */
export function messageToBuyerMail(
  to: TalkReceiver,
  about: About,
  { id, supplierId }: { readonly id: string; readonly supplierId: number },
): Mail {
  const t = texts[to.language].talk.mails.fromEnterprise
  const params = { reference: about.reference, supplier: String(supplierId) }
  return {
    ...head(to, t.subject(titleOf(about))),
    paragraphs: [t.text],
    link: { text: t.link, path: href(talkRoutes.thread, to.language, params) },
    once: `enquiries.message:${id}:${to.email}`,
  }
}

/** To everybody invited: the buyer has added something, and perhaps moved the deadline. */
export function addendumMail(
  to: TalkReceiver,
  about: About,
  { number, moved }: { readonly number: number; readonly moved: Date | null },
): Mail {
  const t = texts[to.language].talk.mails.addendum
  return {
    ...head(to, moved === null ? t.subject(titleOf(about)) : t.movedSubject(titleOf(about))),
    paragraphs: moved === null ? [t.text] : [t.text, t.moved(momentInWords(moved, to.language))],
    link: { text: t.link, path: href(answeringTalkRoutes.addenda, to.language, { reference: about.reference }) },
    once: `enquiries.addendum:${number}:${to.email}`,
  }
}

function head({ email, language }: TalkReceiver, subject: string) {
  return { to: email, kind: 'enquiries', language, subject } as const
}

/** What everybody invited may read. */
function titleOf({ content }: About): string {
  return content?.title ?? ''
}
