import { personOf } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { differences } from '../model/difference.ts'
import { filledFrom } from '../model/filling.ts'
import { keepsOwnersWord } from '../model/likeness.ts'
import { fillGaps, type Merge, showPublicly } from '../store/merge.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { draftOf } from './publish-content.ts'

/**
 * Fills what the page that stays does not say: its owner's working copy, and what visitors see unless the owner has decided
 * that. Visitors who saw the one that goes see the one that stays, whichever of them was shown before.
 */
export async function fillFromOther(tx: Transaction, context: Context, merge: Merge): Promise<void> {
  const profile = await lockProfile(tx, merge.stays)
  const [goes] = await findSuppliers(tx, [merge.goes])
  if (goes === undefined) throw new Error(`supplier ${merge.goes} is gone`)
  if (profile === undefined || !keepsOwnersWord(profile)) {
    await fillGaps(tx, merge)
    if (goes.isListed) await showPublicly(tx, merge.stays)
  }
  if (profile === undefined) return
  const draft = filledFrom(profile.draft, draftOf(goes))
  if (differences(profile.draft, draft).length === 0) return
  await saveProfile(tx, {
    ...profile,
    draft,
    revision: profile.revision + 1,
    hasChanges: true,
    updatedAt: context.clock.now(),
    updatedBy: personOf(context.actor)?.personId ?? profile.updatedBy,
  })
}
