import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { confirmedMail } from '../mails.ts'
import { needsConfirmation, organisationKinds } from '../model/organisation.ts'
import { mayConfirm } from '../policy.ts'
import { type DeskRow, listByWords, listUnconfirmed } from '../store/desk.ts'
import { findOrganisation, markConfirmed } from '../store/organisations.ts'
import { ownersOf } from './read.ts'

/** Organisations that one hit of a search may bring, at most. */
const mostFound = 20

/** Says that the organisation is who it says, and tells its owners. What is confirmed stays so. */
export async function confirmOrganisation(
  context: Context,
  id: number,
): Promise<Result<undefined, 'notFound' | 'notAllowed'>> {
  if (!mayConfirm(context.actor)) return refused('notAllowed')
  const owners = await ownersOf(context, id)
  return inTransaction<Result<undefined, 'notFound'>>(context, async (tx) => {
    const organisation = await findOrganisation(tx, id)
    if (organisation === undefined) return refused('notFound')
    const by = personOf(context.actor)?.personId ?? null
    if (!(await markConfirmed(tx, id, by, context.clock.now()))) return ok(undefined)
    await appendAudit(tx, context, { action: 'organisations.confirmed', subject: `organisation ${id}` })
    for (const owner of owners) await queueMail(tx, context, confirmedMail(owner, organisation))
    return ok(undefined)
  })
}

/** Public bodies and networks that an operator has not confirmed yet, the one that waits longest first. Operators see them. */
export function unconfirmed(context: Context): Promise<DeskRow[]> {
  return inTransaction(context, (tx) => listUnconfirmed(tx, organisationKinds.filter(needsConfirmation)))
}

/** Organisations by name or CVR number. Operators find all, others their own. */
export function findOrganisations(context: Context, words: string): Promise<DeskRow[]> {
  return inTransaction(context, (tx) => listByWords(tx, words, mostFound))
}
