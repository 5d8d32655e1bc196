import type { Fact, Prefixes, Thing, Value } from './graph.ts'

/** The thing as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), with all that it speaks of inside it. */
export function jsonLd(root: Thing, prefixes: Prefixes): string {
  return JSON.stringify({ '@context': prefixes, ...object(root) }, undefined, 2)
}

type JsonObject = Readonly<Record<string, unknown>>

function object({ id, type, facts }: Thing): JsonObject {
  return {
    ...(id === undefined ? {} : { '@id': id }),
    '@type': type,
    ...Object.fromEntries(facts.filter(([, ...values]) => values.length > 0).map(entry)),
  }
}

function entry([property, ...values]: Fact): [string, JsonObject | readonly JsonObject[]] {
  const [first, ...more] = values.map(valueObject)
  return [property, first === undefined || more.length > 0 ? values.map(valueObject) : first]
}

function valueObject(value: Value): JsonObject {
  switch (value.kind) {
    case 'thing':
      return object(value)
    case 'address':
      return { '@id': value.url }
    case 'text':
      return { '@value': value.text, ...(value.language === undefined ? {} : { '@language': value.language }) }
    case 'typed':
      return { '@value': value.text, '@type': value.type }
  }
}
