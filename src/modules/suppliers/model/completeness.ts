import type { Address, ClientReference, DeliveryArea, Offering, Supplier } from './directory.ts'
import type { ContactPerson, Section } from './profile.ts'

/** What is looked at: what is public, or a working copy read as far as it goes. */
export type Told = Pick<
  Supplier,
  'description' | 'purpose' | 'website' | 'employs' | 'smallestOrder' | 'largestOrder' | 'leadTimeDays' | 'labels'
> & {
  readonly address: Pick<Address, 'postcode' | 'town'>
  readonly offerings: readonly Pick<Offering, 'categories' | 'priceIndication' | 'capacity'>[]
  readonly deliveryAreas: readonly Pick<DeliveryArea, 'kind'>[]
  readonly references: readonly Pick<ClientReference, 'client'>[]
  readonly contact: Pick<ContactPerson, 'name'> | null
}

/** Something worth adding, as a key of `editing.next`. */
export type CompletenessKey = keyof typeof parts

export interface NextStep {
  readonly key: CompletenessKey
  /** Percent that it adds. */
  readonly weight: number
  readonly section: Section
}

export interface Completeness {
  /** 0-100. */
  readonly percent: number
  /** What to add, what counts most first. */
  readonly next: readonly NextStep[]
}

interface Part {
  readonly weight: number
  readonly section: Section
  readonly isTold: (told: Told) => boolean
}

/**
 * What counts how much, in percent: most what a purchaser needs to find an enterprise and to ask it (what it sells, where,
 * whom to ask), then what spares a question, last what convinces. Our own weighing; the weights add up to 100.
 */
const parts = {
  offering: {
    weight: 20,
    section: 'offerings',
    isTold: ({ offerings }) => offerings.some((each) => each.categories.length > 0),
  },
  description: { weight: 15, section: 'about', isTold: ({ description }) => Boolean(description) },
  deliveryAreas: { weight: 10, section: 'delivery', isTold: ({ deliveryAreas }) => deliveryAreas.length > 0 },
  contact: { weight: 10, section: 'contact', isTold: ({ contact }) => contact !== null },
  address: { weight: 10, section: 'about', isTold: ({ address }) => Boolean(address.postcode && address.town) },
  employs: { weight: 7, section: 'people', isTold: ({ employs }) => employs.length > 0 },
  price: { weight: 5, section: 'offerings', isTold: ({ offerings }) => offerings.some((each) => each.priceIndication) },
  capacity: { weight: 5, section: 'offerings', isTold: ({ offerings }) => offerings.some((each) => each.capacity) },
  orderSize: { weight: 4, section: 'terms', isTold: (told) => Boolean(told.smallestOrder ?? told.largestOrder) },
  leadTime: { weight: 4, section: 'terms', isTold: ({ leadTimeDays }) => leadTimeDays !== null },
  purpose: { weight: 3, section: 'about', isTold: ({ purpose }) => Boolean(purpose) },
  website: { weight: 3, section: 'about', isTold: ({ website }) => Boolean(website) },
  references: { weight: 2, section: 'terms', isTold: ({ references }) => references.length > 0 },
  labels: { weight: 2, section: 'terms', isTold: ({ labels }) => labels.length > 0 },
} as const satisfies Readonly<Record<string, Part>>

/** How much of what purchasers ask for is told, and what to tell next. */
export function completeness(told: Told): Completeness {
  const missing = steps().filter(({ key }) => !parts[key].isTold(told))
  const lacking = missing.reduce((sum, { weight }) => sum + weight, 0)
  return { percent: 100 - lacking, next: missing }
}

/** Every part, in the order of the table above: what counts most stands first. */
function steps(): NextStep[] {
  const keys: readonly CompletenessKey[] = [
    ...(['offering', 'description', 'deliveryAreas', 'contact', 'address', 'employs', 'price', 'capacity'] as const),
    ...(['orderSize', 'leadTime', 'purpose', 'website', 'references', 'labels'] as const),
  ]
  return keys.map((key) => ({ key, weight: parts[key].weight, section: parts[key].section }))
}
