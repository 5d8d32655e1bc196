import type { FieldError } from '../../../design/form/form.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { declareRsv, retractRsv, rsvSheet, saveAnswers } from '../actions/verify-rsv.ts'
import { readAnswers, typedAnswer } from '../forms/verification.ts'
import { texts } from '../locales/texts.ts'
import type { CriterionSheet, RsvAnswer, RsvSheet } from '../model/rsv.ts'
import { rsvRoutes } from '../routes/verification.ts'
import { criterionView, rsvIntroView } from '../views/verification/rsv.ts'
import { declarationView, rsvSummaryView } from '../views/verification/rsv-declaration.ts'
import { criterionUrl, noPageView } from '../views/verification/rsv-frame.ts'
import { errorsOf } from '../views/verification/words.ts'

export const rsvPages: Handlers<typeof rsvRoutes> = {
  rsv: (_, context) =>
    withSheet(context, (sheet) =>
      privatePage({ title: wordsOf(context).heading, main: rsvIntroView(view(context, sheet)) }),
    ),

  criterion: ({ params }, context) =>
    withCriterion(context, params.number, (sheet, shown) =>
      criterionPage(context, sheet, { shown, typed: shown.answer }),
    ),

  answer: ({ params, body }, context) =>
    withCriterion(context, params.number, async (sheet, shown) => {
      const read = readAnswers(body, shown.criterion)
      const typed = typedAnswer(body, shown.criterion)
      if (!read.ok)
        return criterionPage(context, sheet, { shown, typed, errors: errorsOf(read.refusal, context.language) })
      const saved = await saveAnswers(context, read.value)
      return saved.ok ? seeOther(nextUrl(context, sheet, shown)) : notFound
    }),

  rsvSummary: (_, context) =>
    withSheet(context, (sheet) =>
      privatePage({ title: wordsOf(context).summary, main: rsvSummaryView(view(context, sheet)) }),
    ),

  declaration: ({ query }, context) =>
    withSheet(context, (sheet) => {
      const notice = (['declared', 'retracted'] as const).find((each) => each === query.notice)
      const day = dayInDenmark(context.clock.now())
      return privatePage({
        title: wordsOf(context).declaration,
        main: declarationView({ ...view(context, sheet), day, notice }),
      })
    }),

  declare: async (_, context) => {
    const declared = await declareRsv(context)
    if (declared.ok) return seeOther(declarationUrl(context, 'declared'))
    // What is missing stands on the summary.
    return seeOther(href(rsvRoutes.rsvSummary, context.language, {}))
  },

  withdrawDeclaration: async (_, context) => {
    const retracted = await retractRsv(context)
    return retracted.ok ? seeOther(declarationUrl(context, 'retracted')) : notFound
  },
}

async function withSheet(context: RequestContext, answer: (sheet: RsvSheet) => Reply | Promise<Reply>): Promise<Reply> {
  const sheet = await rsvSheet(context)
  if (sheet !== undefined) return answer(sheet)
  return privatePage({ title: wordsOf(context).heading, main: noPageView(context.language) })
}

function withCriterion(
  context: RequestContext,
  number: string,
  answer: (sheet: RsvSheet, shown: CriterionSheet) => Reply | Promise<Reply>,
): Promise<Reply> {
  return withSheet(context, (sheet) => {
    const shown = sheet.criteria.find(({ criterion }) => String(criterion.number) === number)
    return shown === undefined ? notFound : answer(sheet, shown)
  })
}

interface Shown {
  readonly shown: CriterionSheet
  readonly typed: RsvAnswer | undefined
  readonly errors?: readonly FieldError[]
}

function criterionPage(context: RequestContext, sheet: RsvSheet, { shown, typed, errors = [] }: Shown): Reply {
  const { name } = shown.criterion
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: name[context.language],
    main: criterionView({ ...view(context, sheet), shown, typed, errors }),
  })
}

/** The next criterion, or the summary after the last. */
function nextUrl({ language }: RequestContext, { criteria }: RsvSheet, shown: CriterionSheet): string {
  const next = criteria[criteria.indexOf(shown) + 1]
  return next === undefined ? href(rsvRoutes.rsvSummary, language, {}) : criterionUrl(next.criterion.number, language)
}

function declarationUrl({ language }: RequestContext, notice: 'declared' | 'retracted'): string {
  return href(rsvRoutes.declaration, language, {}, { notice })
}

function view({ language, visit }: RequestContext, sheet: RsvSheet) {
  return { sheet, language, token: visit.formToken() }
}

function wordsOf({ language }: RequestContext) {
  return texts[language].verification.rsv
}
