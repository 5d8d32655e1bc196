import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { openIdRoutes } from '../routes/openid.ts'

/** An identity at another party that signs in to the account. */
export interface OpenId {
  readonly issuer: string
  readonly subject: string
  readonly cvr: string | null
  readonly createdAt: Date
}

export interface OpenIdSection {
  readonly language: Language
  readonly openIds: readonly OpenId[]
  /** Whether the settings name another party. */
  readonly isOn: boolean
}

export interface OpenIdsView extends OpenIdSection {
  /** The hidden field that each form carries. */
  readonly token: Html
  /** One has just been removed. */
  readonly isRemoved: boolean
}

/** A part of the page about one's account; nothing where there is neither another party nor a connection with one. */
export function openIdSection({ language, openIds, isOn }: OpenIdSection): Html | false {
  if (!isOn && openIds.length === 0) return false
  const t = texts[language].openid.own
  return html`
    <h2>${t.heading}</h2>
    <p>${openIds.length === 0 ? t.none : t.caption}</p>
    <p><a href="${href(openIdRoutes.openIds, language, {})}">${t.manage}</a></p>`
}

/** One's own connections, and making another. */
export function openIdsView(view: OpenIdsView): Html {
  const { language, openIds, isOn, isRemoved } = view
  const t = texts[language].openid.own
  const trail = [{ text: t.account, url: href(accountRoutes.account, language, {}) }]
  const start = href(openIdRoutes.openIdStart, language, {}, { next: href(openIdRoutes.openIds, language, {}) })
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(html`
      ${isRemoved && alert({ language, kind: 'success', heading: t.removed })}
      ${openIds.length === 0 ? html`<p>${t.none}</p>` : list(view)}
      ${isOn && linkButton({ text: t.connect, url: start, variant: 'primary' })}`)}`
}

function list({ language, openIds, token }: OpenIdsView): Html {
  const t = texts[language].openid.own
  const rows = openIds.map(({ issuer, subject, cvr, createdAt }) => {
    const day = formatDate(dayInDenmark(createdAt), language)
    const action = href(openIdRoutes.disconnectOpenId, language, {})
    const values = { issuer, subject }
    return [cvr ?? t.noCvr, day, buttonForm({ action, token, text: t.remove(day), variant: 'link', values })]
  })
  return table({ caption: t.caption, columns: [t.columns.cvr, t.columns.since, t.columns.remove], rows })
}
