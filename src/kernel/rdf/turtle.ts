import type { Fact, Prefixes, Thing, Value } from './graph.ts'

/** The thing as Turtle (https://www.w3.org/TR/turtle/): each with an address in a paragraph of its own, the others in brackets. */
export function turtle(root: Thing, prefixes: Prefixes): string {
  const names = Object.entries(prefixes).map(([name, url]) => `@prefix ${name}: ${reference(url)} .\n`)
  return `${names.join('')}\n${addressed(root).map(paragraph).join('\n')}`
}

/** It and what it speaks of, as far as they have addresses, each once. */
function addressed(root: Thing): (Thing & { readonly id: string })[] {
  const found = new Map<string, Thing & { readonly id: string }>()
  const visit = (each: Thing) => {
    const { id } = each
    if (id !== undefined) found.set(id, { ...each, id })
    for (const [, ...values] of each.facts) for (const value of values) if (value.kind === 'thing') visit(value)
  }
  visit(root)
  return [...found.values()]
}

function paragraph({ id, type, facts }: Thing & { readonly id: string }): string {
  return `${reference(id)}\n  a ${statements(type, facts).join(' ;\n  ')} .\n`
}

function statements(type: string, facts: readonly Fact[]): string[] {
  const told = facts.filter(([, ...values]) => values.length > 0)
  return [type, ...told.map(([property, ...values]) => `${property} ${values.map(term).join(', ')}`)]
}

function term(value: Value): string {
  switch (value.kind) {
    case 'thing':
      return value.id === undefined ? `[ a ${statements(value.type, value.facts).join(' ; ')} ]` : reference(value.id)
    case 'address':
      return reference(value.url)
    case 'text':
      return `${quoted(value.text)}${value.language === undefined ? '' : `@${value.language}`}`
    case 'typed':
      return `${quoted(value.text)}^^${value.type}`
  }
}

/** Characters that would end the address are written as an address writes them. */
function reference(url: string): string {
  return `<${url.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent)}>`
}

/** The escapes of JSON are escapes of Turtle too. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
