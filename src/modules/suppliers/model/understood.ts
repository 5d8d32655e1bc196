import type { Point } from '../../reference/index.ts'

/** A place that stood among the words of a search. */
export interface AskedPlace {
  /** As it is called: `Aarhus`, `Nordjylland`. */
  readonly name: string
  /** The words of the search without it, to take it back. */
  readonly otherwise: string
  /** The municipalities it lies in, or that lie in it. */
  readonly municipalities: readonly string[]
  /** None for a region. */
  readonly point: Point | undefined
  /** Other places that are called so, each as it can be asked for: `Viby Sjælland`. */
  readonly others?: readonly string[]
}

/** What narrows a search by what is known of suppliers, not by what they write. */
export type SignMeant =
  /** They are checked in the register of social enterprises. */
  { readonly kind: 'registered' } | { readonly kind: 'category'; readonly code: string }

/** Words of a search that were taken for such a sign. */
export type AskedSign = SignMeant & {
  /** The words of the search without it, to take it back. */
  readonly otherwise: string
}

/** What a search leaves out by what is known of suppliers: *-RSV*, *ikke Aarhus*. */
export type LeftOutMeant =
  | SignMeant
  /** They lie in one of the municipalities. */
  | { readonly kind: 'place'; readonly name: string; readonly municipalities: readonly string[] }

/** Words of a search that were taken for such a thing. */
export type LeftOut = LeftOutMeant & {
  /** The words of the search without it, to take it back. */
  readonly otherwise: string
}

/** A word that nobody uses, and the one that was taken to be meant. */
export interface Correction {
  readonly typed: string
  readonly meant: string
}

/** What was made of the words of a search, to be told to whoever wrote them. */
export interface Understood {
  /** Any of them will do. */
  readonly places: readonly AskedPlace[]
  /** The words without any of the places. */
  readonly everywhere: string
  readonly corrections: readonly Correction[]
  /** The words, where nobody has one of them or is in its trade, and all are found by what is like them. */
  readonly onlyAlike?: string | undefined
  /** All found have them; of several categories one. */
  readonly signs?: readonly AskedSign[]
  /** Nobody found has them. */
  readonly leftOut?: readonly LeftOut[]
  /** How many of those found have enough of the words; the others have some of them. */
  readonly withAll: number
  /** Not one of the words says anything: everybody is shown. */
  readonly saysNothing: boolean
  /** How many of those found are at one of the places or deliver there; the others lie further away. */
  readonly atPlace: number
}
