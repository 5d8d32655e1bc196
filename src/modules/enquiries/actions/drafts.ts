import { createHash } from 'node:crypto'
import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { keptFields } from '../forms/enquiry/index.ts'
import type { Enquiry, EnquiryDraft, EnquiryKind, FormStep } from '../model/enquiry.ts'
import { buyersOf, mayWorkOn } from '../policy.ts'
import { saveChoice } from '../store/choices.ts'
import { addEvent } from '../store/events.ts'
import { holdEnquiry } from '../store/lock.ts'
import { findEnquiry, findEnquiryById } from '../store/read.ts'
import { deleteDraft, insertEnquiryOnce, saveEnquiry } from '../store/write.ts'

export interface BegunEnquiry {
  /** Named by the form that begins it, so that one form begins one. */
  readonly reference: string
  readonly buyerId: number
  readonly kind: EnquiryKind
  readonly draft?: EnquiryDraft
  /** Suppliers that are to be asked whether they fit best or not. */
  readonly supplierIds?: readonly number[]
}

/** Begins an enquiry, or answers the one that the same form has begun. Nothing where the asker does not buy for the buyer. */
export function beginEnquiry(context: Context, begun: BegunEnquiry): Promise<Enquiry | undefined> {
  if (!buyersOf(context.actor).some(({ organisationId }) => organisationId === begun.buyerId)) {
    return Promise.resolve(undefined)
  }
  return inTransaction(context, (tx) => begin(tx, context, begun))
}

/** The same in a transaction at hand, once it is plain that the one who asks buys for the buyer. */
export async function begin(tx: Transaction, context: Context, begun: BegunEnquiry): Promise<Enquiry | undefined> {
  const { draft = {}, supplierIds = [], ...named } = begun
  const { personId } = signedIn(context.actor)
  const at = context.clock.now()
  const id = await insertEnquiryOnce(tx, { ...named, draft, at, personId })
  if (id !== undefined) {
    const { buyerId } = begun
    for (const supplierId of supplierIds) {
      await saveChoice(tx, { enquiryId: id, buyerId, supplierId, verdict: 'added', personId, at })
    }
    await addEvent(tx, { enquiryId: id, buyerId, at, personId, what: 'begun' })
  }
  const found = await findEnquiry(tx, begun.reference)
  return found !== undefined && mayWorkOn(context.actor, found) ? found : undefined
}

/** `changed`: somebody else has saved the same form meanwhile. `tooMuch`: nobody writes so much. */
export type SaveRefusal = 'notADraft' | 'changed' | 'tooMuch'

export interface SentStep {
  readonly step: FormStep
  readonly body: FormBody
  /** The fingerprint of what stood in the form when it was opened. */
  readonly seen: string
}

/** Keeps what was typed in a form, right or wrong; what somebody else saved meanwhile is not overwritten. */
export function saveStep(context: Context, { id }: Enquiry, sent: SentStep): Promise<Result<Enquiry, SaveRefusal>> {
  return inTransaction(context, async (tx) => {
    const enquiry = await heldDraft(tx, context, id)
    if (enquiry === undefined) return refused('notADraft')
    const kept = keptFields(sent.step, sent.body)
    const stored = enquiry.draft[sent.step]
    if (fingerprint(kept) === fingerprint(stored)) return ok(enquiry)
    if (sent.seen !== fingerprint(stored)) return refused('changed')
    const draft = { ...enquiry.draft, [sent.step]: kept }
    if (Buffer.byteLength(JSON.stringify(draft)) > largestDraft) return refused('tooMuch')
    const saved = { ...enquiry, draft, ...changedNow(context, enquiry) }
    await saveEnquiry(tx, saved)
    return ok(saved)
  })
}

/** In bytes: several times what the longest enquiry takes. */
export const largestDraft = 128 * 1_024

/** Removes a draft. Answers whether it was one; one that is gone already counts as removed. */
export function removeDraft(context: Context, { id }: Enquiry): Promise<boolean> {
  return inTransaction(context, async (tx) => {
    await holdEnquiry(tx, id)
    const enquiry = await findEnquiryById(tx, id)
    if (enquiry === undefined) return true
    if (enquiry.state !== 'draft' || !mayWorkOn(context.actor, enquiry)) return false
    await deleteDraft(tx, id)
    return true
  })
}

/** Begins a new enquiry of the same kind with the same words; days and deadline are to be told anew. */
export function copyEnquiry(context: Context, enquiry: Enquiry, reference: string): Promise<Enquiry | undefined> {
  const { buyerId, kind } = enquiry
  return beginEnquiry(context, { reference, buyerId, kind, draft: withoutDays(enquiry.draft) })
}

function withoutDays({ place, answers, ...others }: EnquiryDraft): EnquiryDraft {
  const { startsOn: _starts, endsOn: _ends, ...placeKept } = place ?? {}
  const { day: _day, time: _time, ...answersKept } = answers ?? {}
  return { ...others, place: placeKept, answers: answersKept }
}

/** The draft as it stands, held; nothing where it cannot be worked on (any more). */
async function heldDraft(tx: Transaction, { actor }: Context, id: number): Promise<Enquiry | undefined> {
  await holdEnquiry(tx, id)
  const enquiry = await findEnquiryById(tx, id)
  return enquiry !== undefined && isWritten(enquiry) && mayWorkOn(actor, enquiry) ? enquiry : undefined
}

/** Whether its forms are still being filled in. */
export function isWritten({ state }: Pick<Enquiry, 'state'>): boolean {
  return state === 'draft' || state === 'changesAsked'
}

/** What every change of an enquiry leaves on it. */
export function changedNow({ actor, clock }: Pick<Context, 'actor' | 'clock'>, { revision }: Enquiry) {
  return { revision: revision + 1, updatedAt: clock.now(), updatedBy: signedIn(actor).personId }
}

/** Tells one content of a form from another. It travels with the form. */
export function fingerprint(body: FormBody = {}): string {
  const entries = Object.entries(body).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 22)
}
