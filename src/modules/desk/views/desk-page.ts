import { deskLayout, pageTop } from '../../../design/page-parts.ts'
import { sideNavigation } from '../../../design/side-navigation.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { likenessRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

const tabs = {
  queue: routes.queue,
  duplicates: likenessRoutes.likenesses,
  search: routes.search,
  mails: routes.mails,
  log: routes.log,
  settings: routes.settings,
} as const satisfies Record<string, PageRoute>

/** The pages that stand in the desk's own navigation. */
export type DeskTab = keyof typeof tabs

const order = ['queue', 'duplicates', 'search', 'mails', 'log', 'settings'] as const satisfies readonly DeskTab[]

export interface DeskPage {
  readonly language: Language
  readonly tab: DeskTab
  readonly heading?: string
  readonly lead?: string
  readonly main: Html
}

/** A page of the desk with the way to the others beside it. */
export function deskPage({ language, tab, heading, lead, main }: DeskPage): Html {
  const t = texts[language]
  const links = order.map((each) => ({
    text: t.tabs[each],
    url: href(tabs[each], language, {}),
    current: each === tab,
  }))
  return html`
    ${pageTop({ heading: heading ?? t.tabs[tab], ...(lead === undefined ? {} : { lead }) })}
    ${deskLayout({ navigation: sideNavigation({ label: t.navigation, links }), main })}`
}
