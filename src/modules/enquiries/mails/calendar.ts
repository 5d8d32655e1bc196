import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Mail } from '../../../kernel/mail/mail.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { PlannedPurchase } from '../model/calendar.ts'
import { calendarRoutes } from '../routes/calendar.ts'

export interface CalendarReceiver {
  readonly email: string
  readonly language: Language
}

export interface CalendarNews {
  readonly purchases: readonly (PlannedPurchase & { readonly buyer: string })[]
  /** Names the look, so that it is told once. */
  readonly once: string
}

/** So many stand in a mail. */
const mostNamed = 30

/** To somebody who follows the calendar: what has come into it. Who wants no mails about tenders gets none of these. */
export function calendarMail({ email, language }: CalendarReceiver, { purchases, once }: CalendarNews): Mail {
  const t = texts[language].calendar.mails.news
  const links = purchases.slice(0, mostNamed).map(({ title, buyer, reference }) => ({
    text: `${title}, ${buyer}`,
    path: href(calendarRoutes.show, language, { reference }),
  }))
  return {
    to: email,
    kind: 'notices',
    language,
    subject: t.subject(purchases.length),
    paragraphs: [t.text],
    sections: [{ heading: t.heading, links }],
    link: { text: t.link, path: href(calendarRoutes.list, language, {}) },
    afterwards: [t.again],
    once: `enquiries.calendar:${once}`,
  }
}

/** To the buyer: an enterprise shows its page, once for each purchase. */
export function interestMail(
  { email, language }: CalendarReceiver,
  { reference, title }: PlannedPurchase,
  { id, slug, name }: { readonly id: number; readonly slug: string; readonly name: string },
): Mail {
  const t = texts[language].calendar.mails.interest
  return {
    to: email,
    kind: 'enquiries',
    language,
    subject: t.subject(title),
    paragraphs: [t.text(name)],
    link: { text: t.link, path: href(supplierRoutes.show, language, { slug }) },
    once: `enquiries.interest:${reference}:${id}:${email}`,
  }
}
