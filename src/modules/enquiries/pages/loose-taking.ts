import type { FieldError } from '../../../design/form/form.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import {
  beginLooseDraft,
  enquiryTaken,
  type LooseBeginRefusal,
  looseDraft,
  takeLooseDraft,
} from '../actions/loose-drafts.ts'
import { draftOf, readBrought, readKind } from '../forms/start.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { buyersOf } from '../policy.ts'
import { buyingRoutes } from '../routes/buying.ts'
import type { looseDraftRoutes } from '../routes/loose-draft.ts'
import { looseUrl } from '../views/loose-draft.ts'
import { takingView } from '../views/loose-taking.ts'
import { type LooseStart, showLooseStart } from './start.ts'

/** How each refusal is told. */
const refusedStart = {
  tooManyTries: { status: 429, fault: 'tooMany' },
  full: { status: 503, fault: 'full' },
} as const satisfies Record<LooseBeginRefusal, LooseStart>

/** How a draft without an owner comes to be, and how it gets one. */
export const takingPages: Pick<Handlers<typeof looseDraftRoutes>, 'begin' | 'taking' | 'take'> = {
  begin: async ({ body }, context) => {
    const kind = readKind(body)
    if (kind === undefined) return showLooseStart(context, body, { status: 422, fault: 'kindMissing' })
    const brought = readBrought(body)
    const begun = await beginLooseDraft(context, { kind, draft: draftOf(brought) })
    if (!begun.ok) return showLooseStart(context, body, refusedStart[begun.refusal])
    return seeOther(looseUrl('need', { secret: begun.value, language: context.language }, { words: brought.words }))
  },

  taking: async ({ params: { token } }, context) => {
    const loose = await looseDraft(context, token)
    if (loose === undefined) return notFound
    if (loose.enquiryId === null) return showTaking(context, token, [])
    const enquiry = await enquiryTaken(context, loose)
    return enquiry === undefined ? notFound : toReview(context, enquiry)
  },

  take: async ({ params: { token }, body }, context) => {
    const taken = await takeLooseDraft(context, token, rowNumber(one(body, 'buyer')) ?? 0)
    if (taken.ok) return toReview(context, taken.value)
    if (taken.refusal === 'notFound') return notFound
    return showTaking(context, token, [{ field: 'buyer', message: texts[context.language].loose.taking.missing }])
  },
}

function showTaking({ actor, language, visit }: RequestContext, secret: string, errors: readonly FieldError[]): Reply {
  const main = takingView({ language, secret, buyers: buyersOf(actor), errors, token: visit.formToken() })
  return privatePage({ title: texts[language].loose.taking.heading, status: errors.length > 0 ? 422 : 200, main })
}

function toReview({ language }: RequestContext, { reference }: Enquiry): Reply {
  return seeOther(href(buyingRoutes.review, language, { reference }))
}
