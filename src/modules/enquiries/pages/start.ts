import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, formBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { pageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import { signInUrl } from '../../identity/index.ts'
import { suppliersOnList } from '../../shortlists/index.ts'
import { beginEnquiry } from '../actions/drafts.ts'
import { type Brought, draftOf, readBrought, readReference, readStart } from '../forms/start.ts'
import { texts } from '../locales/texts.ts'
import { buyersOf } from '../policy.ts'
import { buyingRoutes, startRoutes } from '../routes/buying.ts'
import { startView } from '../views/start.ts'

export const startPages: Handlers<typeof startRoutes> = {
  start: async ({ query }, context) => {
    const brought = readBrought(formBody(query))
    const given = formBody(query)
    if (buyersOf(context.actor).length > 0) return showForm(context, { kind: [one(given, 'kind')] }, brought, [])
    return showLooseStart(context, given, { status: 200 })
  },

  begin: async ({ body }, context) => {
    const brought = readBrought(body)
    const read = readStart(body)
    if (!read.ok) return showForm(context, body, brought, read.refusal)
    const supplierIds = brought.list === undefined ? [] : await suppliersOnList(context, Number(brought.list))
    const enquiry = await beginEnquiry(context, { ...read.value, draft: draftOf(brought), supplierIds })
    if (enquiry === undefined) return showForm(context, body, brought, [{ field: 'buyer', key: 'buyerMissing' }])
    const { reference } = enquiry
    return seeOther(href(buyingRoutes.need, context.language, { reference }, { words: brought.words }))
  },
}

export interface LooseStart {
  readonly status: 200 | 422 | 429 | 503
  readonly fault?: 'kindMissing' | 'tooMany' | 'full'
}

/** The first choice of somebody who buys for nobody yet: they write first, and tell who they are in the end. */
export function showLooseStart(context: RequestContext, sent: FormBody, { status, fault }: LooseStart): Reply {
  const { actor, language, visit } = context
  const brought = readBrought(sent)
  const { heading: title, description, kindMissing } = texts[language].buying.start
  const { tooMany, full } = texts[language].loose
  const sentences = { kindMissing, tooMany, full }
  const here = href(startRoutes.start, language, {}, { ...brought })
  const main = startView({
    language,
    way: {
      kind: 'loose',
      signInUrl: actor.kind === 'person' ? undefined : signInUrl(language, here),
      typedKind: one(sent, 'kind'),
      brought,
      errors: fault === undefined ? [] : [{ field: 'kind', message: sentences[fault] }],
      token: visit.formToken(),
    },
  })
  return pageReply({ title, description, status, isStep: true, main })
}

function showForm(
  { actor, language, visit }: RequestContext,
  body: FormBody,
  brought: Brought,
  faults: readonly FieldFault[],
): Promise<Reply> {
  const t = texts[language].buying.start
  const { kindMissing, buyerMissing } = t
  const main = startView({
    language,
    way: {
      kind: 'form',
      buyers: buyersOf(actor),
      reference: readReference(body) ?? newReference('F'),
      typed: { kind: one(body, 'kind'), buyer: one(body, 'buyer') },
      brought,
      errors: fieldErrors(faults, { kindMissing, buyerMissing }),
      token: visit.formToken(),
    },
  })
  return Promise.resolve(privatePage({ title: t.heading, status: faults.length > 0 ? 422 : 200, main }))
}
