/** What a search of everything brings, in the order in which the page lists it. */
export const hitKinds = ['supplier', 'organisation', 'person', 'mail'] as const

/** Something that was found, of whatever module. */
export interface DeskHit {
  readonly kind: (typeof hitKinds)[number]
  readonly title: string
  /** Tells it from others with the same title. */
  readonly detail: string
  readonly url: string
}
