import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { hiddenField, textField } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { passkeyRoutes } from '../routes/passkeys.ts'
import { passkeyPart, type WithoutPasskey, withoutPasskey } from './passkeys-part.ts'

export interface Passkey {
  readonly credentialId: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

export interface PasskeySection {
  readonly language: Language
  readonly passkeys: readonly Passkey[]
}

export interface PasskeysView extends PasskeySection, WithoutPasskey {
  readonly language: Language
  /** The hidden field that each form carries. */
  readonly token: Html
  /** What the browser is asked to make; absent where passkeys cannot work. */
  readonly options: object | undefined
  /** As it was written last. */
  readonly name: string
  /** Why the last one was not added. */
  readonly error?: string
  /** What has just been done. */
  readonly saved?: 'added' | 'removed' | undefined
}

/** A part of the page about one's account: which there are, and where to change that. */
export function passkeySection({ language, passkeys }: PasskeySection): Html {
  const t = texts[language].passkeys
  return html`
    <h2>${t.heading}</h2>
    ${passkeys.length === 0 ? html`<p>${t.lead}</p>` : html`<ul>${passkeys.map(({ name }) => html`<li>${name}</li>`)}</ul>`}
    <p><a href="${href(passkeyRoutes.passkeys, language, {})}">${t.manage}</a></p>`
}

/** One's own passkeys, and making another. */
export function passkeysView(view: PasskeysView): Html {
  const { language, saved, error } = view
  const t = texts[language].passkeys
  const trail = [{ text: t.account, url: href(accountRoutes.account, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(html`
      ${saved !== undefined && alert({ language, kind: 'success', heading: t.saved[saved] })}
      ${error !== undefined && alert({ language, kind: 'error', heading: error })}
      ${view.passkeys.length === 0 ? html`<p>${t.none}</p>` : list(view)}
      <h2>${t.add.heading}</h2>
      ${addForm(view)}
      ${withoutPasskey(view)}`)}`
}

function list({ language, passkeys, token }: PasskeysView): Html {
  const t = texts[language].passkeys
  const dayOf = (instant: Date) => formatDate(dayInDenmark(instant), language)
  const rows = passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => [
    name,
    dayOf(createdAt),
    lastUsedAt === null ? t.neverUsed : dayOf(lastUsedAt),
    buttonForm({
      action: href(passkeyRoutes.removePasskey, language, {}),
      token,
      text: t.remove(name),
      variant: 'link',
      values: { credential: credentialId },
    }),
  ])
  const { name, addedOn, usedOn, remove } = t.columns
  return table({ caption: t.yours, columns: [name, addedOn, usedOn, remove], rows })
}

function addForm({ language, token, options, name }: PasskeysView): Html | false {
  if (options === undefined) return false
  const t = texts[language].passkeys
  const field = textField({
    language,
    name: 'name',
    label: t.add.name,
    hint: t.add.nameHint,
    value: name,
    required: false,
  })
  const content = form({
    language,
    action: href(passkeyRoutes.addPasskey, language, {}),
    token,
    fields: html`${hiddenField('answer', '')}${field}`,
    submit: t.add.submit,
  })
  return passkeyPart({ language, kind: 'create', options, form: content, failed: t.notAdded })
}
