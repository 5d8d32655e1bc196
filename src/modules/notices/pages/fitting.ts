import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { alertChoice, chooseAlert, type Fitting, noticesFitting, ownSupplier } from '../actions/fitting.ts'
import { readFrequency } from '../forms/alert.ts'
import { texts } from '../locales/texts.ts'
import { ownRoutes } from '../routes.ts'
import { fittingView } from '../views/fitting.ts'

export const fittingPages: Handlers<typeof ownRoutes> = {
  fitting: ({ query }, context) => showFitting(context, { isSaved: query.done === 'saved', isMissing: false }),

  choose: async ({ body }, context) => {
    const frequency = readFrequency(body)
    const isKept = frequency !== undefined && (await chooseAlert(context, frequency))
    if (!isKept) return showFitting(context, { isSaved: false, isMissing: true, typed: one(body, 'frequency') })
    return seeOther(href(ownRoutes.fitting, context.language, {}, { done: 'saved' }))
  },
}

const nothing: Fitting = { notices: [], count: 0, isAtLeast: false }

interface Shown {
  readonly isSaved: boolean
  readonly isMissing: boolean
  readonly typed?: string
}

async function showFitting(context: RequestContext, { isSaved, isMissing, typed }: Shown): Promise<PageReply> {
  const { language, visit } = context
  const supplier = await ownSupplier(context)
  const fitting = supplier === undefined ? nothing : await noticesFitting(context, supplier)
  const { frequency, refusesMails } = await alertChoice(context)
  const sells = supplier?.offerings.some(({ categories }) => categories.length > 0) ?? false
  return privatePage({
    title: texts[language].fitting.heading,
    status: isMissing ? 422 : 200,
    main: fittingView({
      told: supplier === undefined ? 'nothing' : sells ? 'enough' : 'noCategories',
      ...fitting,
      frequency: typed ?? frequency,
      refusesMails,
      isSaved,
      isMissing,
      language,
      token: visit.formToken(),
    }),
  })
}
