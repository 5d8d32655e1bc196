import type { FieldError } from '../../../design/form/form.ts'
import type { FormBody } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { supplierBySlug } from '../actions/read.ts'
import {
  standingVouching,
  stopVouching,
  supplierToCheck,
  verificationsOf,
  verifyAsOperator,
  vouchFor,
  withdrawAsOperator,
} from '../actions/verify.ts'
import { readCheck, readCheckKind, readVouching } from '../forms/verification.ts'
import { texts } from '../locales/texts.ts'
import type { Supplier } from '../model/directory.ts'
import { usuallyValidUntil, type VerificationFact } from '../model/verification.ts'
import { vouchingIn } from '../policy.ts'
import { verificationRoutes } from '../routes/verification.ts'
import { checkView } from '../views/verification/check.ts'
import { vouchView } from '../views/verification/vouch.ts'
import { errorsOf } from '../views/verification/words.ts'

export const verificationPages: Handlers<typeof verificationRoutes> = {
  vouch: async ({ params, query }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return notFound
    const standing = await standingVouching(context, supplier)
    return vouchPage(context, supplier, { standing, typed: asTyped(context, standing), notice: noticeIn(query) })
  },

  vouchFor: async ({ params, body }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return notFound
    if (vouchingIn(context.actor, supplier) === undefined) return notAllowed
    const read = readVouching(body, today(context))
    if (!read.ok) {
      const standing = await standingVouching(context, supplier)
      return vouchPage(context, supplier, { standing, typed: body, errors: errorsOf(read.refusal, context.language) })
    }
    const vouched = await vouchFor(context, supplier, read.value)
    return vouched.ok ? seeOther(vouchUrl(context, supplier, 'saved')) : notAllowed
  },

  stopVouching: async ({ params }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return notFound
    const stopped = await stopVouching(context, supplier)
    return stopped.ok ? seeOther(vouchUrl(context, supplier, 'retracted')) : notAllowed
  },

  check: async ({ params, query }, context) => {
    const supplier = await supplierToCheck(context, params.id)
    if (supplier === undefined) return notFound
    return checkPage(context, supplier, { typed: asTyped(context, undefined), notice: noticeIn(query) })
  },

  stateCheck: async ({ params, body }, context) => {
    const supplier = await supplierToCheck(context, params.id)
    if (supplier === undefined) return notFound
    const read = readCheck(body, today(context))
    if (!read.ok) return checkPage(context, supplier, { typed: body, errors: errorsOf(read.refusal, context.language) })
    const { what, ...evidence } = read.value
    const stated = await verifyAsOperator(context, supplier.id, what, evidence)
    return stated.ok ? seeOther(checkUrl(context, supplier, 'saved')) : notAllowed
  },

  withdrawCheck: async ({ params, body }, context) => {
    const supplier = await supplierToCheck(context, params.id)
    const what = readCheckKind(body)
    if (supplier === undefined || what === undefined) return notFound
    const withdrawn = await withdrawAsOperator(context, supplier.id, what)
    return withdrawn.ok ? seeOther(checkUrl(context, supplier, 'retracted')) : notAllowed
  },
}

type Notice = 'saved' | 'retracted'

/** What the page shows beside the enterprise. */
interface Shown {
  readonly typed: FormBody
  readonly errors?: readonly FieldError[]
  readonly notice?: Notice | undefined
}

function vouchPage(
  context: RequestContext,
  supplier: Supplier,
  shown: Shown & { readonly standing: VerificationFact | undefined },
): Reply {
  const { language, visit, actor } = context
  const { standing, typed, errors = [], notice } = shown
  const mayVouch = vouchingIn(actor, supplier) !== undefined
  const token = visit.formToken()
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[language].verification.vouch.heading(supplier.name),
    main: vouchView({ supplier, language, token, mayVouch, standing, typed, errors, notice }),
  })
}

async function checkPage(context: RequestContext, supplier: Supplier, shown: Shown): Promise<Reply> {
  const { language, visit } = context
  const { typed, errors = [], notice } = shown
  const facts = await verificationsOf(context, supplier.id)
  const token = visit.formToken()
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[language].verification.check.heading(supplier.name),
    main: checkView({
      desk: context.ports.operatorDesk,
      supplier,
      facts,
      language,
      day: today(context),
      token,
      typed,
      errors,
      notice,
    }),
  })
}

/** What stood before as a form; else today and a year from now. */
function asTyped(context: RequestContext, standing: VerificationFact | undefined): FormBody {
  const day = today(context)
  return {
    evidence: [standing?.evidence ?? ''],
    evidenceUrl: [standing?.evidenceUrl ?? ''],
    checkedOn: [day],
    validUntil: [usuallyValidUntil(day)],
  }
}

function noticeIn(query: Readonly<Record<string, unknown>>): Notice | undefined {
  return (['saved', 'retracted'] as const).find((each) => each === query.notice)
}

function vouchUrl({ language }: RequestContext, { slug }: Supplier, notice: Notice): string {
  return href(verificationRoutes.vouch, language, { slug }, { notice })
}

function checkUrl({ language }: RequestContext, { id }: Supplier, notice: Notice): string {
  return href(verificationRoutes.check, language, { id: String(id) }, { notice })
}

function today({ clock }: RequestContext) {
  return dayInDenmark(clock.now())
}
