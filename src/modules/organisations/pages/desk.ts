import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { confirmOrganisation, findOrganisations, unconfirmed } from '../actions/desk.ts'
import { membersOf, organisationOf } from '../actions/read.ts'
import { numberIn } from '../forms/numbers.ts'
import { texts } from '../locales/texts.ts'
import type { OrganisationKind } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { reviewView } from '../views/review.ts'
import { answerTo } from './refusals.ts'

/** What operators do with organisations. */
export const deskPages: Pick<Handlers<typeof routes>, 'review' | 'confirm'> = {
  review: async ({ params, query }, context) => {
    const { language, visit } = context
    const organisation = await organisationOf(context, numberIn(params.id))
    if (organisation === undefined) return notFound
    const memberCount = (await membersOf(context, organisation.id)).length
    const view = { language, organisation, memberCount, token: visit.formToken(), done: query.done }
    return privatePage({ title: organisation.name, main: reviewView(view) })
  },

  confirm: async ({ params }, context) => {
    const confirmed = await confirmOrganisation(context, numberIn(params.id))
    if (!confirmed.ok) return answerTo(confirmed.refusal)
    return seeOther(href(routes.review, context.language, { id: params.id }, { done: 'confirmed' }))
  },
}

/** An organisation that waits for an operator. */
export interface UnconfirmedOrganisation {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly createdAt: Date
  /** Where it is confirmed. */
  readonly url: string
}

/** Public bodies and networks that no operator has confirmed, the one that waits longest first; for the operators' queue. */
export async function unconfirmedOrganisations(context: RequestContext): Promise<UnconfirmedOrganisation[]> {
  const rows = await unconfirmed(context)
  return rows.map(({ id, name, kind, createdAt }) => ({ id, name, kind, createdAt, url: reviewUrl(context, id) }))
}

/** What a search of everything found here. */
export interface FoundOrganisation {
  readonly kind: 'organisation'
  readonly title: string
  readonly detail: string
  readonly url: string
}

/** Organisations by name or CVR number, for the operators' search. */
export async function findForDesk(context: RequestContext, words: string): Promise<FoundOrganisation[]> {
  const rows = await findOrganisations(context, words)
  return rows.map(({ id, name, kind, cvr }) => ({
    kind: 'organisation',
    title: name,
    detail: [texts[context.language].kinds[kind], cvr].filter((part) => part !== null).join(', '),
    url: reviewUrl(context, id),
  }))
}

function reviewUrl({ language }: RequestContext, id: number): string {
  return href(routes.review, language, { id: String(id) })
}
