import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import type { Person } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { OrganisationCard } from '../model/organisation.ts'
import { routes } from '../routes.ts'

export interface ListView {
  readonly language: Language
  readonly person: Person
  readonly organisations: readonly OrganisationCard[]
  /** Where the mail domain leads, and the domain. */
  readonly suggested: OrganisationCard | undefined
  readonly domain: string
  /** What has just been done, as the address says it. */
  readonly done: unknown
}

/** What somebody belongs to, and the ways into more. */
export function listView(view: ListView): Html {
  const t = texts[view.language].list
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${goodbye(view)}
      ${suggestion(view)}
      ${view.organisations.length > 0 ? own(view) : nothing(view)}
      <p>${t.invited}</p>`)}`
}

function goodbye({ done, language }: ListView): Html | false {
  const { left, closed } = texts[language].list
  const said = done === 'left' ? left : done === 'closed' && closed
  return said !== false && alert({ language, kind: 'success', heading: said })
}

function suggestion({ suggested, domain, language }: ListView): Html | false {
  if (suggested === undefined) return false
  const t = texts[language].list
  const body = html`<p>${t.suggestion(suggested.name, domain)}</p>
    <p><a href="${href(routes.join, language, {})}">${t.askToJoin(suggested.name)}</a></p>`
  return alert({ language, kind: 'info', heading: t.suggestionHeading, body })
}

function own(view: ListView): Html {
  const t = texts[view.language].list
  return html`
    ${table({
      caption: t.heading,
      columns: [t.organisation, t.kind, t.role],
      rows: view.organisations.map((each) => row(each, view)),
    })}
    <p>${register(view.language, 'secondary')}</p>`
}

function row({ id, name, kind }: OrganisationCard, { person, language }: ListView): (Html | string)[] {
  const t = texts[language]
  const role = person.memberships.find(({ organisationId }) => organisationId === id)?.role ?? 'member'
  const link = html`<a href="${href(routes.show, language, { id: String(id) })}">${name}</a>`
  return [link, t.kinds[kind], t.roles[role]]
}

function nothing({ language }: ListView): Html {
  const { none, noneText } = texts[language].list
  return emptyState({ heading: none, text: noneText, actions: [register(language, 'primary')] })
}

function register(language: Language, variant: 'primary' | 'secondary'): Html {
  return linkButton({ text: texts[language].list.register, url: href(routes.newKind, language, {}), variant })
}
