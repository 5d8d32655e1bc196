/** What a notice says together with its lots: what it is found by. */
export interface Searchable {
  readonly cpv: readonly string[]
  /** The same with all codes above them. */
  readonly categories: readonly string[]
  readonly places: readonly string[]
  readonly reserved: readonly string[]
  readonly isExecutionReserved: boolean
  readonly strategic: readonly string[]
  readonly socialObjectives: readonly string[]
  /** Of its lots, each once, the earliest first. */
  readonly deadlines: readonly Date[]
  readonly closesAt: Date | null
  /** The purchase is given up. */
  readonly isCancelled: boolean
  /** Stems of its words, and of the parts of its compounds. */
  readonly stems: readonly string[]
}
