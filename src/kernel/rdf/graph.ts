/** A thing and what is said of it, as RDF knows things. Names of kinds and properties are short: `dct:title`. */
export interface Thing {
  readonly kind: 'thing'
  /** Its address; absent for what is spoken of in one place only. */
  readonly id?: string
  readonly type: string
  readonly facts: readonly Fact[]
}

/** A property and its values; one without any is left out. */
export type Fact = readonly [property: string, ...values: Value[]]

export type Value =
  | Thing
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string; readonly language?: string }
  | { readonly kind: 'typed'; readonly text: string; readonly type: string }

/** What the short names stand for: `{ dct: 'http://purl.org/dc/terms/' }`. */
export type Prefixes = Readonly<Record<string, string>>

export function thing(type: string, facts: readonly Fact[], id?: string): Thing {
  return { kind: 'thing', type, facts, ...(id === undefined ? {} : { id }) }
}

export function address(url: string): Value {
  return { kind: 'address', url }
}

export function text(text: string, language?: string): Value {
  return { kind: 'text', text, ...(language === undefined ? {} : { language }) }
}

/** A date, a number: `typed('7', 'xsd:nonNegativeInteger')`. */
export function typed(text: string, type: string): Value {
  return { kind: 'typed', text, type }
}
