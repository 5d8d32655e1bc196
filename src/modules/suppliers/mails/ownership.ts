import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import type { Supplier } from '../model/directory.ts'
import { claimRoutes, deskRoutes, reviewRoutes } from '../routes/ownership.ts'

/** Where a mail goes, and in which language. */
export interface Receiver {
  readonly email: string
  readonly language: Language
}

type Named = Pick<Supplier, 'name' | 'slug'>

/** To an address at the enterprise: whoever reads it can let the one who asked take over the listing. */
export function claimLinkMail({ email, language }: Receiver, { name }: Named, token: string): Mail {
  const t = texts[language].ownership.mails.claimLink
  const path = href(claimRoutes.claimLink, language, { token: '' })
  return {
    to: email,
    kind: 'account',
    language,
    subject: t.subject(name),
    paragraphs: t.paragraphs(name),
    link: { text: t.link, path: `${path}{secret}`, secret: token },
    afterwards: t.afterwards,
  }
}

/** To those who run the platform: somebody asks for a listing. Once a day for each listing, however often it is asked for. */
export function claimWaitsMail(
  { email, language }: Receiver,
  { id, name }: Pick<Supplier, 'id' | 'name'>,
  claim: { readonly id: number; readonly day: Day },
): Mail {
  const t = texts[language].ownership.mails.claimWaits
  return {
    to: email,
    kind: 'desk',
    language,
    subject: t.subject(name),
    paragraphs: t.paragraphs(name),
    link: { text: t.link, path: href(reviewRoutes.showClaim, language, { id: String(claim.id) }) },
    once: `suppliers.claimWaits ${id} ${claim.day} ${email}`,
  }
}

/** To the one who claimed. */
export function claimGrantedMail(receiver: Receiver, { name }: Named): Mail {
  return { ...toOwner(receiver), ...aboutPage(receiver.language, 'claimGranted', name) }
}

/** To the one who claimed, with the operator's words. */
export function claimRefusedMail(receiver: Receiver, { name, slug }: Named, words: string): Mail {
  const t = texts[receiver.language].ownership.mails.claimRefused
  return {
    ...toOwner(receiver),
    subject: t.subject(name),
    paragraphs: [...t.paragraphs(name), words],
    link: { text: t.link, path: href(claimRoutes.claim, receiver.language, { slug }) },
  }
}

/** To those who claimed what somebody else has got. */
export function claimOvertakenMail(receiver: Receiver, { name, slug }: Named): Mail {
  const t = texts[receiver.language].ownership.mails.claimOvertaken
  return {
    ...toOwner(receiver),
    subject: t.subject(name),
    paragraphs: t.paragraphs(name),
    link: { text: t.link, path: href(claimRoutes.claim, receiver.language, { slug }) },
  }
}

/** To those who run the platform: a page waits for approval. */
export function profileWaitsMail({ email, language }: Receiver, supplierId: number, name: string): Mail {
  const t = texts[language].ownership.mails.profileWaits
  return {
    to: email,
    kind: 'desk',
    language,
    subject: t.subject(name),
    paragraphs: t.paragraphs(name),
    link: { text: t.link, path: href(reviewRoutes.review, language, { id: String(supplierId) }) },
  }
}

/** To the owners: their page is on view. */
export function approvedMail(receiver: Receiver, name: string): Mail {
  return { ...toOwner(receiver), ...aboutPage(receiver.language, 'approved', name) }
}

/** To the owners, with the operator's words. */
export function changesAskedMail(receiver: Receiver, name: string, words: string): Mail {
  const about = aboutPage(receiver.language, 'changesAsked', name)
  return { ...toOwner(receiver), ...about, paragraphs: [...about.paragraphs, words] }
}

function toOwner({ email, language }: Receiver): Pick<Mail, 'to' | 'kind' | 'language'> {
  return { to: email, kind: 'profile', language }
}

/** What leads to the enterprise's own desk. */
function aboutPage(
  language: Language,
  which: 'claimGranted' | 'approved' | 'changesAsked',
  name: string,
): Pick<Mail, 'subject' | 'paragraphs'> & { readonly link: NonNullable<Mail['link']> } {
  const t = texts[language].ownership.mails[which]
  const link = { text: t.link, path: href(deskRoutes.desk, language, {}) }
  return { subject: t.subject(name), paragraphs: t.paragraphs(name), link }
}
