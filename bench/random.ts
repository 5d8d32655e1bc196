/** Chance that is the same in every run: from one seed always follow the same choices. */
export interface Random {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** So many different ones, or all there are. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** A generator by Tommy Ettinger (mulberry32): small, fast, and even enough for test data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  function whole(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1))
  }

  function pick<Item>(items: readonly Item[]): Item {
    const item = items[whole(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to choose from.')
    return item
  }

  return {
    whole,
    pick,
    chance: (probability) => next() < probability,
    some: (items, count) => {
      const rest = [...items]
      const chosen: (typeof rest)[number][] = []
      while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(whole(0, rest.length - 1), 1))
      return chosen
    },
  }
}
