import type { FieldFault, FormBody } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Supplier } from './directory.ts'

/** Where an enterprise's page stands between its owner and the operator. */
export const profileStates = ['draft', 'submitted', 'changesAsked', 'published', 'paused', 'archived'] as const

export type ProfileState = (typeof profileStates)[number]

/** The forms an owner fills in, one page each. */
export const sections = ['about', 'offerings', 'delivery', 'people', 'terms', 'contact'] as const

export type Section = (typeof sections)[number]

/** The section that an address names; an unknown word names none. */
export function sectionNamed(word: unknown): Section | undefined {
  return sections.find((section) => section === word)
}

/**
 * The working copy: what was typed in each form, half-filled if need be. `offerings` repeats its form for each offering:
 * an offering is the fields of its own form.
 */
export type ProfileDraft = Readonly<Record<Exclude<Section, 'offerings'>, FormBody>> & {
  readonly offerings: readonly FormBody[]
}

/** An enterprise's page as its owner works on it. What visitors see is the `Supplier` with the same number. */
export interface Profile {
  readonly supplierId: number
  readonly organisationId: number
  readonly state: ProfileState
  readonly draft: ProfileDraft
  /** Counts every change of the working copy: who saves on top of another than the newest is told. */
  readonly revision: number
  /** The working copy holds what is not published. */
  readonly hasChanges: boolean
  /** What the operator asked to have changed. */
  readonly askedFor: string | null
  readonly submittedAt: Date | null
  readonly publishedAt: Date | null
  readonly confirmedAt: Date | null
  readonly remindAt: Date | null
  readonly updatedAt: Date
  readonly updatedBy: number
}

/** What a working copy says once it is complete and right: what goes to the public page. */
export type ProfileContent = Omit<
  Supplier,
  'id' | 'slug' | 'listings' | 'rsvStated' | 'cvr' | 'organisationId' | 'confirmedOn' | 'completeness' | 'isListed'
> & { readonly contact: ContactPerson | null }

/** Whom purchasers may ask. Shown to signed-in purchasers only. */
export interface ContactPerson {
  readonly name: string
  readonly role: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What keeps a working copy from being published: in which form, which offering, and what is wrong there. */
export interface SectionFault {
  readonly section: Section
  /** Counted from 0, in the section of offerings. */
  readonly offering?: number
  readonly fault: FieldFault
}

/** What happened to a page, as its history tells it. */
export const profileDeeds = [
  'claimed',
  'registered',
  'saved',
  'submitted',
  'withdrawn',
  'changesAsked',
  'approved',
  'published',
  'paused',
  'resumed',
  'archived',
  'reopened',
  'confirmed',
  'reminded',
  'verified',
  'merged',
  'released',
] as const

export type ProfileDeed = (typeof profileDeeds)[number]

/** A line of a page's history. */
export interface ProfileEvent {
  readonly at: Date
  /** Null when the platform did it by itself. */
  readonly personId: number | null
  readonly what: ProfileDeed
  readonly words: string | null
}

interface Step {
  readonly from: readonly ProfileState[]
  readonly to: ProfileState
}

/** The deeds that move a page from one state to another. */
export const steps = {
  submitted: { from: ['draft', 'changesAsked'], to: 'submitted' },
  withdrawn: { from: ['submitted'], to: 'draft' },
  changesAsked: { from: ['submitted'], to: 'changesAsked' },
  approved: { from: ['submitted'], to: 'published' },
  paused: { from: ['published'], to: 'paused' },
  resumed: { from: ['paused'], to: 'published' },
  archived: { from: ['draft', 'submitted', 'changesAsked', 'published', 'paused'], to: 'archived' },
  reopened: { from: ['archived'], to: 'draft' },
} as const satisfies Partial<Record<ProfileDeed, Step>>

export type StepName = keyof typeof steps

/** The page stands where the deed cannot be done. */
export interface WrongState {
  readonly kind: 'wrongState'
  readonly state: ProfileState
}

/** Whether the page stands where the deed can be done. */
export function mayStep({ state }: Pick<Profile, 'state'>, name: StepName): boolean {
  const { from }: Step = steps[name]
  return from.includes(state)
}

/** Whether the page stands where the deed leads: then it was done before, and is not done again. */
export function hasStepped({ state }: Pick<Profile, 'state'>, name: StepName): boolean {
  return steps[name].to === state
}

/** The page after the deed. When the working copy was edited last stays: that is another matter. */
export function step(profile: Profile, name: StepName, now: Date): Result<Profile, WrongState> {
  if (!mayStep(profile, name)) return refused({ kind: 'wrongState', state: profile.state })
  return ok({ ...profile, state: steps[name].to, ...traces(profile, name, now) })
}

/** What a deed leaves behind beside the state. An answer to the operator's words takes the words away. */
function traces(profile: Profile, name: StepName, now: Date): Partial<Profile> {
  if (name === 'submitted') return { submittedAt: now, askedFor: null }
  if (name === 'approved') return { publishedAt: profile.publishedAt ?? now, confirmedAt: now, hasChanges: false }
  if (name === 'archived') return { remindAt: null }
  return {}
}

/** The owner may alter what visitors see without asking: an operator has approved the page once. */
export function mayPublishChanges({ state, hasChanges }: Pick<Profile, 'state' | 'hasChanges'>): boolean {
  return state === 'published' && hasChanges
}

/** How many months go by until an owner who has chosen no interval is asked whether all of it is still true. */
export const usualReviewMonths = 12
