import { personOf } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { confirmedMail } from '../mails.ts'
import { needsConfirmation, type Organisation, organisationKinds } from '../model/organisation.ts'
import { mayMend } from '../policy.ts'
import { type DeskRow, listByWords, listUnconfirmed } from '../store/desk.ts'
import { findEvenClosed, markConfirmed } from '../store/organisations.ts'
import { asOperator, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'
import { ownersOf } from './read.ts'

/** Organisations that one hit of a search may bring, at most. */
const mostFound = 20

/** An organisation as an operator judges it or looks back on it; nothing for anybody else. */
export async function organisationForDesk(context: Context, id: number): Promise<Organisation | undefined> {
  return mayMend(context.actor) ? inTransaction(context, (tx) => findEvenClosed(tx, id)) : undefined
}

/** Says that the organisation is who its name says, and tells its owners. What is confirmed stays so. */
export async function confirmOrganisation(
  context: Context,
  id: number,
  name: string,
): Promise<Result<undefined, OwnerRefusal | 'renamed'>> {
  const owners = await ownersOf(context, id)
  return asOperator<undefined, 'renamed'>(context, id, async (tx, { organisation }) => {
    if (organisation.name !== name) return refused('renamed')
    const by = personOf(context.actor)?.personId ?? null
    if (!(await markConfirmed(tx, id, by, context.clock.now()))) return ok(undefined)
    await audit(tx, context, 'confirmed', id)
    await mailEach(tx, context, owners, (owner) => confirmedMail(owner, organisation))
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
