import { resultList } from '../../../design/card.ts'
import { textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import { type Question, questionLimits, type ReadQuestion } from '../model/question.ts'
import { type TalkFrame, talkPage } from './talk-page.ts'

/** The field for the answer to a question. */
export function answerField({ id }: Pick<Question, 'id'>): string {
  return `answer-${id}`
}

export interface BuyerQuestionsView extends TalkFrame {
  readonly questions: readonly Question[]
  readonly action: string
  /** Whether the enquiry is open, so that answers are sent. */
  readonly mayAnswer: boolean
  readonly typed: (question: Question) => string
  readonly errors: readonly FieldError[]
}

/** The buyer's page: what was asked by whomever, and a field for each answer that is missing. */
export function buyerQuestionsView(view: BuyerQuestionsView): Html {
  const { questions, language } = view
  const t = texts[language].talk.questions
  return talkPage(view, {
    heading: t.heading,
    lead: t.buyerLead,
    body: html`${questionList(questions, language)}${answerForm(view)}`,
  })
}

function answerForm({
  questions,
  mayAnswer,
  action,
  typed,
  errors,
  token,
  language,
}: BuyerQuestionsView): Html | false {
  const t = texts[language].talk.questions
  const numbered = questions.map((question, index) => ({ question, number: formatNumber(index + 1, language) }))
  const open = numbered.filter(({ question }) => question.answer === null)
  if (open.length === 0) return false
  if (!mayAnswer) {
    const words = open.map(({ question }) => typed(question))
    return html`<p>${t.notOpen}</p>${unsentWords({ language, words })}`
  }
  const fields = open.map(({ question, number }) => {
    const error = errors.find(({ field }) => field === answerField(question))?.message
    return textArea({
      language,
      name: answerField(question),
      label: t.answerTo(number),
      hint: question.words,
      value: typed(question),
      maxLength: questionLimits.answer,
      required: false,
      ...(error === undefined ? {} : { error }),
    })
  })
  return html`<h2>${t.answerHeading}</h2>
    <p>${t.answerIntro}</p>
    ${form({ language, action, token, errors, fields: html`${fields}`, submit: t.answerButton })}`
}

export interface EnterpriseQuestionsView extends TalkFrame {
  readonly questions: readonly ReadQuestion[]
  readonly action: string
  readonly mayAsk: boolean
  readonly typed: string
  readonly error: string | undefined
}

/** The page of one of those invited: what all of them asked, the own questions marked. */
export function enterpriseQuestionsView(view: EnterpriseQuestionsView): Html {
  const { questions, language } = view
  const t = texts[language].talk.questions
  return talkPage(view, {
    heading: t.heading,
    lead: t.enterpriseLead,
    body: html`${questionList(questions, language)}<h2>${t.askHeading}</h2>${askForm(view)}`,
  })
}

function askForm({ mayAsk, action, typed, error, token, language }: EnterpriseQuestionsView): Html {
  const t = texts[language].talk.questions
  if (!mayAsk) return html`<p>${t.closed}</p>${unsentWords({ language, words: [typed] })}`
  return form({
    language,
    action,
    token,
    errors: error === undefined ? [] : [{ field: 'words', message: error }],
    fields: textArea({
      language,
      name: 'words',
      label: t.ask,
      hint: t.askHint,
      value: typed,
      maxLength: questionLimits.words,
      ...(error === undefined ? {} : { error }),
    }),
    submit: t.askButton,
  })
}

function questionList(questions: readonly (Question & { readonly isOwn?: boolean })[], language: Language): Html {
  const t = texts[language].talk.questions
  if (questions.length === 0) return html`<p>${t.none}</p>`
  return resultList(questions.map((question, index) => questionCard(question, index + 1, language)))
}

function questionCard(question: Question & { readonly isOwn?: boolean }, number: number, language: Language): Html {
  const t = texts[language].talk.questions
  const { words, askedAt, answer, answeredAt, isOwn } = question
  return html`<article class="card collapsed-height">
  <div class="card-content">
    <span class="card-subheading">${t.asked(dayOf(askedAt, language))}${isOwn && ` · ${t.own}`}</span>
    <h2 class="card-heading">${t.question(formatNumber(number, language))}</h2>
    ${lines(words)}
    ${
      answer === null || answeredAt === null
        ? html`<p class="form-hint">${t.waiting}</p>`
        : html`<h3>${t.answer}</h3>${lines(answer)}<p class="form-hint">${t.answeredAt(dayOf(answeredAt, language))}</p>`
    }
  </div>
</article>`
}

/** Somebody's own words keep their lines. */
export function lines(words: string): Html {
  return html`${words.split(/\n{2,}/).map((part) => {
    const [first = '', ...others] = part.split('\n')
    return html`<p>${first}${others.map((line) => html`<br>${line}`)}</p>`
  })}`
}

function dayOf(at: Date, language: Language): string {
  return formatDate(dayInDenmark(at), language)
}
