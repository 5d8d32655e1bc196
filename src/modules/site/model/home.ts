import type { Membership } from '../../../kernel/access/actor.ts'
import type { OrganisationCard } from '../../organisations/index.ts'
import type { DeskSummary, OwnOpenClaim } from '../../suppliers/index.ts'

/** What is somebody's own, as their start page shows it. */
export interface Home {
  readonly name: string
  readonly awaitsSecondFactor: boolean
  readonly memberships: readonly Membership[]
  /** Enterprises they belong to, each with its page; nothing there while it has none. */
  readonly enterprises: readonly { readonly membership: Membership; readonly page: DeskSummary | undefined }[]
  /** Invitations to answer that wait for their enterprises. */
  readonly invitations: number
  /** Lists of those they buy for; nothing where they do not buy. */
  readonly shortlists: number | undefined
  /** Contracts of their organisations, and on how many something waits for them. */
  readonly contracts: { readonly all: number; readonly waiting: number }
  /** Searches they keep. */
  readonly savedSearches: number
  /** What waits for an operator; nothing for others. */
  readonly waiting: number | undefined
  /** Listings they have asked to take over, and wait for. */
  readonly claims: readonly OwnOpenClaim[]
  /** Organisations they have asked to join, and wait for. */
  readonly asked: readonly OrganisationCard[]
  /** How many wait for their answer, by organisation. */
  readonly askers: ReadonlyMap<number, number>
  /** The organisation their mail domain leads to, unless they belong to it or have asked already. */
  readonly suggested: OrganisationCard | undefined
}
