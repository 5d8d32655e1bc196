import { createHash } from 'node:crypto'
import type { PublicEnquiry } from '../../../enquiries/index.ts'
import type { PublicAward } from '../../../quotes/index.ts'
import { municipalityByCode } from '../../../reference/index.ts'
import { danishParty, itemOf, known, moneyOf, openText, periodOf } from './parts.ts'
import type { Award, DeliveryLocation, Party, Release, ReleaseTag, Tender, TenderStatus } from './release.ts'

export interface EnquiryToTell {
  readonly enquiry: PublicEnquiry
  /** Absent where none was chosen, and where it is not to be told. */
  readonly award: PublicAward | undefined
}

/** A public enquiry as it stands: a change of it makes a release of its own, told by its content. */
export function enquiryRelease({ enquiry, award }: EnquiryToTell, prefix: string): Release {
  const ocid = `${prefix}-${enquiry.reference}`
  const buyer = enquiry.buyer && danishParty(enquiry.buyer.name, enquiry.buyer.cvr, 'buyer')
  const suppliers = (award?.suppliers ?? []).map(({ name, cvr }, index) =>
    danishParty(name, cvr, `supplier-${index + 1}`),
  )
  const parties = withRoles(buyer, suppliers)
  const told = {
    date: enquiry.updatedAt.toISOString(),
    tag: tagsOf(enquiry, award),
    initiationType: 'tender',
    parties,
    ...(buyer !== null && { buyer: { id: buyer.id, name: buyer.name } }),
    tender: tenderOf(enquiry, buyer),
    ...(award !== undefined && { awards: [awardOf(enquiry, award, suppliers)] }),
  } as const satisfies Omit<Release, 'ocid' | 'id'>
  return { ocid, id: `${ocid}-${fingerprint(told)}`, ...told }
}

/** Whoever is both is named once. */
function withRoles(buyer: Omit<Party, 'roles'> | null, suppliers: readonly Omit<Party, 'roles'>[]): Party[] {
  const sold = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
  return [
    ...(buyer === null
      ? []
      : [{ ...buyer, roles: ['buyer', ...(sold.has(buyer.id) ? (['supplier'] as const) : [])] } satisfies Party]),
    ...[...sold.values()]
      .filter(({ id }) => id !== buyer?.id)
      .map((supplier) => ({ ...supplier, roles: ['supplier'] }) satisfies Party),
  ]
}

function tagsOf({ kind, state, outcome }: PublicEnquiry, award: PublicAward | undefined): readonly ReleaseTag[] {
  if (outcome === 'givenUp') return ['tenderCancellation']
  if (award !== undefined) return ['tenderUpdate', 'award']
  if (state === 'closed') return ['tenderUpdate']
  return kind === 'quotes' ? ['tender'] : ['planning']
}

const statusOf: Readonly<Record<NonNullable<PublicEnquiry['outcome']>, TenderStatus>> = {
  chosen: 'complete',
  bought: 'complete',
  dialogueHeld: 'complete',
  noneSuited: 'unsuccessful',
  noAnswers: 'unsuccessful',
  givenUp: 'cancelled',
}

function tenderOf(enquiry: PublicEnquiry, buyer: Omit<Party, 'roles'> | null): Tender {
  const { reference, kind, outcome, openedAt, answersUntil, categories } = enquiry
  const location = locationOf(enquiry.municipalities)
  return {
    id: reference,
    ...known({
      title: openText(enquiry.title),
      description: openText(enquiry.description),
      status: outcome === null ? openStatus(kind) : statusOf[outcome],
      value: moneyOf(enquiry.largestAmount, 'DKK'),
      minValue: moneyOf(enquiry.smallestAmount, 'DKK'),
      tenderPeriod:
        answersUntil === null ? undefined : { startDate: openedAt.toISOString(), endDate: answersUntil.toISOString() },
      contractPeriod: periodOf(enquiry.startsOn, enquiry.endsOn),
      procuringEntity: buyer === null ? undefined : { id: buyer.id, name: buyer.name },
      // The buyer asks enterprises of its choice.
      procurementMethod: kind === 'quotes' ? ('limited' as const) : undefined,
    }),
    items: itemOf(categories, { id: '1', ...known({ deliveryLocation: location }) }),
    documents: [],
  }
}

function openStatus(kind: PublicEnquiry['kind']): TenderStatus {
  return kind === 'quotes' ? 'active' : 'planned'
}

function locationOf(codes: readonly string[]): DeliveryLocation {
  if (codes.length === 0) return { description: 'Danmark' }
  return { description: codes.map((code) => municipalityByCode(code)?.name ?? code).join(', ') }
}

function awardOf(enquiry: PublicEnquiry, { amount }: PublicAward, suppliers: readonly Omit<Party, 'roles'>[]): Award {
  return {
    id: `${enquiry.reference}-1`,
    status: 'active',
    ...known({ date: enquiry.closedAt?.toISOString() }),
    value: { amount: Number(amount), currency: 'DKK' },
    suppliers: suppliers.map(({ id, name }) => ({ id, name })),
  }
}

function fingerprint(told: Omit<Release, 'ocid' | 'id'>): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)
}
