import { signedIn } from '../../../kernel/access/actor.ts'
import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, type PageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { forgetShownCodes, freshRecoveryCodes, renewRecoveryCodes } from '../actions/recovery-codes.ts'
import { beginTwoStep, type CodeRefusal, endTwoStep, showCode, twoStep } from '../actions/two-step.ts'
import { texts } from '../locales/texts.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { twoStepRoutes } from '../routes/account.ts'
import { errorsOf } from '../views/errors.ts'
import { noCodesView, recoveryCodesView, twoStepView } from '../views/two-step.ts'
import { proofFirst, toProof } from './proof.ts'
import { statusFor } from './status.ts'

export const twoStepPages: Handlers<typeof twoStepRoutes> = {
  secondFactor: ({ query }, context) =>
    twoStepPage(context, { next: keptNext(query.next), hasEnded: query.ended === 'yes' }, []),

  beginTwoStep: async ({ body }, context) => {
    const query = { next: keptNext(one(body, 'next')) }
    const first = await proofFirst(context, href(twoStepRoutes.secondFactor, context.language, {}, query))
    if (first) return first
    await beginTwoStep(context)
    return toTwoStep(context, query)
  },

  confirmTwoStep: async ({ body }, context) => {
    const [code, next] = [one(body, 'code'), keptNext(one(body, 'next'))]
    if (code === '') return twoStepPage(context, { next, hasEnded: false }, faultsOf('codeMissing'))
    const shown = await showCode(context, code)
    if (!shown.ok) return notShown(context, next, shown.refusal)
    if (!shown.value.isFirst) return seeOther(safeNext(next, context.language), shown.value.session)
    return seeOther(href(twoStepRoutes.recoveryCodes, context.language, {}, { next }), shown.value.session)
  },

  recoveryCodes: async ({ query }, context) => {
    const { language, visit } = context
    const [codes, token] = [await freshRecoveryCodes(context), visit.formToken()]
    const title = texts[language].account.codesPage.heading
    if (codes === undefined) return privatePage({ title, main: noCodesView({ language, token }) })
    return privatePage({ title, main: recoveryCodesView({ language, token, next: keptNext(query.next), codes }) })
  },

  renewRecoveryCodes: async (_, context) => {
    if (!(await renewRecoveryCodes(context))) return toTwoStep(context, {})
    return seeOther(href(twoStepRoutes.recoveryCodes, context.language, {}))
  },

  keepRecoveryCodes: async ({ body }, context) => {
    await forgetShownCodes(context)
    const next = keptNext(one(body, 'next'))
    return next === '' ? toTwoStep(context, {}) : seeOther(next)
  },

  endTwoStep: async ({ body }, context) => {
    const ended = await endTwoStep(context, one(body, 'code'))
    if (ended.ok) return toTwoStep(context, { ended: 'yes' })
    if (ended.refusal === 'notAllowed') return notAllowed
    return twoStepPage(context, { next: '', hasEnded: false }, faultsOf(ended.refusal))
  },
}

/** What an app calls the account's keeper. */
const site = 'Rummelig'

interface Shown {
  readonly next: string
  readonly hasEnded: boolean
}

async function twoStepPage(context: RequestContext, shown: Shown, faults: readonly FieldFault[]): Promise<PageReply> {
  const { language, visit, actor } = context
  const main = twoStepView({
    language,
    token: visit.formToken(),
    twoStep: await twoStep(context, site),
    isNeeded: signedIn(actor).awaitsSecondFactor,
    errors: errorsOf(faults, texts[language].signIn.faults),
    ...shown,
  })
  return privatePage({ title: texts[language].account.parts.twoStep, status: statusFor(faults), main })
}

function notShown(context: RequestContext, next: string, refusal: CodeRefusal | 'proofNeeded') {
  return refusal === 'proofNeeded'
    ? toProof(context, href(twoStepRoutes.secondFactor, context.language, {}, { next }))
    : twoStepPage(context, { next, hasEnded: false }, faultsOf(refusal))
}

function faultsOf(refusal: CodeRefusal | 'codeMissing'): FieldFault[] {
  const isAboutCode = refusal === 'wrongCode' || refusal === 'codeMissing'
  return [{ field: isAboutCode ? 'code' : '', key: refusal }]
}

function toTwoStep({ language }: RequestContext, query: Readonly<Record<string, string>>): Reply {
  return seeOther(href(twoStepRoutes.secondFactor, language, {}, query))
}
