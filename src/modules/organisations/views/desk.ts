import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { deskLayout, pageTop } from '../../../design/page-parts.ts'
import { sideNavigation } from '../../../design/side-navigation.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

export interface DeskPage {
  readonly language: Language
  readonly organisation: { readonly id: number; readonly name: string }
  readonly current: 'show' | 'members' | 'edit' | 'closing'
  readonly heading: string
  readonly lead?: string
  readonly main: Html
  /** Owners change things, so they are shown where. */
  readonly isOwner: boolean
}

/** A page about one organisation, with the way to the others. */
export function deskPage(page: DeskPage): Html {
  const { language, organisation, current, heading, lead, main } = page
  const trail = breadcrumbs({
    language,
    trail: [{ text: texts[language].organisations, url: href(routes.list, language, {}) }],
    current: organisation.name,
  })
  return html`
    ${pageTop({ trail, heading, ...(lead === undefined ? {} : { lead }) })}
    ${deskLayout({ navigation: navigation(page, current), main })}`
}

function navigation({ language, organisation, isOwner }: DeskPage, current: DeskPage['current']): Html {
  const t = texts[language].show
  const params = { id: String(organisation.id) }
  const links = [
    { text: t.facts, url: href(routes.show, language, params), current: current === 'show' },
    { text: t.members, url: href(routes.members, language, params), current: current === 'members' },
    ...(isOwner ? [{ text: t.edit, url: href(routes.edit, language, params), current: current === 'edit' }] : []),
  ]
  return sideNavigation({ label: t.navigation(organisation.name), links })
}
