import { href } from '../../kernel/http/href.ts'
import { formatDate } from '../../kernel/i18n/format.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail, MailSection } from '../../kernel/mail/mail.ts'
import { dayInDenmark } from '../../kernel/time/clock.ts'
import { type Search, type Supplier, searchUrl, supplierRoutes } from '../suppliers/index.ts'
import { texts } from './locales/texts.ts'
import { type Frequency, toldFrequencies } from './model/saved-search.ts'
import { nextMoment } from './model/schedule.ts'
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
  readonly frequency: Frequency
}

/** A mail about what is new. */
export interface News {
  readonly sections: readonly NewsSection[]
  /** The day it is written on decides when the next comes. */
  readonly now: Date
  /** Names the look, so that it is told once. */
  readonly once: string
}

/** To somebody who has saved searches: what is new for each, and when they hear again. */
export function newsMail({ email, language }: NewsReceiver, { sections, now, once }: News): Mail {
  const t = texts[language].mail
  const count = new Set(sections.flatMap(({ news }) => news)).size
  return {
    to: email,
    kind: 'alerts',
    language,
    subject: t.subject(count),
    paragraphs: t.paragraphs,
    sections: sections.map((section) => sectionOf(section, language)),
    link: { text: t.link, path: href(routes.list, language, {}) },
    afterwards: again(sections, now, language),
    once,
  }
}

/** When the next mail may come: what is told most often decides. */
function again(sections: readonly NewsSection[], now: Date, language: Language): string[] {
  const soonest = toldFrequencies.find((each) => sections.some(({ frequency }) => frequency === each))
  if (soonest === undefined) return []
  const day = dayInDenmark(nextMoment(soonest, now) ?? now)
  return [texts[language].mail.again[soonest](formatDate(day, language))]
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
