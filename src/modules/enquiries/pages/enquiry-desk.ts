import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { decide, enquiryToDecide, waitingEnquiries } from '../actions/decide.ts'
import { readDecision } from '../forms/decision.ts'
import { texts } from '../locales/texts.ts'
import { verdicts, type WaitingEnquiry } from '../model/decision.ts'
import { shownEnquiry } from '../model/shown-enquiry.ts'
import { enquiryDeskRoutes } from '../routes/buying.ts'
import { decisionView, waitingView } from '../views/desk.ts'
import { titleOf } from '../views/title.ts'

export const enquiryDeskPages: Handlers<typeof enquiryDeskRoutes> = {
  waiting: async ({ query }, context) => {
    const { language, ports } = context
    const { heading } = texts[language].buying.desk
    const notice = verdicts.find((verdict) => verdict === query.done)
    const main = waitingView({ waiting: await waitingEnquiries(context), notice, language })
    return privatePage({ title: heading, main: ports.operatorDesk.page({ language, tab: 'queue', heading, main }) })
  },

  review: async ({ params }, context) => {
    const waiting = await enquiryToDecide(context, params.reference)
    return waiting === undefined ? notFound : showDecision(context, waiting, {})
  },

  decide: async ({ params, body }, context) => {
    const waiting = await enquiryToDecide(context, params.reference)
    if (waiting === undefined) return notFound
    const typed = one(body, 'words')
    const decision = readDecision(body)
    if (!decision.ok) return showDecision(context, waiting, { typed, fault: decision.refusal })
    const decided = await decide(context, waiting.enquiry, decision.value)
    if (!decided.ok) return showDecision(context, waiting, { typed, fault: decided.refusal.kind })
    const done = decision.value.verdict
    return seeOther(href(enquiryDeskRoutes.waiting, context.language, {}, { done }))
  },
}

interface Shown {
  readonly typed?: string
  readonly fault?: 'wordsMissing' | 'wordsTooLong' | 'wrongState' | 'changed' | 'tooLate'
}

function showDecision(context: RequestContext, waiting: WaitingEnquiry, { typed = '', fault }: Shown): Reply {
  const { language, ports, visit } = context
  const { enquiry, buyer } = waiting
  if (enquiry.content === null) return notFound
  const t = texts[language].buying.desk
  const heading = titleOf(enquiry, language)
  const main = decisionView({
    language,
    waiting,
    shown: shownEnquiry(enquiry, enquiry.content, { buyer, isBuyerKnown: true }),
    typed,
    errors: fault === undefined ? [] : [{ field: 'words', message: t[fault] }],
    token: visit.formToken(),
  })
  const trail = [{ text: t.heading, url: href(enquiryDeskRoutes.waiting, language, {}) }]
  return privatePage({
    title: heading,
    status: fault === undefined ? 200 : 422,
    main: ports.operatorDesk.page({ language, tab: 'queue', trail, heading, lead: buyer, main }),
  })
}
