import type { NamespaceMap, XmlDocument, XmlElement, XmlNode, XmlXPath } from 'libxml2-wasm'
import { ok, type Result, refused } from '../../result.ts'
import { decodeXml } from './decode.ts'

/** An element of a document that is being read. Paths are XPath 1.0, from here, with the prefixes the reader was made for. */
export interface XmlPart {
  /** The local name, and the namespace it stands in. */
  readonly name: string
  readonly namespace: string
  /** The text in it, without the space around it. */
  readonly text: string
  find(path: string): XmlPart[]
  /** The first text that is not empty. */
  first(path: string): string | undefined
  /** Every text that is not empty, each once, in the order of the document. */
  all(path: string): string[]
  /** The value of an attribute without a namespace. */
  attribute(name: string): string | undefined
}

/** Reads one document, or says in a sentence why it cannot be read. The parts are gone when the work is done. */
export type XmlReader = <Outcome>(
  bytes: Uint8Array,
  work: (root: XmlPart) => Outcome,
) => Promise<Result<Outcome, string>>

export interface XmlReaderOptions {
  /** Each prefix that the paths use, with its namespace. What a document calls the same namespace does not matter. */
  readonly namespaces: NamespaceMap
  /** Longest document, in bytes. */
  readonly largest: number
}

/**
 * A reader of documents from strangers. Nothing but the bytes themselves is read: no other file, no address. A document type
 * declaration, the one place where entities are made, is refused whatever it says. Elements nest 256 deep at most.
 */
export function xmlReader({ namespaces, largest }: XmlReaderOptions): XmlReader {
  const paths = new Map<string, XmlXPath>()
  return async (bytes, work) => {
    if (bytes.length === 0) return refused('It is empty.')
    if (bytes.length > largest) return refused(`It is larger than ${Math.floor(largest / 1024 / 1024)} MB.`)
    const text = decodeXml(bytes)
    if (!text.ok) return text
    if (declaresType(text.value)) return refused(typeDeclared)

    const engine = await import('libxml2-wasm')
    const parsed = parse(engine, text.value)
    if (!parsed.ok) return parsed
    const compiled = (path: string) => {
      const known = paths.get(path) ?? engine.XmlXPath.compile(path, namespaces)
      paths.set(path, known)
      return known
    }
    try {
      return ok(work(partOf(parsed.value.root, compiled)))
    } finally {
      parsed.value.dispose()
    }
  }
}

const typeDeclared = 'It has a document type declaration (DOCTYPE), which can hide harm. Remove it.'

/** Before the root element nothing else than comments, instructions and space may stand, so it is looked for there only. */
function declaresType(text: string): boolean {
  let rest = text
  for (;;) {
    rest = rest.trimStart()
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined
    if (end === undefined) return /^<!doctype/i.test(rest)
    const at = rest.indexOf(end)
    if (at === -1) return false
    rest = rest.slice(at + end.length)
  }
}

type Engine = typeof import('libxml2-wasm')

function parse(
  { XmlDocument: documents, XmlParseError, ParseOption }: Engine,
  text: string,
): Result<XmlDocument, string> {
  try {
    const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG
    const document = documents.fromString(text, { option })
    if (document.dtd === null) return ok(document)
    document.dispose()
    return refused(typeDeclared)
  } catch (error) {
    if (error instanceof XmlParseError) return refused(faultOf(error.message, error.details[0]?.line))
    throw error
  }
}

function faultOf(message: string, line: number | undefined): string {
  if (message.startsWith('Excessive depth')) return 'Its elements nest more than 256 deep.'
  if (message.startsWith('Start tag expected')) return 'It is not XML.'
  return `It is not well-formed XML${line === undefined ? '' : ` (line ${line})`}.`
}

type Compile = (path: string) => XmlXPath

function partOf(node: XmlElement, compiled: Compile): XmlPart {
  return {
    name: node.name,
    namespace: node.namespaceUri,
    get text() {
      return node.content.trim()
    },
    find: (path) =>
      node
        .find(compiled(path))
        .filter(isElement)
        .map((found) => partOf(found, compiled)),
    first: (path) => textsOf(node.find(compiled(path)))[0],
    all: (path) => [...new Set(textsOf(node.find(compiled(path))))],
    attribute: (name) => node.attrs.find((each) => each.name === name && each.namespaceUri === '')?.value,
  }
}

function isElement(node: XmlNode): node is XmlElement {
  return 'attrs' in node
}

function textsOf(nodes: readonly XmlNode[]): string[] {
  return nodes.map(({ content }) => content.trim()).filter((text) => text !== '')
}
