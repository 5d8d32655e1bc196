import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { tile, tileGrid } from '../../../design/card.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { hiddenField, type SelectOption, selectField, textField } from '../../../design/form/fields.ts'
import { form } from '../../../design/form/form.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { PurchasingTool, ShortlistSummary } from '../model.ts'
import { routes } from '../routes.ts'

export interface Buyer extends Membership {
  readonly members: readonly { readonly name: string; readonly role: string }[]
}

export interface DeskView {
  readonly organisations: readonly Buyer[]
  readonly lists: readonly ShortlistSummary[]
  readonly tools: readonly PurchasingTool[]
  readonly isRemoved: boolean
  readonly fault: 'nameMissing' | 'nameTooLong' | 'noOrganisation' | undefined
  readonly typed: { readonly name: string; readonly organisation: string } | undefined
  readonly language: Language
  readonly token: Html
}

/** Where a purchaser begins: what they can do here, the lists they share, and with whom. */
export function deskView(view: DeskView): Html {
  const { organisations, tools, isRemoved, language } = view
  const t = texts[language]
  const names = formatList(
    organisations.map(({ organisationName }) => organisationName),
    language,
  )
  return html`
    ${pageTop({ heading: t.desk.heading, lead: t.desk.lead(names) })}
    ${mainAndSide({
      main: html`
        ${isRemoved && alert({ language, kind: 'success', heading: t.list.listRemoved })}
        <h2>${t.desk.tools}</h2>
        ${tileGrid(tools.map((tool) => tile({ ...tool, level: 3 })))}
        ${lists(view)}
        <h2>${t.forms.newHeading}</h2>
        ${newList(view)}`,
      side: html`${organisations.map((organisation) => colleagues(organisation, language))}`,
    })}`
}

function lists({ lists: all, language }: DeskView): Html {
  const t = texts[language]
  if (all.length === 0) {
    const search = linkButton({
      text: t.desk.search,
      url: href(supplierRoutes.search, language, {}),
      variant: 'primary',
    })
    return html`<h2>${t.desk.lists}</h2>
      ${emptyState({ heading: t.desk.emptyHeading, text: t.desk.empty, actions: [search] })}`
  }
  return html`<h2>${t.desk.lists}</h2>${tileGrid(
    all.map(({ id, name, suppliers, changedAt }) =>
      tile({
        heading: name,
        level: 3,
        url: href(routes.show, language, { id: String(id) }),
        text: `${t.list.suppliers(suppliers)}. ${t.list.changed(formatDate(dayInDenmark(changedAt), language))}.`,
      }),
    ),
  )}`
}

function newList({ organisations, fault, typed, language, token }: DeskView): Html {
  const t = texts[language].forms
  const field = fault === 'noOrganisation' ? 'organisation' : 'name'
  return form({
    language,
    action: href(routes.create, language, {}),
    token,
    errors: fault === undefined ? [] : [{ field, message: t[fault] }],
    fields: html`
      ${textField({
        language,
        name: 'name',
        label: t.name,
        hint: t.nameHint,
        value: typed?.name ?? '',
        ...(fault !== undefined && field === 'name' ? { error: t[fault] } : {}),
      })}
      ${organisationField({ organisations, value: typed?.organisation ?? '', language, isMissing: field === 'organisation' })}`,
    submit: t.create,
  })
}

/** Asked only of those who buy for several. */
export function organisationField({
  organisations,
  value,
  language,
  isMissing,
}: {
  readonly organisations: readonly Membership[]
  readonly value: string
  readonly language: Language
  readonly isMissing: boolean
}): Html {
  const options: SelectOption[] = organisations.map(({ organisationId, organisationName }) => ({
    value: String(organisationId),
    text: organisationName,
  }))
  if (options.length === 1) return hiddenField('organisation', options[0]?.value ?? '')
  const t = texts[language].forms
  const error = isMissing ? { error: t.noOrganisation } : {}
  return selectField({ language, name: 'organisation', label: t.organisation, value, options, ...error })
}

function colleagues({ organisationId, organisationName, members }: Buyer, language: Language): Html {
  const t = texts[language].desk
  return panel({
    heading: t.colleagues,
    body: html`
      <ul>${members.map(({ name, role }) => html`<li>${name}${role === 'owner' && ` (${t.owner})`}</li>`)}</ul>
      <p><a href="${href(organisationRoutes.show, language, { id: String(organisationId) })}">${t.toOrganisation(organisationName)}</a></p>`,
  })
}
