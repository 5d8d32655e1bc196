import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { deskLayout, pageTop } from '../../../design/page-parts.ts'
import { sideNavigation } from '../../../design/side-navigation.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { contractEffectRoutes } from '../../contracts/index.ts'
import type { OperatorPage } from '../../organisations/index.ts'
import { procurementRuleRoutes } from '../../procurement/index.ts'
import { likenessRoutes, searchWordRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

const tabs = {
  queue: routes.queue,
  duplicates: likenessRoutes.likenesses,
  searchWords: searchWordRoutes.words,
  purchasingRules: procurementRuleRoutes.rules,
  effect: contractEffectRoutes.effect,
  search: routes.search,
  mails: routes.mails,
  log: routes.log,
  settings: routes.settings,
} as const satisfies Record<string, PageRoute>

/** The pages that stand in the desk's own navigation. */
export type DeskTab = keyof typeof tabs

const order = [
  'queue',
  'duplicates',
  'searchWords',
  'purchasingRules',
  'effect',
  'search',
  'mails',
  'log',
  'settings',
] as const satisfies readonly DeskTab[]

export interface DeskPage extends Omit<OperatorPage, 'tab' | 'heading'> {
  readonly tab: DeskTab
  /** What the navigation calls it, where it says nothing else. */
  readonly heading?: string
}

/** A page of the desk with the way to the others beside it. */
export function deskPage(page: DeskPage): Html {
  const { language, tab, lead, body, main } = page
  const t = texts[language]
  const links = order.map((each) => ({
    text: t.tabs[each],
    url: href(tabs[each], language, {}),
    current: each === tab,
  }))
  const heading = page.heading ?? t.tabs[tab]
  return html`
    ${pageTop({ trail: way(page, heading), heading, ...(lead === undefined ? {} : { lead }), ...(body && { body }) })}
    ${deskLayout({ navigation: sideNavigation({ label: t.navigation, links }), main })}`
}

/** The queue, which says how many pages were approved just now. */
export function queueAfterApproval(language: Language, approved: number): string {
  return href(routes.queue, language, {}, { approved })
}

/** The queue is the desk itself. */
function way({ language, trail = [] }: DeskPage, current: string): Html {
  const desk = { text: texts[language].heading, url: href(routes.queue, language, {}) }
  const isDesk = current === desk.text
  return breadcrumbs({ language, trail: isDesk ? [] : [desk, ...trail], current })
}
