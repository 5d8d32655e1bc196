import { one } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { reachOf } from '../actions/reach.ts'
import { readReach } from '../forms/reach.ts'
import type { EnquiryDraft } from '../model/enquiry.ts'
import { reachNote } from '../views/reach.ts'

/** How many could deliver what is written so far; nothing while it is not said in which trades. */
export async function draftsReach(context: RequestContext, { need = {}, place = {} }: EnquiryDraft): Promise<Html[]> {
  const categories = need.categories ?? []
  if (categories.length === 0) return []
  const wanted = readReach({
    categories,
    municipalities: place.municipalities ?? [],
    postcode: one(place, 'postcode'),
    amount: one(place, 'largestAmount'),
  })
  return [reachNote(await reachOf(context, wanted), categories, context.language)]
}
