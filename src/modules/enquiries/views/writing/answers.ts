import { buttonGroup, submitButton } from '../../../../design/button.ts'
import { errorText } from '../../../../design/form/field-frame.ts'
import { fieldset, textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import { clockChangeAt } from '../../forms/enquiry/answers.ts'
import { texts } from '../../locales/texts.ts'
import { contentLimits, usual } from '../../model/content-limits.ts'
import { type TypedStep, typedField } from './typed.ts'

/** Until when answers may come, and what must stand in them. */
export function answersFields(form: TypedStep): Html {
  const { language } = form
  const t = texts[language].buying.fields
  const wanted = typedField(form, 'wantedAnswers')
  return html`
    ${fieldset({ legend: t.deadline, hint: t.deadlineHint, level: 2, body: deadline(form) })}
    ${fieldset({ legend: t.questions, hint: t.questionsHint, level: 2, body: questions(form) })}
    ${textField({
      ...wanted,
      value: wanted.value === '' ? String(usual.wantedAnswers) : wanted.value,
      label: t.wantedAnswers,
      hint: t.wantedAnswersHint,
      width: 'short',
      inputmode: 'numeric',
    })}`
}

function deadline(form: TypedStep): Html {
  const { language, body } = form
  const t = texts[language].buying.fields
  const change = clockChangeAt(body)
  const time = typedField(form, 'time')
  return html`
    ${textField({ ...typedField(form, 'day'), label: t.day, hint: t.dayHint, required: true, inputmode: 'numeric' })}
    ${textField({
      ...time,
      value: time.value === '' ? '12.00' : time.value,
      label: t.time,
      hint: t.timeHint,
      required: true,
      width: 'short',
    })}
    ${change !== null && html`<p class="form-hint">${t[change]}</p>`}`
}

/** Those that are written and two empty ones: saving the draft brings more, without script. */
function questions(form: TypedStep): Html {
  const { language, body } = form
  const t = texts[language].buying.fields
  const written = body.questions ?? []
  const { error } = typedField(form, 'questions')
  const shown = [...written, '', ''].slice(0, contentLimits.questions)
  return html`
    ${errorText({ language, name: 'questions', ...(error === undefined ? {} : { error }) })}
    ${shown.map((question, index) => questionField({ form, question, index }))}
    ${
      shown.length < contentLimits.questions &&
      buttonGroup([submitButton({ text: t.moreQuestions, variant: 'secondary', name: 'button', value: 'more' })])
    }`
}

interface QuestionField {
  readonly form: TypedStep
  readonly question: string
  /** Counted from 0. */
  readonly index: number
}

/** Each has a name of its own: it is its id too. The first is where a link to the questions leads. */
function questionField({ form: { language }, question, index }: QuestionField): Html {
  const number = formatNumber(index + 1, language)
  return textField({
    language,
    name: questionName(index),
    label: texts[language].buying.fields.question(number),
    value: question,
    width: 'full',
    required: false,
  })
}

/** The name of the field for a question, counted from 0. */
function questionName(index: number): string {
  return index === 0 ? 'questions' : `questions-${index + 1}`
}
