import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { findOrganisations, unconfirmed } from '../actions/desk.ts'
import { texts } from '../locales/texts.ts'
import type { OrganisationKind } from '../model/organisation.ts'
import { routes } from '../routes.ts'

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
