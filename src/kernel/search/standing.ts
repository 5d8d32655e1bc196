import type { SearchIndex } from './search-index.ts'

/**
 * All documents of an index by how good they are whatever is asked: in groups of equals, the best first, and in each by lot. A
 * search goes through it from the best and stops once nobody further down can come among those it shows, instead of ranking
 * everybody it finds.
 */
export interface Standing {
  readonly documents: Uint32Array
  /** Of each group how good its documents are, and where it ends. */
  readonly goodness: Float64Array
  readonly ends: Uint32Array
  /** Documents from here on came later, and stand nowhere yet. */
  readonly count: number
}

/** What tells where a document stands. */
export interface StandingBy {
  readonly goodness: (document: number) => number
  readonly lotOf: (document: number) => number
}

export const nobodyStands: Standing = {
  documents: new Uint32Array(0),
  goodness: new Float64Array(0),
  ends: new Uint32Array(0),
  count: 0,
}

/** Keeps such an order for each index, and takes in who has come since. */
export function keptStanding(): (index: SearchIndex, by: StandingBy) => Standing {
  const kept = new WeakMap<SearchIndex, Standing>()
  return (index, by) => {
    const standing = standingWith(kept.get(index) ?? nobodyStands, index.count, by)
    kept.set(index, standing)
    return standing
  }
}

/** So many that came later are looked at one by one: that is quicker than making the order anew. */
const mostLatecomers = 2_000

/** The order with all of the first `count` documents in it but a few latecomers. */
export function standingWith(standing: Standing, count: number, by: StandingBy): Standing {
  const latecomers = count - standing.count
  if (latecomers === 0 || (standing.count > 0 && latecomers <= mostLatecomers)) return standing
  const isBefore = beforeBy(by)
  const newcomers = Uint32Array.from({ length: latecomers }, (_, place) => standing.count + place)
  newcomers.sort((one, other) => (isBefore(one, other) ? -1 : 1))
  const documents = merged(standing.documents, newcomers, isBefore)
  return { documents, ...groupsOf(documents, by), count }
}

type IsBefore = (one: number, other: number) => boolean

function beforeBy({ goodness, lotOf }: StandingBy): IsBefore {
  return (one, other) => (goodness(one) - goodness(other) || lotOf(one) - lotOf(other) || other - one) > 0
}

/** Two orders in one. */
function merged(one: Uint32Array, other: Uint32Array, isBefore: IsBefore): Uint32Array {
  const all = new Uint32Array(one.length + other.length)
  let [ofOne, ofOther] = [0, 0]
  const isOthersTurn = () =>
    ofOne === one.length || (ofOther < other.length && isBefore(other[ofOther] ?? 0, one[ofOne] ?? 0))
  for (let place = 0; place < all.length; place += 1) {
    all[place] = (isOthersTurn() ? other[ofOther++] : one[ofOne++]) ?? 0
  }
  return all
}

function groupsOf(documents: Uint32Array, by: StandingBy): Pick<Standing, 'goodness' | 'ends'> {
  const goodness = new Float64Array(documents.length)
  const ends = new Uint32Array(documents.length)
  let count = 0
  for (const [place, document] of documents.entries()) {
    const own = by.goodness(document)
    const isSame = count > 0 && goodness[count - 1] === own
    if (!isSame) count += 1
    goodness[count - 1] = own
    ends[count - 1] = place + 1
  }
  return { goodness: goodness.slice(0, count), ends: ends.slice(0, count) }
}
