import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { changePublicity } from '../actions/publicity.ts'
import { readPublicity } from '../forms/publicity.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { mayBePublic } from '../model/publicity.ts'
import { publicityRoutes } from '../routes/publicity.ts'
import { publicityView } from '../views/publicity.ts'
import { backToPage } from './buying-frame.ts'
import { asBuyer } from './talk-frame.ts'

/** The switch by which a buyer lets everybody read an enquiry, and what came of it. */
export const publicityPages: Handlers<typeof publicityRoutes> = {
  show: ({ params, query }, context) =>
    asBuyer(params, context, async (enquiry) =>
      mayBePublic(enquiry)
        ? show(context, enquiry, { isSaved: query.done === 'saved', faults: [] })
        : backToPage(context, enquiry, 'wrongState'),
    ),

  change: ({ params, body }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const isPublic = readPublicity(body)
      if (!isPublic.ok) return show(context, enquiry, { isSaved: false, faults: isPublic.refusal })
      if (!(await changePublicity(context, enquiry, isPublic.value))) return backToPage(context, enquiry, 'wrongState')
      const { reference } = enquiry
      return seeOther(href(publicityRoutes.show, context.language, { reference }, { done: 'saved' }))
    }),
}

interface Shown {
  readonly isSaved: boolean
  readonly faults: readonly FieldFault[]
}

function show({ language, visit }: RequestContext, enquiry: Enquiry, { isSaved, faults }: Shown): Reply {
  const t = texts[language].publicity
  const errors = faults.map(({ field }) => ({ field, message: t.notChosen }))
  const main = publicityView({ language, enquiry, isSaved, errors, token: visit.formToken() })
  return privatePage({ title: t.heading, status: faults.length > 0 ? 422 : 200, main })
}
