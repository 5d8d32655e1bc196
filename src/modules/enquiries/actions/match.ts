import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { dayLong } from '../../../kernel/time/days.ts'
import { distanceInKm, findPlace, locate, municipalityByCode, type Point } from '../../reference/index.ts'
import {
  type CandidateSupplier,
  type CandidateTerms,
  candidateSuppliers,
  candidateSuppliersByIds,
  candidatesKeptByNobody,
} from '../../suppliers/index.ts'
import { type Candidate, inOrder } from '../model/candidate.ts'
import type { Enquiry, EnquiryContent } from '../model/enquiry.ts'
import { fitOf, halfwayKm } from '../model/fit.ts'
import { type Burden, wantsInvitation } from '../model/preference.ts'
import type { Wanted } from '../model/wanted.ts'
import { newcomerAfterDays, type PlannedInvitation, planWaves } from '../model/wave.ts'
import { choicesOf } from '../store/choices.ts'
import { invitationsTo } from '../store/invitations.ts'
import { burdensOf } from '../store/preferences.ts'

/** Who could be invited to an enquiry, in their order, without those invited before and those the buyer left out. */
export interface MatchList {
  /** Those whose page an organisation keeps, and those the buyer added. */
  readonly candidates: readonly Candidate[]
  /** Numbers of the suppliers that the buyer added. */
  readonly byHand: ReadonlySet<number>
}

/** The list as it is now, read by the platform in a transaction of its own: it looks at preferences that no buyer may see. */
export async function matchListOf(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  enquiry: Enquiry,
): Promise<MatchList> {
  const { content } = enquiry
  if (content === null) return { candidates: [], byHand: new Set() }
  const now = clock.now()
  const { byHand, gone } = await settled(tx, enquiry)
  const found = await candidateSuppliers(tx, termsOf(content, dayInDenmark(now)))
  const added = await candidateSuppliersByIds(tx, [...byHand], dayInDenmark(now))
  const all = [...new Map([...found, ...added].map((supplier) => [supplier.id, supplier])).values()]
  const able = all.filter(({ id }) => !gone.has(id))
  const burdens = await burdensByEnterprise(tx, able, now)
  const judging = { content, place: placeOf(content), now, burdens }
  const candidates = able.map((supplier) => candidateOf(supplier, judging))
  return { candidates: inOrder(enquiry.reference, candidates), byHand }
}

/** Of whom it is settled already: those the buyer added, and those that are invited or that the buyer left out. */
async function settled(tx: Transaction, { id }: Enquiry): Promise<Record<'byHand' | 'gone', ReadonlySet<number>>> {
  const choices = await choicesOf(tx, id)
  const chosen = (wanted: (typeof choices)[number]['verdict']) =>
    choices.filter(({ verdict }) => verdict === wanted).map(({ supplierId }) => supplierId)
  const invited = (await invitationsTo(tx, id)).map(({ supplierId }) => supplierId)
  return { byHand: new Set(chosen('added')), gone: new Set([...chosen('leftOut'), ...invited]) }
}

/** Who could deliver, but cannot be invited, since nobody keeps their page; without those of whom it is settled. */
async function uninvitable(tx: Transaction, { clock }: Pick<Context, 'clock'>, enquiry: Enquiry): Promise<Candidate[]> {
  const { content } = enquiry
  if (content === null) return []
  const now = clock.now()
  const { byHand, gone } = await settled(tx, enquiry)
  const found = await candidatesKeptByNobody(tx, termsOf(content, dayInDenmark(now)))
  const judging = { content, place: placeOf(content), now, burdens: new Map() }
  const candidates = found
    .filter(({ id }) => !byHand.has(id) && !gone.has(id))
    .map((supplier) => candidateOf(supplier, judging))
  return inOrder(enquiry.reference, candidates)
}

/** The waves that would go out, for the buyer to see and change. Whoever asks has looked whether it is the buyer. */
export async function plannedWaves(context: Context, enquiry: Enquiry): Promise<Planned> {
  return inTransaction(asSystem(context), async (tx) => {
    const list = await matchListOf(tx, context, enquiry)
    const unclaimed = await uninvitable(tx, context, enquiry)
    return { list, unclaimed, waves: planWaves({ ...list, size: enquiry.waveSize }) }
  })
}

export interface Planned {
  readonly list: MatchList
  /** Those that nobody can invite. */
  readonly unclaimed: readonly Candidate[]
  readonly waves: readonly (readonly PlannedInvitation[])[]
}

/** What is wanted, as the suppliers are asked for it. */
export function termsOf(wanted: Wanted, day: Day): CandidateTerms {
  const point = placeOf(wanted)
  return {
    categories: wanted.categories,
    municipalities: wanted.municipalities,
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
    unknownKm: halfwayKm,
    largestAmount: wanted.largestAmount,
    endsOn: wanted.endsOn,
    onlyVerified: wanted.onlyVerified,
    day,
  }
}

/** Where it is to be delivered: at the postcode, or in the only municipality. */
function placeOf({ postcode, municipalities }: Wanted): Point | undefined {
  const [only, ...others] = municipalities
  if (postcode !== null) return findPlace(postcode)?.point
  if (only === undefined || others.length > 0) return undefined
  return locate({ municipality: municipalityByCode(only)?.name }).point
}

/** How far a supplier is from where it is to be delivered, in kilometres; null where either is unknown. */
export function distanceTo(wanted: Wanted, located: Located): number | null {
  return distanceFrom(placeOf(wanted), located)
}

type Located = Pick<CandidateSupplier, 'latitude' | 'longitude'>

function distanceFrom(place: Point | undefined, { latitude, longitude }: Located): number | null {
  if (place === undefined || latitude === null || longitude === null) return null
  return distanceInKm(place, { lat: latitude, lon: longitude })
}

async function burdensByEnterprise(
  tx: Transaction,
  suppliers: readonly CandidateSupplier[],
  now: Date,
): Promise<ReadonlyMap<number, Burden>> {
  const enterpriseIds = suppliers.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
  const since = new Date(beginningOf(dayInDenmark(now)) - newcomerAfterDays * dayLong)
  const burdens = await burdensOf(tx, { enterpriseIds, month: now, since })
  return new Map(burdens.map((burden) => [burden.enterpriseId, burden]))
}

interface Judging {
  readonly content: EnquiryContent
  /** Where it is to be delivered. Looked up once for all of them: it takes longer than all the rest. */
  readonly place: Point | undefined
  readonly now: Date
  readonly burdens: ReadonlyMap<number, Burden>
}

function candidateOf(supplier: CandidateSupplier, judging: Judging): Candidate {
  const { content, now, burdens } = judging
  const { organisationId } = supplier
  const burden = organisationId === null ? undefined : burdens.get(organisationId)
  const { score, reasons } = fitOf(factsOf(supplier, judging), {
    categories: content.categories,
    startsOn: content.startsOn,
    largestAmount: asNumber(content.largestAmount),
  })
  return {
    supplierId: supplier.id,
    slug: supplier.slug,
    name: supplier.name,
    enterpriseId: organisationId,
    fit: score,
    reasons,
    isNewcomer: (burden?.invitedLately ?? 0) === 0,
    hindrance: hindranceOf(burden, dayInDenmark(now)),
  }
}

function hindranceOf(burden: Burden | undefined, day: Day): Candidate['hindrance'] {
  if (burden === undefined) return 'noOrganisation'
  return wantsInvitation(burden, day) ? null : 'notNow'
}

function factsOf(supplier: CandidateSupplier, { place, now }: Judging) {
  const { confirmedOn } = supplier
  return {
    categories: supplier.categories,
    distanceKm: distanceFrom(place, supplier),
    availableFrom: supplier.availableFrom,
    smallestOrder: asNumber(supplier.smallestOrder),
    largestOrder: asNumber(supplier.largestOrder),
    isVerified: supplier.isVerified,
    confirmedDaysAgo:
      confirmedOn === null ? null : (beginningOf(dayInDenmark(now)) - beginningOf(confirmedOn)) / dayLong,
  }
}

/** Counted from days and not from hours, so that a list is the same all day. */
function beginningOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** To compare sizes by, not to reckon with: what is paid stays exact decimal text. */
function asNumber(amount: string | null): number | null {
  return amount === null ? null : Number(amount)
}
