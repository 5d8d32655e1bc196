import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { supplierChanged } from '../facts.ts'
import { profileWaitsMail } from '../mails/ownership.ts'
import { confirmed, mayConfirm } from '../model/confirmation.ts'
import {
  hasStepped,
  mayPublishChanges,
  type Profile,
  type SectionFault,
  type StepName,
  step,
  type WrongState,
} from '../model/profile.ts'
import { mayArchive, mayEdit } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { setConfirmedOn, setListed } from '../store/ownership.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { operatorsAsReceivers } from './claim-people.ts'
import { findOwnProfile } from './profile-own.ts'
import { applyContent, contentOf } from './publish-content.ts'

export type StateRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'faults'; readonly faults: readonly SectionFault[] }
  | WrongState

type Done = Promise<Result<void, StateRefusal>>

/** The owner sends the page to the operator, once every form is filled in. */
export async function submitPage(context: Context): Done {
  const operators = await operatorsAsReceivers(context)
  return onOwnPage(context, mayEdit, async (tx, profile) => {
    if (hasStepped(profile, 'submitted')) return ok(undefined)
    const content = contentOf(profile.draft)
    if (!content.ok) return refused({ kind: 'faults', faults: content.refusal })
    const moved = await move(tx, context, profile, 'submitted')
    if (!moved.ok) return moved
    await mailEach(tx, context, operators, (operator) =>
      profileWaitsMail(operator, profile.supplierId, content.value.name),
    )
    return ok(undefined)
  })
}

/** The owner takes the page back before it is decided on. */
export function withdrawPage(context: Context): Done {
  return onOwnPage(context, mayEdit, async (tx, profile) =>
    hasStepped(profile, 'withdrawn') ? ok(undefined) : move(tx, context, profile, 'withdrawn'),
  )
}

/** The owner of a published page shows visitors what has been changed since. */
export function publishChanges(context: Context): Done {
  return onOwnPage(context, mayEdit, async (tx, profile) => {
    if (profile.state !== 'published') return refused({ kind: 'wrongState', state: profile.state })
    if (!mayPublishChanges(profile)) return ok(undefined)
    const content = contentOf(profile.draft)
    if (!content.ok) return refused({ kind: 'faults', faults: content.refusal })
    await applyContent(tx, context, profile.supplierId, content.value, profile)
    const published = { ...profile, hasChanges: false }
    await saveProfile(tx, confirmed(published, context.clock.now(), content.value.reviewMonths))
    await note(tx, context, profile, 'published')
    return ok(undefined)
  })
}

/** The owner takes the page off view for a while. */
export function pausePage(context: Context): Done {
  return onOwnPage(context, mayEdit, (tx, profile) => show(tx, context, profile, 'paused'))
}

/** The owner puts the page back on view. */
export function resumePage(context: Context): Done {
  return onOwnPage(context, mayEdit, (tx, profile) => show(tx, context, profile, 'resumed'))
}

/** The page is put away; it can be taken up again, and then needs to be approved anew. */
export function archivePage(context: Context): Done {
  return onOwnPage(context, mayArchive, (tx, profile) => show(tx, context, profile, 'archived'))
}

/** The owner begins again with what the page held when it was put away. */
export function reopenPage(context: Context): Done {
  return onOwnPage(context, mayArchive, async (tx, profile) =>
    hasStepped(profile, 'reopened') ? ok(undefined) : move(tx, context, profile, 'reopened'),
  )
}

/** The owner says that all of it is still true. Once a day is enough. */
export function confirmPage(context: Context): Done {
  return onOwnPage(context, mayEdit, async (tx, profile) => {
    if (!mayConfirm(profile)) return refused({ kind: 'wrongState', state: profile.state })
    const now = context.clock.now()
    if (profile.confirmedAt !== null && dayInDenmark(profile.confirmedAt) === dayInDenmark(now)) return ok(undefined)
    const [supplier] = await findSuppliers(tx, [profile.supplierId])
    await saveProfile(tx, confirmed(profile, now, supplier?.reviewMonths ?? null))
    await setConfirmedOn(tx, profile.supplierId, dayInDenmark(now))
    await addEvent(tx, context, { ...profile, what: 'confirmed' })
    await recordFacts(tx, [supplierChanged(profile.supplierId)])
    return ok(undefined)
  })
}

/** Moves a page that visitors then see, or no longer see. Done before, it is not done again. */
export async function show(
  tx: Transaction,
  context: Context,
  profile: Profile,
  name: Extract<StepName, 'paused' | 'resumed' | 'archived'>,
): Done {
  if (hasStepped(profile, name)) return ok(undefined)
  const moved = await move(tx, context, profile, name)
  if (!moved.ok) return moved
  await (name === 'resumed' ? unhide : hide)(tx, context, profile)
  return ok(undefined)
}

async function hide(tx: Transaction, { clock }: Pick<Context, 'clock'>, { supplierId }: Profile): Promise<void> {
  await setListed(tx, supplierId, false, clock.now())
  await recordFacts(tx, [supplierChanged(supplierId)])
}

async function unhide(tx: Transaction, { clock }: Pick<Context, 'clock'>, { supplierId }: Profile): Promise<void> {
  await setListed(tx, supplierId, true, clock.now())
  await recordFacts(tx, [supplierChanged(supplierId)])
}

async function move(
  tx: Transaction,
  context: Context,
  profile: Profile,
  name: Exclude<StepName, 'approved' | 'changesAsked'>,
): Done {
  const moved = step(profile, name, context.clock.now())
  if (!moved.ok) return moved
  await saveProfile(tx, moved.value)
  await note(tx, context, profile, name)
  return ok(undefined)
}

async function note(
  tx: Transaction,
  context: Context,
  { supplierId, organisationId }: Profile,
  what: Exclude<StepName, 'approved' | 'changesAsked'> | 'published',
): Promise<void> {
  await addEvent(tx, context, { supplierId, organisationId, what })
  await appendAudit(tx, context, { action: `suppliers.${what}`, subject: `supplier ${supplierId}` })
}

/** Holds the page of the one who asks, and does it if they may. */
function onOwnPage(
  context: Context,
  may: (actor: Context['actor'], profile: Profile) => boolean,
  work: (tx: Transaction, profile: Profile) => Done,
): Done {
  return inTransaction(context, async (tx) => {
    const own = await findOwnProfile(tx, context)
    const profile = own && (await lockProfile(tx, own.supplierId))
    if (profile === undefined) return refused({ kind: 'notFound' })
    return may(context.actor, profile) ? work(tx, profile) : refused({ kind: 'notAllowed' })
  })
}
