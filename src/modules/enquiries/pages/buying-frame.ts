import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { faultsIn } from '../forms/enquiry/index.ts'
import type { Enquiry, FormStep } from '../model/enquiry.ts'
import { stepsOf } from '../model/form-steps.ts'
import { buyingRoutes } from '../routes/buying.ts'

/** Back to the buyer's page, which says what was done. */
export function backToPage({ language }: RequestContext, { reference }: Enquiry, done: string): Reply {
  return seeOther(href(buyingRoutes.show, language, { reference }, { done }))
}

/** The forms in which nothing is wrong. */
export function stepsDone({ clock }: RequestContext, enquiry: Enquiry): FormStep[] {
  const now = clock.now()
  return stepsOf(enquiry.kind).filter((step) => faultsIn(enquiry, step, now).length === 0)
}
