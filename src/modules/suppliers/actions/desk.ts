import { type Context, inTransaction } from '../../../kernel/context.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Completeness } from '../model/completeness.ts'
import { type DeskStep, nextStep } from '../model/desk.ts'
import type { Supplier } from '../model/directory.ts'
import type { Exposure } from '../model/exposure.ts'
import type { Profile, ProfileState, SectionFault } from '../model/profile.ts'
import { mayArchive } from '../policy.ts'
import { findOwned } from '../store/ownership.ts'
import { findProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { exposureOf } from './exposure.ts'
import { ownProfile } from './profile-own.ts'
import { contentOf, draftCompleteness } from './publish-content.ts'
import { type HistoryLine, historyOf } from './review-read.ts'

/** What an enterprise sees of its own page. */
export interface Desk {
  readonly profile: Profile
  /** What visitors see, or saw. */
  readonly supplier: Supplier
  readonly faults: readonly SectionFault[]
  readonly completeness: Completeness
  /** What there is to do next, the most urgent first. */
  readonly next: readonly DeskStep[]
  readonly exposure: Exposure
  readonly history: readonly HistoryLine[]
  /** They may put the page away. */
  readonly mayArchive: boolean
}

/** The desk of the enterprise of whoever asks; nothing while it has no page. */
export async function myDesk(context: Context): Promise<Desk | undefined> {
  const profile = await ownProfile(context)
  const [supplier] = profile === undefined ? [] : await findSuppliers(context.database, [profile.supplierId])
  if (profile === undefined || supplier === undefined) return undefined
  const content = contentOf(profile.draft)
  const faults = content.ok ? [] : content.refusal
  return {
    profile,
    supplier,
    faults,
    completeness: draftCompleteness(profile.draft),
    next: nextSteps(context, profile, faults),
    exposure: await exposureOf(context, supplier.id),
    history: await historyOf(context, supplier.id),
    mayArchive: mayArchive(context.actor, profile),
  }
}

/** An enterprise's page in one line, for the start page of whoever belongs to it. */
export interface DeskSummary {
  readonly name: string
  readonly slug: string
  readonly state: ProfileState
  readonly isListed: boolean
  /** 0-100. */
  readonly completeness: number
  readonly next: DeskStep | undefined
}

/** How the page of the organisation stands; nothing where there is none, or none that the asker may see. */
export async function deskOf(context: Context, organisationId: number): Promise<DeskSummary | undefined> {
  const found = await inTransaction(context, async (tx) => {
    const owned = await findOwned(tx, organisationId)
    const profile = owned && (await findProfile(tx, owned.supplierId))
    return owned && profile && { owned, profile }
  })
  if (found === undefined) return undefined
  const { owned, profile } = found
  const content = contentOf(profile.draft)
  return {
    name: owned.name,
    slug: owned.slug,
    state: profile.state,
    isListed: owned.isListed,
    completeness: draftCompleteness(profile.draft).percent,
    next: nextSteps(context, profile, content.ok ? [] : content.refusal)[0],
  }
}

function nextSteps({ clock }: Context, profile: Profile, faults: readonly SectionFault[]): DeskStep[] {
  return nextStep(profile, faults, dayInDenmark(clock.now()))
}
