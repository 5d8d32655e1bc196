import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FieldFault, FormBody } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { peopleByIds } from '../../identity/index.ts'
import { fieldsOf, mostOfferings } from '../forms/profile/index.ts'
import { fingerprint, keptFields, tooMuch } from '../forms/profile/kept.ts'
import { type FormPlace, formAt, withForm, withOfferingAt, withoutOffering } from '../model/draft.ts'
import type { Profile, ProfileDraft } from '../model/profile.ts'
import { mayEdit } from '../policy.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { findOwnProfile } from './profile-own.ts'

/** A form as it was sent, with the fingerprint of what stood in it when it was opened. */
export interface SentForm {
  readonly place: FormPlace
  readonly body: FormBody
  readonly seen: string
}

/** It is not kept, since there is too much of it: in the form, in the whole page, or of offerings. */
export interface TooMuch {
  readonly kind: 'tooMuch'
  readonly profile: Profile
  readonly fault: FieldFault
}

export type EditRefusal =
  | { readonly kind: 'noPage' }
  | TooMuch
  /** Somebody saved the same form meanwhile; `theirs` is nothing where they removed it. */
  | { readonly kind: 'changedMeanwhile'; readonly profile: Profile; readonly theirs: FormBody | undefined }

const tooManyOfferings: FieldFault = { field: '', key: 'tooManyOfferings' }

/**
 * Keeps what was typed in one form of the working copy, right or wrong, half-filled or not, unless it is far too much. What
 * somebody else has saved since the form was opened is not overwritten.
 */
export function saveForm(context: Context, { place, body, seen }: SentForm): Promise<Result<Profile, EditRefusal>> {
  return inTransaction(context, async (tx) => {
    const profile = await lockOwnProfile(tx, context)
    if (profile === undefined) return refused({ kind: 'noPage' })
    const stored = formAt(profile.draft, place)
    const typed = keptFields(fieldsOf[place.section], body)
    if (isSame(place, stored, typed)) return ok(profile)
    if (seen !== seenIn(profile.draft, place)) return refused({ kind: 'changedMeanwhile', profile, theirs: stored })
    const draft = withForm(profile.draft, place, typed)
    const fault = draft.offerings.length > mostOfferings ? tooManyOfferings : tooMuch(typed, draft)
    if (fault !== undefined) return refused({ kind: 'tooMuch', profile, fault })
    return ok(await keep(tx, context, profile, draft))
  })
}

/** Takes an offering out of the working copy, unless somebody has changed it since it was looked at. */
export function removeOffering(
  context: Context,
  { number, seen }: { readonly number: string; readonly seen: string },
): Promise<Result<Profile, EditRefusal>> {
  return inTransaction(context, async (tx) => {
    const profile = await lockOwnProfile(tx, context)
    if (profile === undefined) return refused({ kind: 'noPage' })
    const place: FormPlace = { section: 'offerings', number }
    const stored = formAt(profile.draft, place)
    if (stored === undefined) return ok(profile)
    if (seen !== seenIn(profile.draft, place)) return refused({ kind: 'changedMeanwhile', profile, theirs: stored })
    return ok(await keep(tx, context, profile, withoutOffering(profile.draft, number)))
  })
}

/** Puts an offering at a place among the others, counted from 0. */
export function moveOffering(
  context: Context,
  { number, index }: { readonly number: string; readonly index: number },
): Promise<Result<Profile, EditRefusal>> {
  return inTransaction(context, async (tx) => {
    const profile = await lockOwnProfile(tx, context)
    if (profile === undefined) return refused({ kind: 'noPage' })
    const draft = withOfferingAt(profile.draft, number, index)
    const isThere = JSON.stringify(draft.offerings) === JSON.stringify(profile.draft.offerings)
    return ok(isThere ? profile : await keep(tx, context, profile, draft))
  })
}

/** Tells one content of a form from another; travels with the form. */
export function seenIn(draft: ProfileDraft, place: FormPlace): string {
  return fingerprint(contentFields(place), formAt(draft, place))
}

/** What to call the colleague who saved last; nothing where they have no account any more. */
export async function lastEditorOf(context: Context, { updatedBy }: Profile): Promise<string | undefined> {
  const [editor] = await peopleByIds(context, [updatedBy])
  return editor?.name ?? undefined
}

/** The page that whoever asks works on, held until the transaction ends; nothing for those who may not. */
export async function lockOwnProfile(tx: Transaction, context: Context): Promise<Profile | undefined> {
  const own = await findOwnProfile(tx, context)
  if (own === undefined || !mayEdit(context.actor, own)) return undefined
  return lockProfile(tx, own.supplierId)
}

/** The page as whoever asks has changed it just now: an operator who approves must have seen the newest revision. */
export function changedBy(profile: Profile, { actor, clock }: Pick<Context, 'actor' | 'clock'>): Profile {
  return {
    ...profile,
    revision: profile.revision + 1,
    updatedAt: clock.now(),
    updatedBy: signedIn(actor).personId,
  }
}

/** Writes the working copy and remembers who did it and when. */
async function keep(tx: Transaction, context: Context, profile: Profile, draft: ProfileDraft): Promise<Profile> {
  const kept: Profile = { ...changedBy(profile, context), draft, hasChanges: true }
  await saveProfile(tx, kept)
  return kept
}

function isSame(place: FormPlace, stored: FormBody | undefined, typed: FormBody): boolean {
  const fields = contentFields(place)
  return stored !== undefined && fingerprint(fields, stored) === fingerprint(fields, typed)
}

/** The number of an offering says which one it is, not what it says. */
function contentFields({ section }: FormPlace): readonly string[] {
  return fieldsOf[section].filter((field) => field !== 'number')
}
