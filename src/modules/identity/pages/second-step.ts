import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { isStepPending, takeSecondStep } from '../actions/second-step.ts'
import { texts } from '../locales/texts.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { signInRoutes } from '../routes/sign-in.ts'
import { errorsOf } from '../views/errors.ts'
import { secondStepView } from '../views/second-step.ts'
import { statusFor } from './status.ts'

export const secondStepPages: Handlers<Pick<typeof signInRoutes, 'secondStep' | 'takeSecondStep'>> = {
  secondStep: async ({ query }, context) => {
    const next = keptNext(query.next)
    return (await isStepPending(context)) ? secondStepPage(context, next, []) : toSignIn(context, next)
  },

  takeSecondStep: async ({ body }, context) => {
    const [code, next] = [one(body, 'code'), keptNext(one(body, 'next'))]
    if (code === '') return secondStepPage(context, next, [{ field: 'code', key: 'codeMissing' }])
    const entered = await takeSecondStep(context, code)
    if (entered.ok) return seeOther(safeNext(next, context.language), entered.value)
    if (entered.refusal === 'notBegun') return toSignIn(context, next)
    if (entered.refusal === 'startOver') return toSignIn(context, next, { startOver: 'yes' })
    const field = entered.refusal === 'wrongCode' ? 'code' : ''
    return secondStepPage(context, next, [{ field, key: entered.refusal }])
  },
}

function secondStepPage(context: RequestContext, next: string, faults: readonly FieldFault[]): PageReply {
  const { language, visit } = context
  const t = texts[language].signIn
  const main = secondStepView({ language, token: visit.formToken(), next, errors: errorsOf(faults, t.faults) })
  return privatePage({ title: t.secondStep.heading, status: statusFor(faults), main })
}

function toSignIn({ language }: RequestContext, next: string, why: { readonly startOver?: 'yes' } = {}): Reply {
  return seeOther(href(signInRoutes.signIn, language, {}, { next, ...why }))
}
