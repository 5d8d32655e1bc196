import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { textField } from '../../../design/form/fields.ts'
import { form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type LastOwner, organisationRoutes } from '../../organisations/index.ts'
import { texts } from '../locales/texts.ts'
import type { OtherEmail } from '../model/deletion.ts'
import { downloads, routes } from '../routes.ts'

/** Everything about oneself: to have, and to have deleted. */
export function myDataView(language: Language): Html {
  const t = texts[language].myData
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      <h2>${t.downloadHeading}</h2>
      <p>${t.downloadText}</p>
      <p>${linkButton({ text: t.download, url: fileUrl(downloads.myData, {}), variant: 'primary' })}</p>
      <h2>${t.deleteHeading}</h2>
      <p>${t.deleteText}</p>
      <p>${linkButton({ text: t.toDelete, url: href(routes.deletion, language, {}), variant: 'secondary' })}</p>`)}`
}

export interface DeletionView {
  readonly language: Language
  readonly email: string
  /** What was typed last. */
  readonly typed: string
  readonly refusal?: OtherEmail | LastOwner
  readonly token: Html
}

/** What goes and what stays, and a form that is not sent by accident. */
export function deletionView(view: DeletionView): Html {
  const { language, refusal } = view
  const t = texts[language].myData.deletePage
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${refusal?.kind === 'lastOwner' && lastOwner(refusal, language)}
      ${list(t.goneHeading, t.gone)}
      ${list(t.staysHeading, t.stays)}
      ${confirmation(view)}`)}`
}

function list(heading: string, items: readonly string[]): Html {
  return html`<h2>${heading}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

function lastOwner({ organisations }: LastOwner, language: Language): Html {
  const t = texts[language].myData.deletePage
  const body = html`
    <p>${t.lastOwner(formatList(organisations, language))}</p>
    <p><a href="${href(organisationRoutes.list, language, {})}">${t.toOrganisations}</a></p>`
  return alert({ language, kind: 'error', heading: t.lastOwnerHeading, body })
}

function confirmation({ language, email, typed, refusal, token }: DeletionView): Html {
  const t = texts[language].myData.deletePage
  const errors = refusal?.kind === 'otherEmail' ? [{ field: 'email', message: t.otherEmail }] : []
  const field = textField({
    language,
    name: 'email',
    label: t.email,
    hint: t.emailHint(email),
    value: typed,
    type: 'email',
    autocomplete: 'off',
    ...(errors[0] === undefined ? {} : { error: errors[0].message }),
  })
  return form({
    language,
    action: href(routes.deleteAccount, language, {}),
    token,
    errors,
    fields: field,
    submit: t.submit,
    cancel: { text: t.cancel, url: href(routes.myData, language, {}) },
  })
}
