import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail, MailSection } from '../../kernel/mail/mail.ts'
import { type Search, type Supplier, searchUrl, supplierRoutes } from '../suppliers/index.ts'
import { texts } from './locales/texts.ts'
import { routes } from './routes.ts'

export interface NewsReceiver {
  readonly email: string
  readonly language: Language
}

/** What is new for one saved search. */
export interface NewsSection {
  /** As its owner calls the search. */
  readonly name: string
  readonly asked: Search
  /** Those that are named. */
  readonly suppliers: readonly Supplier[]
  /** The numbers of all that are new. */
  readonly news: readonly number[]
}

/** To somebody who has saved searches: what is new for each. `once` names the look, so that it is told once. */
export function newsMail({ email, language }: NewsReceiver, news: readonly NewsSection[], once: string): Mail {
  const t = texts[language].mail
  const count = new Set(news.flatMap((section) => section.news)).size
  return {
    to: email,
    kind: 'alerts',
    language,
    subject: t.subject(count),
    paragraphs: t.paragraphs,
    sections: news.map((section) => sectionOf(section, language)),
    link: { text: t.link, path: href(routes.list, language, {}) },
    once,
  }
}

function sectionOf({ name, asked, suppliers, news }: NewsSection, language: Language): MailSection {
  const t = texts[language].mail
  const others = news.length - suppliers.length
  return {
    heading: name,
    links: [
      ...suppliers.map((supplier) => ({
        text: inOneLine(supplier),
        path: href(supplierRoutes.show, language, { slug: supplier.slug }),
      })),
      {
        text: others > 0 ? t.more(others) : t.all,
        path: searchUrl({ ...asked, sort: 'newest', page: 1 }, language),
      },
    ],
  }
}

function inOneLine({ name, address }: Supplier): string {
  return address.town === null ? name : `${name}, ${address.town}`
}
