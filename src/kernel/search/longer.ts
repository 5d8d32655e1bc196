type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A copy with more room at its end. */
export function longer<Some extends Numbers>(numbers: Some, Kind: new (length: number) => Some, length: number): Some {
  const copy = new Kind(length)
  copy.set(numbers)
  return copy
}
