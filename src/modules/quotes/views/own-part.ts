import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { enterprisesTrail } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { Part, PartOutcome } from '../model/part.ts'
import { routes } from '../routes.ts'
import { amountText, dayAndTime } from './moment.ts'

interface OwnPartShown extends Part {
  readonly askedByName: string
  readonly outcome: PartOutcome
}

export interface OwnPartView {
  readonly language: Language
  readonly reference: string
  readonly title: string
  /** Markdown: what the buyer wants. */
  readonly description: string
  readonly answersUntil: Date | null
  readonly isOpen: boolean
  readonly parts: readonly OwnPartShown[]
  /** What was sent last, and to which part it belongs. */
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly notice: 'saved' | 'conflict' | undefined
  readonly token: Html
}

/** What an enterprise is asked to do with another: its own part and the need, and nothing of the other's quote. */
export function ownPartView(view: OwnPartView): Html {
  const { language, title, description, answersUntil, isOpen, notice } = view
  const t = texts[language]
  const until = answersUntil && dayAndTime(answersUntil, language)
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: enterprisesTrail(view, language),
        current: t.part.heading,
      }),
      heading: t.part.heading,
      lead: title,
      body: html`${until && html`<p>${t.own.until(until.day, until.time)}</p>`}`,
    })}
    ${container(html`
      ${notice === 'saved' && alert({ language, kind: 'success', heading: t.part.saved })}
      ${notice === 'conflict' && alert({ language, kind: 'error', heading: t.part.conflict })}
      ${!isOpen && view.parts.every(({ outcome }) => outcome === null) && alert({ language, kind: 'warning', heading: t.own.over, body: t.own.overHint })}
      ${view.parts.map((part) => onePart(part, view))}
      <h2>${t.part.need}</h2>
      ${prose(markdown(description))}`)}`
}

function onePart(part: OwnPartShown, view: OwnPartView): Html {
  const { language, isOpen } = view
  const t = texts[language]
  const amount = part.amount === null ? t.parts.notAgreed : amountText(part.amount, language)
  return html`
    <h2>${t.part.asks(part.askedByName)}</h2>
    ${part.outcome !== null && alert({ language, kind: part.outcome === 'chosen' ? 'success' : 'info', heading: t.part.outcomes[part.outcome] })}
    ${definitionList([
      { term: t.part.what, values: [part.what] },
      { term: t.part.amount, values: [amount] },
      { term: t.parts.state, values: [t.parts.states[part.state]] },
    ])}
    ${isOpen ? answerForm(part, view) : unsentWords({ language, words: [typedWords(part, view)] })}`
}

/** What was just typed to the one who asks for this part. */
function typedWords({ quoteId }: Part, { typed }: OwnPartView): string {
  return one(typed, 'quote') === quoteId ? one(typed, `words-${quoteId}`) : ''
}

/** Where several ask, the fields of each have names of their own. */
function answerForm(part: Part, view: OwnPartView): Html {
  const { language, reference, typed, errors, token } = view
  const t = texts[language].part
  const isThis = one(typed, 'quote') === part.quoteId
  const shown = isThis ? errors : []
  return form({
    language,
    action: href(routes.answerPart, language, { reference }),
    token,
    errors: shown,
    id: `part-${part.quoteId}`,
    fields: html`
      ${hiddenField('quote', part.quoteId)}
      ${hiddenField('revision', String(part.revision))}
      ${radioField({
        language,
        name: `answer-${part.quoteId}`,
        legend: t.answer,
        value: isThis ? one(typed, `answer-${part.quoteId}`) : '',
        options: [
          { value: 'confirmed', text: t.confirmed },
          { value: 'refused', text: t.refused },
        ],
        ...errorAt(shown, `answer-${part.quoteId}`),
      })}
      ${textArea({
        language,
        name: `words-${part.quoteId}`,
        label: t.words,
        value: typedWords(part, view),
        rows: 2,
        required: false,
        ...errorAt(shown, `words-${part.quoteId}`),
      })}`,
    submit: t.send,
  })
}
