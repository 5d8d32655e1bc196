/** A supplier as a search of everything finds it: shown to the public or not. */
export interface FoundSupplier {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly cvr: string | null
  readonly town: string | null
  readonly isListed: boolean
  /** An enterprise keeps its page. */
  readonly isOwned: boolean
}
