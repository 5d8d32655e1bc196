import { alert } from '../../../design/alert.ts'
import type { NavigationLink } from '../../../design/frame.ts'
import { deskLayout, pageTop } from '../../../design/page-parts.ts'
import { sideNavigation } from '../../../design/side-navigation.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'

/** The pages of one's account. */
export type AccountPart = keyof typeof texts.da.account.parts

export interface AccountFrame {
  readonly language: Language
  readonly part: AccountPart
  readonly lead?: string
  /** What was just done, in a sentence. */
  readonly notice?: string | undefined
  readonly body: Html
}

/** A page of one's account, with the way to the others beside it. */
export function accountFrame({ language, part, lead, notice, body }: AccountFrame): Html {
  const t = texts[language].account
  const heading = part === 'overview' ? t.heading : t.parts[part]
  return html`
    ${pageTop({ heading, ...(lead === undefined ? {} : { lead }) })}
    ${deskLayout({
      navigation: sideNavigation({ label: t.navigation, links: links(language, part) }),
      main: html`${notice !== undefined && alert({ language, kind: 'success', heading: notice })}${body}`,
    })}`
}

function links(language: Language, here: AccountPart): NavigationLink[] {
  const t = texts[language].account.parts
  const pages = {
    overview: routes.account,
    details: routes.details,
    email: routes.email,
    password: routes.password,
    twoStep: routes.secondFactor,
    passkeys: routes.passkeys,
    sessions: routes.sessions,
    mails: routes.mails,
  }
  const parts = ['overview', 'details', 'email', 'password', 'twoStep', 'passkeys', 'sessions', 'mails'] as const
  return parts.map((part) => ({ text: t[part], url: href(pages[part], language, {}), current: part === here }))
}
