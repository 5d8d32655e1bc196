import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { heirOf, isLastOwner } from '../model/membership.ts'
import { asPlatform } from '../store/acting.ts'
import { forgetInvitationsOf } from '../store/invitations.ts'
import { withdrawRequestsOf } from '../store/join-requests.ts'
import { membersIn, organisationsOf, removeMember, setRole } from '../store/memberships.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { audit } from './audit.ts'
import { end } from './change.ts'

/** Nobody could decide for these any more: by name, to be told. */
export interface LastOwner {
  readonly kind: 'lastOwner'
  readonly organisations: readonly string[]
}

/** Takes a person out of everything, in the transaction that deletes their account; or of nothing. */
export function leaveEverything(
  tx: Transaction,
  context: Context,
  personId: number,
): Promise<Result<undefined, LastOwner>> {
  return asPlatform<Result<undefined, LastOwner>>(tx, async () => {
    const ids = await lockOrganisationsOf(tx, personId)
    const orphaned = await namesOfOrphaned(tx, ids, personId)
    if (orphaned.length > 0) return refused({ kind: 'lastOwner', organisations: orphaned })
    for (const id of ids) {
      if (await removeMember(tx, id, personId)) await audit(tx, context, 'left', id)
    }
    await forget(tx, personId, context.clock.now())
    return ok(undefined)
  })
}

/** Somebody is gone who did not leave: what they alone decided for, the next one decides for, or it closes. */
export async function forgetPerson(tx: Transaction, personId: number, now: Date): Promise<void> {
  for (const id of await lockOrganisationsOf(tx, personId)) await handOver(tx, id, personId, now)
  await forget(tx, personId, now)
}

/** Those that are still theirs once nobody else changes them: somebody may have been quicker. */
async function lockOrganisationsOf(tx: Transaction, personId: number): Promise<number[]> {
  for (const id of await organisationsOf(tx, personId)) await lockOrganisation(tx, id)
  return organisationsOf(tx, personId)
}

async function handOver(tx: Transaction, id: number, gone: number, now: Date): Promise<void> {
  const members = await membersIn(tx, id)
  const heir = heirOf(members, gone)
  if (heir === undefined) return end(tx, id, { by: gone, at: now })
  if (isLastOwner(members, gone)) await setRole(tx, id, heir, 'owner')
  await removeMember(tx, id, gone)
}

async function namesOfOrphaned(tx: Transaction, ids: readonly number[], personId: number): Promise<string[]> {
  const names: string[] = []
  for (const id of ids) {
    const organisation = await lockOrganisation(tx, id)
    if (organisation && isLastOwner(await membersIn(tx, id), personId)) names.push(organisation.name)
  }
  return names
}

async function forget(tx: Transaction, personId: number, now: Date): Promise<void> {
  await withdrawRequestsOf(tx, personId, now)
  await forgetInvitationsOf(tx, personId)
}
