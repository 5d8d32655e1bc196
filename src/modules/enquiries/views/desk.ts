import { alert } from '../../../design/alert.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Verdict, WaitingEnquiry } from '../model/decision.ts'
import { mayStep } from '../model/enquiry.ts'
import { momentInWords } from '../model/moment.ts'
import type { ShownEnquiry } from '../model/shown-enquiry.ts'
import { stageOf } from '../model/stage.ts'
import { enquiryDeskRoutes } from '../routes/buying.ts'
import { shownEnquiryView } from './shown-enquiry.ts'
import { titleOf } from './title.ts'

export interface WaitingView {
  readonly waiting: readonly WaitingEnquiry[]
  readonly notice: Verdict | undefined
  readonly language: Language
}

/** The enquiries that wait for an operator. */
export function waitingView({ waiting, notice, language }: WaitingView): Html {
  const t = texts[language].buying.desk
  const rows = waiting.map(({ enquiry, buyer }) => [
    html`<a href="${href(enquiryDeskRoutes.review, language, { reference: enquiry.reference })}">${titleOf(enquiry, language)}</a>`,
    buyer,
    enquiry.submittedAt === null ? '' : momentInWords(enquiry.submittedAt, language),
  ])
  const columns = [t.columns.title, t.columns.buyer, t.columns.since]
  return html`
    ${notice !== undefined && alert({ language, kind: 'success', heading: t.done[notice] })}
    ${waiting.length === 0 ? html`<p>${t.none}</p>` : table({ caption: t.heading, columns, rows })}`
}

export interface DecisionView {
  readonly language: Language
  readonly waiting: WaitingEnquiry
  readonly shown: ShownEnquiry
  readonly typed: string
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** An enquiry as it would go out, and the decision. */
export function decisionView({ language, waiting: { enquiry }, shown, typed, errors, token }: DecisionView): Html {
  const t = texts[language].buying
  const { reference, revision } = enquiry
  return html`
    <p>${t.kinds[enquiry.kind]} · ${t.states[stageOf(enquiry)]}</p>
    <h2>${t.review.previewHeading}</h2>
    ${shownEnquiryView(shown, language)}
    ${
      (mayStep(enquiry, 'approved') || errors.length > 0) &&
      form({
        language,
        action: href(enquiryDeskRoutes.decide, language, { reference }),
        token,
        errors,
        fields: html`
          ${hiddenField('revision', String(revision))}
          ${textArea({
            language,
            name: 'words',
            label: t.desk.words,
            hint: t.desk.wordsHint,
            value: typed,
            required: false,
            maxLength: 2_000,
            ...errorAt(errors, 'words'),
          })}`,
        submit: t.desk.approve,
        secondary: [
          { text: t.desk.askForChanges, name: 'verdict', value: 'changesAsked' },
          { text: t.desk.refuse, name: 'verdict', value: 'refused' },
        ],
      })
    }`
}
