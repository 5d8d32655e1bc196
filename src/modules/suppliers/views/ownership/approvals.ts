import { alert } from '../../../../design/alert.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { checkboxField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { OperatorDesk } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import { reviewRoutes } from '../../routes/ownership.ts'
import { dayInWords } from './words.ts'

export interface WaitingLine {
  readonly supplierId: number
  readonly name: string
  readonly organisationName: string
  readonly since: Date
  readonly url: string
}

export interface ApprovalsView {
  readonly waiting: readonly WaitingLine[]
  /** How many were approved just now; absent where nothing was tried. */
  readonly approved: number | undefined
  /** Of those that wait, the ones that could not be approved just now. */
  readonly skipped: readonly WaitingLine[]
  readonly nothingChosen: boolean
  readonly desk: OperatorDesk
  readonly language: Language
  readonly token: Html
}

/** The pages that wait, to be approved together or one by one. */
export function approvalsView(view: ApprovalsView): Html {
  const t = texts[view.language].ownership.review
  const main = html`${outcome(view)}${queue(view)}`
  const { language } = view
  return view.desk.page({ language, tab: 'queue', heading: t.approvalsHeading, lead: t.approvalsLead, main })
}

function outcome({ approved, skipped, language }: ApprovalsView): Html {
  const t = texts[language].ownership.review
  const left = skipped.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)
  return html`
    ${approved !== undefined && approved > 0 && alert({ language, kind: 'success', heading: t.approvedMany(approved) })}
    ${left.length > 0 && alert({ language, kind: 'warning', heading: t.skippedHeading, body: html`<p>${t.skippedBody}</p><ul>${left}</ul>` })}`
}

function queue({ waiting, nothingChosen, language, token }: ApprovalsView): Html {
  const t = texts[language].ownership.review
  if (waiting.length === 0) return emptyState({ heading: t.approvalsEmpty, text: t.approvalsEmptyBody, actions: [] })
  const error = nothingChosen ? { error: t.noneChosen } : {}
  return html`
    ${form({
      language,
      action: href(reviewRoutes.approveMany, language, {}),
      token,
      errors: nothingChosen ? [{ field: 'supplier', message: t.noneChosen }] : [],
      fields: checkboxField({
        language,
        name: 'supplier',
        legend: t.pages,
        values: [],
        options: waiting.map(({ supplierId, name, organisationName, since }) => ({
          value: String(supplierId),
          text: name,
          hint: t.waitingSince(organisationName, dayInWords(since, language)),
        })),
        ...error,
      }),
      submit: t.approveChosen,
    })}
    <ul>${waiting.map(({ name, url }) => html`<li><a href="${url}">${t.title(name)}</a></li>`)}</ul>`
}
