import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { details } from '../../../design/details.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { radioField, textArea } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { declineReasons, type InvitationState } from '../model/invitation.ts'
import { momentInWords } from '../model/moment.ts'
import type { ShownEnquiry } from '../model/shown-enquiry.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { preferenceRoutes } from '../routes/preferences.ts'
import { shownEnquiryView } from './shown-enquiry.ts'

export interface InboxRow {
  readonly reference: string
  readonly title: string
  /** A partner answers through the enterprise that is invited. */
  readonly state: InvitationState | 'partner'
  readonly invitedAt: Date
  readonly answersUntil: Date | null
  readonly isOver: boolean
}

/** What an enterprise is invited to. */
export function inboxView(language: Language, rows: readonly InboxRow[]): Html {
  const t = texts[language].matching.inbox
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${
        rows.length === 0
          ? emptyState({ heading: t.noneHeading, text: t.noneText, actions: [] })
          : table({
              caption: t.caption,
              columns: [t.title, t.state, t.until, t.invited],
              rows: rows.map((row) => inboxRow(row, language)),
            })
      }
      <p><a href="${href(preferenceRoutes.show, language, {})}">${texts[language].preferences.link}</a></p>`)}`
}

function inboxRow({ reference, title, state, invitedAt, answersUntil, isOver }: InboxRow, language: Language) {
  const { inbox: t, states } = texts[language].matching
  const until = answersUntil === null ? t.noDeadline : momentInWords(answersUntil, language)
  return [
    html`<a href="${href(answeringRoutes.show, language, { reference })}">${title}</a>`,
    states[state],
    isOver ? t.over : until,
    momentInWords(invitedAt, language),
  ]
}

/** A part of the page, and where the rest is. */
export interface AnswerSection {
  readonly heading: string
  readonly body: Html
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

export interface AnswerView {
  readonly language: Language
  readonly token: Html
  readonly shown: ShownEnquiry
  readonly state: InvitationState
  /** Partners of those invited read it; they answer through them. */
  readonly isInvited: boolean
  readonly takesAnswers: boolean
  /** What belongs to it besides: the own quote, files, questions, messages. */
  readonly sections: readonly AnswerSection[]
  readonly typed: { readonly reason: string; readonly words: string }
  readonly errors: readonly FieldError[]
}

/** An enquiry as the enterprise reads it that was invited, with the answer to it. */
export function answerView(view: AnswerView): Html {
  const { language, shown } = view
  const { inbox, answer: t } = texts[language].matching
  const trail = [{ text: inbox.heading, url: href(answeringRoutes.inbox, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: shown.title }), heading: shown.title })}
    ${container(html`
      <h2>${t.content}</h2>
      ${shownEnquiryView(shown, language)}
      ${view.isInvited && html`<h2>${t.heading}</h2>${answering(view)}`}
      ${view.sections.map(section)}`)}`
}

function section({ heading, body, links }: AnswerSection): Html {
  return html`<h2>${heading}</h2>
    ${body}
    ${links.length > 0 && html`<ul>${links.map(({ text, url }) => html`<li><a href="${url}">${text}</a></li>`)}</ul>`}`
}

function answering({ language, token, shown, state, takesAnswers, typed, errors }: AnswerView): Html {
  const t = texts[language].matching.answer
  const { reference } = shown
  const said = { interested: t.isInterested, declined: t.isDeclined, invited: undefined, opened: undefined }[state]
  if (!takesAnswers) return tooLate(typed.words, language)
  return html`
    ${said !== undefined && alert({ language, kind: 'info', heading: said, level: 3 })}
    ${
      state !== 'interested' &&
      buttonForm({
        action: href(answeringRoutes.interest, language, { reference }),
        token,
        text: t.yes,
        variant: 'primary',
      })
    }
    ${state !== 'declined' && declining({ language, token, reference, state, typed, errors })}`
}

/** Who is interested goes on to the quote: the way back is folded away. */
function declining({ state, ...no }: DeclineForm & Pick<AnswerView, 'state'>): Html {
  const { noHeading } = texts[no.language].matching.answer
  if (state === 'interested' && no.errors.length === 0) return details({ summary: noHeading, body: declineForm(no) })
  return html`<h3>${noHeading}</h3>${declineForm(no)}`
}

/** What was written meanwhile is not lost to its writer. */
function tooLate(words: string, language: Language): Html {
  const t = texts[language].matching.answer
  return html`<p>${t.isOver}</p>
    ${words !== '' && textArea({ language, name: 'words', label: t.notSent, value: words, required: false })}`
}

type DeclineForm = Pick<AnswerView, 'language' | 'token' | 'typed' | 'errors'> & { readonly reference: string }

function declineForm({ language, token, reference, typed, errors }: DeclineForm): Html {
  const t = texts[language].matching.answer
  const faultIn = (name: string) => {
    const error = errors.find(({ field }) => field === name)?.message
    return error === undefined ? {} : { error }
  }
  return form({
    language,
    action: href(answeringRoutes.decline, language, { reference }),
    token,
    errors,
    fields: html`
      ${radioField({
        language,
        name: 'reason',
        legend: t.reason,
        value: typed.reason,
        options: declineReasons.map((reason) => ({ value: reason, text: t.reasons[reason] })),
        ...faultIn('reason'),
      })}
      ${textArea({ language, name: 'words', label: t.words, value: typed.words, required: false, ...faultIn('words') })}`,
    submit: t.no,
  })
}
