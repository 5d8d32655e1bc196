/** What was made lately, kept as long as there is room: what was asked for longest ago goes first. */
export interface BoundedMemory<Key, Value> {
  get(key: Key): Value | undefined
  /** Keeps the value, which takes about so many bytes, in place of an earlier one. */
  set(key: Key, value: Value, bytes: number): void
}

interface Kept<Value> {
  readonly value: Value
  readonly bytes: number
}

/** A memory of values that all together take no more than so many bytes, as those who put them there count them. */
export function boundedMemory<Key, Value>(mostBytes: number): BoundedMemory<Key, Value> {
  // A map keeps the order in which things came: whatever is asked for comes again, so the first is the one to go.
  const kept = new Map<Key, Kept<Value>>()
  let taken = 0

  const forget = (key: Key) => {
    taken -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set: (key, value, bytes) => {
      forget(key)
      kept.set(key, { value, bytes })
      taken += bytes
      for (const oldest of kept.keys()) {
        if (taken <= mostBytes) return
        forget(oldest)
      }
    },
  }
}
