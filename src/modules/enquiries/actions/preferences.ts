import { personOf } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Preference } from '../model/preference.ts'
import { enterprisesOf } from '../policy.ts'
import { findPreference, savePreference } from '../store/preferences.ts'

/** How often an enterprise of the asking person's wants to be invited. */
export function preferenceOf(context: Context, enterpriseId: number): Promise<Preference> {
  return inTransaction(context, (tx) => findPreference(tx, enterpriseId))
}

/** Says how often an enterprise wants to be invited, and whether it pauses. It holds for the next wave of anybody's. */
export async function changePreference(
  context: Context,
  enterpriseId: number,
  preference: Preference,
): Promise<Result<void, 'notAllowed'>> {
  const person = personOf(context.actor)
  const isOwn = enterprisesOf(context.actor).some(({ organisationId }) => organisationId === enterpriseId)
  if (person === undefined || !isOwn) return refused('notAllowed')
  const changed = { ...preference, enterpriseId, personId: person.personId, at: context.clock.now() }
  await inTransaction(context, (tx) => savePreference(tx, changed))
  return ok(undefined)
}
