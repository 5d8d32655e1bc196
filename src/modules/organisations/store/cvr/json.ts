/** The value that a text from outside holds; `undefined`, which no JSON is, when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
