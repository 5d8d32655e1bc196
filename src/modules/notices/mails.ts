import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Mail, MailSection } from '../../kernel/mail/mail.ts'
import { texts } from './locales/texts.ts'
import { danishTime } from './model/danish-time.ts'
import { titleOf } from './model/said.ts'
import type { NoticeCard } from './model/search.ts'
import { isSocial } from './model/social.ts'
import { ownRoutes, routes } from './routes.ts'

export interface NoticesReceiver {
  readonly email: string
  readonly language: Language
}

export interface NewNotices {
  readonly notices: readonly { readonly notice: NoticeCard }[]
  /** Names the look, so that it is told once. */
  readonly once: string
}

/** So many stand in a mail. */
const mostNamed = 20

/** To somebody who wants to hear of tenders that fit their enterprise: those that have come, the social ones first. */
export function newNoticesMail({ email, language }: NoticesReceiver, { notices, once }: NewNotices): Mail {
  const t = texts[language].mail
  const all = notices.map(({ notice }) => notice)
  const named = all.slice(0, mostNamed)
  return {
    to: email,
    kind: 'notices',
    language,
    subject: t.subject(all.length),
    paragraphs: t.paragraphs,
    sections: [
      ...sectionOf(t.social, named.filter(isSocial), language),
      ...sectionOf(
        t.others,
        named.filter((notice) => !isSocial(notice)),
        language,
      ),
    ],
    ...(all.length > named.length ? { afterwards: [t.more(all.length - named.length)] } : {}),
    link: { text: t.link, path: href(ownRoutes.fitting, language, {}) },
    once,
  }
}

function sectionOf(heading: string, notices: readonly NoticeCard[], language: Language): MailSection[] {
  if (notices.length === 0) return []
  return [
    {
      heading,
      links: notices.map((notice) => ({
        text: inOneLine(notice, language),
        path: href(routes.show, language, { id: String(notice.id) }),
      })),
    },
  ]
}

function inOneLine(notice: NoticeCard, language: Language): string {
  const title = titleOf(notice, language).text.slice(0, 200)
  const { nextDeadline } = notice
  return nextDeadline === null ? title : texts[language].mail.deadline(title, danishTime(nextDeadline, language))
}
