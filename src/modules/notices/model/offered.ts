/** What an enterprise offers, as far as notices can be compared with it. */
export interface Offered {
  /** CPV codes of what it sells. */
  readonly categories: readonly string[]
  /** The same with all codes above them. */
  readonly above: readonly string[]
  /** NUTS codes of where it delivers; all of Denmark where it does not say. */
  readonly places: readonly string[]
}
