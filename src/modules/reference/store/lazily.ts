/** Runs `make` when its value is first asked for, and keeps the value: a start that needs no towns reads none. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
