import type { Context } from '../../../kernel/context.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import {
  listClaimsThatWait,
  listPagesThatWait,
  type WaitingClaimCard,
  type WaitingPage,
} from '../actions/review-read.ts'
import { reviewRoutes } from '../routes/ownership.ts'

type Asking = Context & { readonly language: Language }

/** Where an operator decides on it, in the asker's language. */
interface Decidable {
  readonly url: string
}

/** Pages that wait for approval, oldest first; nothing for those who do not decide. */
export async function waitingProfiles(context: Asking): Promise<(WaitingPage & Decidable)[]> {
  const waiting = await listPagesThatWait(context)
  const url = (id: number) => href(reviewRoutes.review, context.language, { id: String(id) })
  return waiting.map((each) => ({ ...each, url: url(each.supplierId) }))
}

/** Claims that an operator is asked about, oldest first; nothing for those who do not decide. */
export async function waitingClaims(context: Asking): Promise<(WaitingClaimCard & Decidable)[]> {
  const waiting = await listClaimsThatWait(context)
  const url = (id: number) => href(reviewRoutes.showClaim, context.language, { id: String(id) })
  return waiting.map((each) => ({ ...each, url: url(each.claimId) }))
}
