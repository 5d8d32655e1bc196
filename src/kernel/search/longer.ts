type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

/**
 * Room for so many and some to come. An eighth: of two hundred thousand documents, half as much again would be ten megabytes
 * that nobody uses.
 */
export function roomFor(count: number): number {
  return Math.ceil(count * 1.125) + 64
}

/** A copy with more room at its end. */
export function longer<Some extends Numbers>(numbers: Some, Kind: new (length: number) => Some, length: number): Some {
  const copy = new Kind(length)
  copy.set(numbers)
  return copy
}
