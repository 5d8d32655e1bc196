import { alert } from '../../../design/alert.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { fileField, hiddenField, radioField, selectField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { TypedUpload } from '../forms/upload.ts'
import { texts } from '../locales/texts.ts'
import { type AnalysisSummary, keepingTimes } from '../model.ts'
import { routes } from '../routes.ts'

export interface AnalysesView {
  readonly language: Language
  readonly analyses: readonly AnalysisSummary[]
  readonly organisations: readonly Membership[]
  readonly typed: TypedUpload
  readonly errors: readonly FieldError[]
  readonly isRemoved: boolean
  readonly token: Html
}

/** What the reader's organisations have analysed, and the form for another ledger. */
export function analysesView(view: AnalysesView): Html {
  const { language, analyses, isRemoved } = view
  const t = texts[language]
  return html`
    ${pageTop({ heading: t.list.heading, lead: t.list.lead })}
    ${mainAndSide({
      main: html`
        ${isRemoved && alert({ language, kind: 'success', heading: t.list.removed })}
        ${analyses.length > 0 && list(view)}
        <h2>${t.list.newHeading}</h2>
        ${uploadForm(view)}`,
      side: panel({
        heading: t.upload.privacyHeading,
        body: html`<ul>${t.upload.privacy.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
      }),
    })}`
}

function list({ analyses, organisations, language }: AnalysesView): Html {
  const t = texts[language].list
  const nameOf = (id: number) =>
    organisations.find(({ organisationId }) => organisationId === id)?.organisationName ?? ''
  return table({
    caption: t.caption,
    columns: [t.titleColumn, t.stateColumn, t.uploadedColumn, t.organisationColumn],
    rows: analyses.map(({ id, title, state, uploadedAt, organisationId }) => [
      html`<a href="${href(routes.analysis, language, { id: String(id) })}">${title}</a>`,
      t.states[state],
      formatDate(dayInDenmark(uploadedAt), language),
      nameOf(organisationId),
    ]),
  })
}

function uploadForm(view: AnalysesView): Html {
  const { language, typed, errors, token } = view
  const t = texts[language].upload
  const field = (name: string) => ({ language, name, ...errorAt(errors, name) })
  return form({
    language,
    action: href(routes.upload, language, {}),
    token,
    errors,
    multipart: true,
    fields: html`
      ${textField({ ...field('title'), label: t.title, hint: t.titleHint, value: typed.title, required: false })}
      ${fileField({ ...field('file'), label: t.file, hint: t.fileHint, accept: '.csv,.txt,.xlsx' })}
      ${radioField({
        ...field('daysKept'),
        legend: t.daysKept,
        value: typed.daysKept,
        options: keepingTimes.map((days) => ({ value: String(days), text: t.days[days] })),
      })}
      ${organisationField(view)}`,
    submit: t.submit,
  })
}

/** Asked only of those who buy for several. */
function organisationField({ organisations, typed, errors, language }: AnalysesView): Html {
  const options = organisations.map(({ organisationId, organisationName }) => ({
    value: String(organisationId),
    text: organisationName,
  }))
  if (options.length === 1) return hiddenField('organisation', options[0]?.value ?? '')
  const error = errorAt(errors, 'organisation')
  const label = texts[language].upload.organisation
  return selectField({ language, name: 'organisation', label, value: typed.organisation, options, ...error })
}
