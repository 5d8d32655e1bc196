/** What waits for an operator, in the order in which the filter lists it. */
export const queueKinds = ['page', 'claim', 'enquiry', 'organisation', 'likeness', 'mail'] as const

export type QueueKind = (typeof queueKinds)[number]

/** Something that an operator has to see to. */
export interface QueueItem {
  readonly kind: QueueKind
  readonly title: string
  /** Who or what it is about besides; empty where there is no more to say. */
  readonly detail: string
  readonly since: Date
  /** Where it is dealt with. */
  readonly url: string
  /** Of a page that may be approved together with others. */
  readonly supplierId?: number
}

/** What waits longest comes first. */
export function oldestFirst(items: readonly QueueItem[]): QueueItem[] {
  return items.toSorted((one, other) => one.since.getTime() - other.since.getTime())
}

/** How long something has waited, in whole hours up to two days, then in whole days. */
export interface Age {
  readonly unit: 'hours' | 'days'
  readonly count: number
}

/** How long something has waited; nothing is negative, should a clock be wrong. */
export function ageOf(since: Date, now: Date): Age {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 3_600_000))
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
