/** An expected refusal is a value, not an exception: the caller must look at it before it has the good value. */
export type Result<Value, Refusal> = { readonly ok: true; readonly value: Value } | Refused<Refusal>

export type Refused<Refusal> = { readonly ok: false; readonly refusal: Refusal }

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refused<const Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal }
}
