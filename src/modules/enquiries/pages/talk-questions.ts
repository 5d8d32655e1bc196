import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { answerQuestions, questionsToAnswer } from '../actions/answer-question.ts'
import { askQuestion, questionsToRead } from '../actions/ask-question.ts'
import type { ReadEnquiry } from '../actions/talk-sides.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import { type Question, questionLimits, readWords } from '../model/question.ts'
import { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import { answerField, buyerQuestionsView, enterpriseQuestionsView } from '../views/questions.ts'
import { asBuyer, asReader, buyerFrame, readerFrame } from './talk-frame.ts'

export const buyerQuestionPages: Pick<Handlers<typeof talkRoutes>, 'questions' | 'answer'> = {
  questions: ({ params, query }, context) =>
    asBuyer(params, context, (enquiry) => buyerPage(context, enquiry, { isDone: query.done === 'answered' })),

  answer: ({ params, body }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const open = (await questionsToAnswer(context, enquiry)).filter(({ answer }) => answer === null)
      const typed = open.filter((question) => one(body, answerField(question)) !== '')
      const answers = typed.map((question) => ({ question, read: readAnswer(body, question) }))
      const tooLong = answers.flatMap(({ question, read }) => (read === undefined ? [answerField(question)] : []))
      const [first] = open
      const missing = typed.length === 0 && first !== undefined ? [answerField(first)] : []
      if (missing.length + tooLong.length > 0) return buyerPage(context, enquiry, { body, missing, tooLong })
      const given = answers.map(({ question, read = '' }) => ({ questionId: question.id, words: read }))
      const answered = await answerQuestions(context, enquiry, given)
      if (!answered.ok) return buyerPage(context, enquiry, { body, isRefused: true })
      const { reference } = enquiry
      return seeOther(href(talkRoutes.questions, context.language, { reference }, { done: 'answered' }))
    }),
}

export const readerQuestionPages: Pick<Handlers<typeof answeringTalkRoutes>, 'questions' | 'ask'> = {
  questions: ({ params, query }, context) =>
    asReader(params, context, (reading) => readerPage(context, reading, { isDone: query.done === 'asked' })),

  ask: ({ params, body }, context) =>
    asReader(params, context, async (reading) => {
      const words = readWords(one(body, 'words'), questionLimits.words)
      if (!words.ok) return readerPage(context, reading, { typed: one(body, 'words'), fault: words.refusal })
      const asked = await askQuestion(context, reading, words.value)
      if (!asked.ok) {
        const fault = asked.refusal === 'tooMany' ? 'tooMany' : 'closed'
        return readerPage(context, reading, { typed: words.value, fault })
      }
      const { reference } = reading.enquiry
      return seeOther(href(answeringTalkRoutes.questions, context.language, { reference }, { done: 'asked' }))
    }),
}

/** The answer typed to a question; nothing where it is too long. */
function readAnswer(body: FormBody, question: Question): string | undefined {
  const read = readWords(one(body, answerField(question)), questionLimits.answer)
  return read.ok ? read.value : undefined
}

interface BuyerShown {
  readonly isDone?: boolean
  readonly body?: FormBody
  /** Fields at fault. */
  readonly missing?: readonly string[]
  readonly tooLong?: readonly string[]
  readonly isRefused?: boolean
}

async function buyerPage(
  context: RequestContext,
  enquiry: Enquiry,
  { isDone = false, body = {}, missing = [], tooLong = [], isRefused = false }: BuyerShown,
): Promise<Reply> {
  const { language } = context
  const t = texts[language].talk.questions
  const errors = [
    ...missing.map((field) => ({ field, message: t.noAnswer })),
    ...tooLong.map((field) => ({ field, message: t.answerTooLong })),
  ]
  const main = buyerQuestionsView({
    ...buyerFrame(context, enquiry, isDone ? t.answered : undefined),
    questions: await questionsToAnswer(context, enquiry),
    action: href(talkRoutes.answer, language, { reference: enquiry.reference }),
    mayAnswer: enquiry.state === 'open' && !isRefused,
    typed: (question) => one(body, answerField(question)),
    errors,
  })
  return privatePage({ title: t.heading, status: errors.length > 0 || isRefused ? 422 : 200, main })
}

interface ReaderShown {
  readonly isDone?: boolean
  readonly typed?: string
  readonly fault?: 'missing' | 'tooLong' | 'tooMany' | 'closed'
}

async function readerPage(
  context: RequestContext,
  reading: ReadEnquiry,
  { isDone = false, typed = '', fault }: ReaderShown,
): Promise<Reply> {
  const { language, clock } = context
  const t = texts[language].talk.questions
  const main = enterpriseQuestionsView({
    ...readerFrame(context, reading, isDone ? t.sent : undefined),
    questions: await questionsToRead(context, reading),
    action: href(answeringTalkRoutes.ask, language, { reference: reading.enquiry.reference }),
    mayAsk: takesAnswers(reading.enquiry, clock.now()) && fault !== 'closed',
    typed,
    error: fault && t[fault],
  })
  return privatePage({ title: t.heading, status: fault === undefined ? 200 : 422, main })
}
