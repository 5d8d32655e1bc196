import type { textWeights } from './search-entry.ts'

/** Who has so much of the weight of all words is found; where nobody has, whoever has any of it. */
export const enough = 0.6

/** With so many at the place, those further away are left out. */
export const enoughAtPlace = 5

/** What the order of results goes by beside the words. Public: they stand on the page about the order. */
export const rankShares = {
  /** What a page gains at most for telling much and being checked. */
  quality: 0.15,
  /** What is left of the points of a page that its owner has not confirmed for long. */
  unconfirmed: 0.5,
  /** So that those found by no words can be ranked too. */
  open: 0.001,
  /** Within so many kilometres of the place asked for somebody is there. */
  aroundTheCorner: 25,
  /** What is left for who is elsewhere and says that it delivers just there, and for who delivers in the whole country. */
  deliversThere: 0.9,
  deliversEverywhere: 0.7,
  /** What these and who is there lose at most, the further away they are: among equals the nearest stands first. */
  lostByDistance: 0.15,
  /** What is left for the others: whose place nobody knows, who is next door, and who is far away. */
  placeUnknown: 0.5,
  nextDoor: 0.6,
  farAway: 0.3,
  /** Kilometres at which two thirds of what distance takes are gone. */
  distance: 60,
} as const

/** What the order of results goes by, with the numbers that the search reckons with. */
export interface OrderRules extends Readonly<Record<keyof typeof rankShares, number>> {
  /** Points for a word by where it stands. */
  readonly places: typeof textWeights
  /** What a find counts that is like the word asked for, beside 1 for the word itself. */
  readonly alike: Readonly<Record<LikeWord, number>>
  /** As above. */
  readonly enough: number
  readonly enoughAtPlace: number
}

/** The ways in which something may be like the word asked for. */
export type LikeWord = 'inCompound' | 'synonym' | 'trade' | 'head' | 'beginning' | 'thesaurus' | 'kin' | 'other'

/** Two enterprises that a question finds, and what they get. */
export interface OrderExample {
  /** How many suppliers there are, and how many of them the word finds. */
  readonly all: number
  readonly found: number
  /** How much the word weighs for being so rare. */
  readonly rarity: number
  /** The one has the word in an offering's title, tells much and is checked; the other in its description, and has not confirmed. */
  readonly first: number
  readonly second: number
}

/** An invented question, reckoned as the search does it. */
export function orderExample(
  { places, quality, unconfirmed }: OrderRules,
  rarityOf: (found: number, all: number) => number,
): OrderExample {
  const [all, found] = [2_000, 50]
  const rarity = rarityOf(found, all)
  return {
    all,
    found,
    rarity,
    first: rarity * places.offering * (1 + quality),
    second: rarity * places.description * unconfirmed,
  }
}
