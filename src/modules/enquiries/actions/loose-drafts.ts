import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newToken, tokenHash } from '../../../kernel/secret-token.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { mayBeginMore } from '../../identity/index.ts'
import { keptFields } from '../forms/enquiry/index.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { type LooseDraft, looseDraftDays, mostLooseDrafts, untouchedDays } from '../model/loose-draft.ts'
import { buyersOf, mayWorkOn } from '../policy.ts'
import {
  countLooseDrafts,
  deleteExpiredLooseDrafts,
  deleteUntouchedLooseDrafts,
  findLooseDraft,
  holdAllLooseDrafts,
  holdLooseDraft,
  insertLooseDraft,
  linkLooseDraft,
  saveLooseDraft,
} from '../store/loose-drafts.ts'
import { findEnquiryById } from '../store/read.ts'
import { begin, fingerprint, largestDraft, type SentStep } from './drafts.ts'

/** `tooManyTries`: very many were begun at one place within a minute. `full`: there are as many as are kept. */
export type LooseBeginRefusal = 'tooManyTries' | 'full'

/** Begins an enquiry of somebody we do not know, and answers the secret by which they come back to it. */
export function beginLooseDraft(
  context: RequestContext,
  { kind, draft }: Pick<LooseDraft, 'kind' | 'draft'>,
): Promise<Result<string, LooseBeginRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    if (!(await mayBeginMore(tx, context, 'looseDraft'))) return refused('tooManyTries')
    await holdAllLooseDrafts(tx)
    const createdAt = context.clock.now()
    if (!(await isRoom(tx, createdAt))) return refused('full')
    const token = newToken()
    const expiresAt = daysAfter(createdAt, looseDraftDays)
    await insertLooseDraft(tx, { tokenHash: tokenHash(token), kind, draft, createdAt, expiresAt })
    return ok(token)
  })
}

/** Whether one more can be kept; where there are too many, those that nobody came back to make room. */
async function isRoom(tx: Transaction, now: Date): Promise<boolean> {
  if ((await countLooseDrafts(tx, now)) < mostLooseDrafts) return true
  await deleteUntouchedLooseDrafts(tx, daysAfter(now, -untouchedDays))
  return (await countLooseDrafts(tx, now)) < mostLooseDrafts
}

/** What was begun under the secret, as long as it is kept. */
export function looseDraft(context: Context, token: string): Promise<LooseDraft | undefined> {
  return inTransaction(asSystem(context), (tx) => findLooseDraft(tx, tokenHash(token), context.clock.now()))
}

/** `taken`: it is an enquiry by now, and written on there. `changed`: it was written in from another window meanwhile. */
export type LooseSaveRefusal = 'notFound' | 'taken' | 'changed' | 'tooMuch'

/** Keeps what was typed in a form, right or wrong, and the draft for as long again. */
export function saveLooseStep(
  context: Context,
  token: string,
  { step, body, seen }: SentStep,
): Promise<Result<LooseDraft, LooseSaveRefusal>> {
  const now = context.clock.now()
  return inTransaction(asSystem(context), async (tx) => {
    const loose = await holdLooseDraft(tx, tokenHash(token), now)
    if (loose === undefined) return refused('notFound')
    if (loose.enquiryId !== null) return refused('taken')
    const kept = keptFields(step, body)
    const stored = loose.draft[step]
    if (fingerprint(kept) === fingerprint(stored)) return ok(loose)
    if (seen !== fingerprint(stored)) return refused('changed')
    const draft = { ...loose.draft, [step]: kept }
    if (isTooLarge(draft)) return refused('tooMuch')
    await saveLooseDraft(tx, tokenHash(token), { draft, expiresAt: daysAfter(now, looseDraftDays) })
    return ok({ ...loose, draft })
  })
}

/** Begins a draft with what was typed in one form, for whoever wrote in one that is gone; answers its secret. */
export async function beginWithStep(
  context: RequestContext,
  { kind, step, body }: Pick<LooseDraft, 'kind'> & Omit<SentStep, 'seen'>,
): Promise<Result<string, LooseBeginRefusal | 'tooMuch'>> {
  const draft = { [step]: keptFields(step, body) }
  return isTooLarge(draft) ? refused('tooMuch') : beginLooseDraft(context, { kind, draft })
}

function isTooLarge(draft: LooseDraft['draft']): boolean {
  return Buffer.byteLength(JSON.stringify(draft)) > largestDraft
}

/** `notFound` also for whoever follows the link of a draft that somebody else's organisation has taken over. */
export type TakeRefusal = 'notFound' | 'notBuyer'

/**
 * Makes it an enquiry of an organisation that the asking person buys for, once: whoever follows the link again, in another
 * window or at the same moment, comes to the same enquiry.
 */
export function takeLooseDraft(
  context: Context,
  token: string,
  buyerId: number,
): Promise<Result<Enquiry, TakeRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    const loose = await holdLooseDraft(tx, tokenHash(token), context.clock.now())
    if (loose === undefined) return refused('notFound')
    if (loose.enquiryId !== null) return theirs(context, await findEnquiryById(tx, loose.enquiryId))
    if (!buyersOf(context.actor).some(({ organisationId }) => organisationId === buyerId)) return refused('notBuyer')
    const { kind, draft } = loose
    const enquiry = await begin(tx, context, { reference: newReference('F'), buyerId, kind, draft })
    if (enquiry === undefined) return refused('notFound')
    await linkLooseDraft(tx, tokenHash(token), enquiry.id)
    return ok(enquiry)
  })
}

/** The enquiry that a draft became, for those who work on it. */
export async function enquiryTaken(context: Context, { enquiryId }: LooseDraft): Promise<Enquiry | undefined> {
  if (enquiryId === null) return undefined
  const enquiry = await inTransaction(context, (tx) => findEnquiryById(tx, enquiryId))
  return enquiry !== undefined && mayWorkOn(context.actor, enquiry) ? enquiry : undefined
}

/** Forgets what nobody has written in for a long time. */
export function forgetLooseDrafts(context: Context): Promise<void> {
  return inTransaction(asSystem(context), (tx) => deleteExpiredLooseDrafts(tx, context.clock.now()))
}

function theirs({ actor }: Context, enquiry: Enquiry | undefined): Result<Enquiry, TakeRefusal> {
  return enquiry !== undefined && mayWorkOn(actor, enquiry) ? ok(enquiry) : refused('notFound')
}
