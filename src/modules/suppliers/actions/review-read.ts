import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Result } from '../../../kernel/result.ts'
import { peopleByIds } from '../../identity/index.ts'
import { organisationCards } from '../../organisations/index.ts'
import { type Difference, differences } from '../model/difference.ts'
import type { Supplier } from '../model/directory.ts'
import type { Profile, ProfileContent, ProfileDraft, ProfileEvent, SectionFault } from '../model/profile.ts'
import { mayDecide } from '../policy.ts'
import { listWaitingClaims } from '../store/claims.ts'
import { findContact } from '../store/content.ts'
import { eventsOf } from '../store/events.ts'
import { listWaitingProfiles } from '../store/ownership.ts'
import { findProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { contentOf, draftOf } from './publish-content.ts'

/** Something that waits for an operator. */
export interface Waiting {
  /** As its owner calls it. */
  readonly name: string
  readonly organisationName: string
  readonly since: Date
}

export interface WaitingPage extends Waiting {
  readonly supplierId: number
}

export interface WaitingClaimCard extends Waiting {
  readonly claimId: number
}

/** Pages that wait for approval, oldest first; nothing for those who do not decide. */
export async function listPagesThatWait(context: Context): Promise<WaitingPage[]> {
  if (!mayDecide(context.actor)) return []
  const waiting = await inTransaction(context, (tx) => listWaitingProfiles(tx))
  const nameOf = await organisationNames(context, waiting)
  return waiting.map(({ supplierId, name, since, organisationId }) => {
    return { supplierId, name, organisationName: nameOf(organisationId), since }
  })
}

/** Claims that an operator is asked about, oldest first; nothing for those who do not decide. */
export async function listClaimsThatWait(context: Context): Promise<WaitingClaimCard[]> {
  if (!mayDecide(context.actor)) return []
  const waiting = await inTransaction(context, (tx) => listWaitingClaims(tx))
  const nameOf = await organisationNames(context, waiting)
  return waiting.map(({ id, supplierName, since, organisationId }) => {
    // An enterprise that is not here yet is called as its listing.
    const organisationName = organisationId === null ? supplierName : nameOf(organisationId)
    return { claimId: id, name: supplierName, organisationName, since }
  })
}

async function organisationNames(
  context: Context,
  waiting: readonly { readonly organisationId: number | null }[],
): Promise<(id: number) => string> {
  const cards = await organisationCards(
    context,
    waiting.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** A line of history with who did it. */
export interface HistoryLine extends ProfileEvent {
  /** Null when the platform did it by itself, or when they have left. */
  readonly personName: string | null
}

/** A page's history, newest first, as far as whoever asks may see it. */
export async function historyOf(context: Context, supplierId: number): Promise<HistoryLine[]> {
  const events = await inTransaction(context, (tx) => eventsOf(tx, supplierId))
  const people = await peopleByIds(context, [...new Set(events.flatMap(({ personId }) => personId ?? []))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map((event) => ({ ...event, personName: names.get(event.personId ?? 0) ?? null }))
}

/** What an operator looks at before they decide. */
export interface Review {
  readonly profile: Profile
  /** What visitors see now. */
  readonly supplier: Supplier
  /** What they would see, or what is missing for that. */
  readonly content: Result<ProfileContent, readonly SectionFault[]>
  /** Field by field what would change for visitors; nothing while they see nothing. */
  readonly differences: readonly Difference[]
  readonly history: readonly HistoryLine[]
  readonly organisation: { readonly id: number; readonly name: string; readonly cvr: string | null } | undefined
}

/** The page with the number as an operator looks at it. */
export async function reviewOf(context: Context, supplierId: number): Promise<Review | undefined> {
  if (!mayDecide(context.actor)) return undefined
  const { profile, supplier, contact } = await inTransaction(context, async (tx) => ({
    profile: await findProfile(tx, supplierId),
    supplier: (await findSuppliers(tx, [supplierId]))[0],
    contact: (await findContact(tx, supplierId)) ?? null,
  }))
  if (profile === undefined || supplier === undefined) return undefined
  const [organisation] = await organisationCards(context, [profile.organisationId])
  const content = contentOf(profile.draft)
  return {
    profile,
    supplier,
    content,
    differences: supplier.isListed ? differences(draftOf(supplier, contact), wouldBe(profile, supplier, content)) : [],
    history: await historyOf(context, supplierId),
    organisation,
  }
}

/** The working copy as it would stand there once it is public: what the platform finds out by itself is no difference. */
function wouldBe({ draft }: Profile, supplier: Supplier, content: Review['content']): ProfileDraft {
  return content.ok ? draftOf({ ...supplier, ...content.value }, content.value.contact) : draft
}
