import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { findForDesk as findPeople } from '../../identity/index.ts'
import { findForDesk as findOrganisations } from '../../organisations/index.ts'
import { findForDesk as findSuppliers } from '../../suppliers/index.ts'
import { mailPage } from '../actions/mails.ts'
import { texts } from '../locales/texts.ts'
import type { DeskHit } from '../model/hit.ts'
import { mayRunPlatform } from '../policy.ts'
import { routes } from '../routes.ts'

/** Mails shown in a search of everything; the list of mails has the rest. */
const mostMails = 10

/** All that has the words in its name, number or address; nothing for those who do not run the platform. */
export async function searchEverything(context: RequestContext, words: string): Promise<DeskHit[]> {
  if (words === '' || !mayRunPlatform(context.actor)) return []
  return [
    ...(await suppliers(context, words)),
    ...(await findOrganisations(context, words)),
    ...(await people(context, words)),
    ...(await mails(context, words)),
  ]
}

async function suppliers(context: RequestContext, words: string): Promise<DeskHit[]> {
  const { hidden } = texts[context.language].searchPage
  const found = await findSuppliers(context, words)
  return found.map(({ name, cvr, town, isListed, url }) => ({
    kind: 'supplier',
    title: name,
    detail: [cvr, town, isListed ? null : hidden].filter((part) => part !== null).join(', '),
    url,
  }))
}

/** There is no page of a person: what they did stands in the log. */
async function people(context: RequestContext, words: string): Promise<DeskHit[]> {
  const found = await findPeople(context, words)
  return found.map(({ id, name, email }) => ({
    kind: 'person',
    title: name ?? email ?? '',
    detail: email ?? '',
    url: href(routes.log, context.language, {}, { actor: `person ${id}` }),
  }))
}

async function mails(context: RequestContext, words: string): Promise<DeskHit[]> {
  const { mails: found } = await mailPage(context, { search: words, before: undefined })
  return found.slice(0, mostMails).map(({ id, subject, to }) => ({
    kind: 'mail',
    title: subject,
    detail: to,
    url: href(routes.mail, context.language, { id: String(id) }),
  }))
}
