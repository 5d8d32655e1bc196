import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '../../kernel/i18n/language.ts'
import { jsonLd } from '../../kernel/rdf/json-ld.ts'
import { turtle } from '../../kernel/rdf/turtle.ts'
import { dcatCatalogue, dcatPrefixes } from './views/dcat.ts'

const file = { bytes: 1_234, sha256: 'ab'.repeat(32) }
const dump = { id: 1, madeAt: new Date('2026-11-22T02:05:00Z'), suppliers: 3, files: { csv: file, jsonl: file } }
const told = { notices: new Date('2026-11-22T03:00:00Z'), enquiries: new Date('2026-11-22T04:00:00Z') }
const view = {
  baseUrl: 'https://rummelig.example.dk',
  siteName: 'Rummelig',
  contactEmail: 'kontakt@example.dk',
  dump,
  told,
}

/**
 * What DCAT-AP 3.0.0 asks of each kind of thing, mandatory and recommended, as far as we have it. Source: the tables of the
 * profile at https://semiceu.github.io/DCAT-AP/releases/3.0.0/.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': [
    ...['dct:title', 'dct:description', 'dct:publisher'],
    ...['dcat:dataset', 'dcat:service', 'dct:language', 'dct:license', 'dct:modified', 'dct:spatial', 'foaf:homepage'],
    'dcat:themeTaxonomy',
  ],
  'dcat:Dataset': [
    ...['dct:title', 'dct:description'],
    ...['dcat:contactPoint', 'dcat:distribution', 'dcat:keyword', 'dct:publisher', 'dct:spatial', 'dcat:theme'],
    ...['dct:accrualPeriodicity', 'dct:accessRights', 'dct:identifier', 'dct:modified', 'dcat:landingPage'],
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dcatap:availability', 'dct:format', 'dct:license'],
  'dcat:DataService': ['dcat:endpointURL', 'dct:title', 'dcat:endpointDescription', 'dcat:servesDataset'],
  'foaf:Agent': ['foaf:name'],
  'spdx:Checksum': ['spdx:algorithm', 'spdx:checksumValue'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
}

interface Node {
  readonly '@id'?: string
  readonly '@type'?: string
  readonly [property: string]: unknown
}

describe('the description of the dataset', () => {
  test('says all that DCAT-AP asks of each thing in it', () => assert.deepEqual(gaps(described()), []))

  test('would be found to lack something', () => {
    const [catalogue] = described()
    assert.ok(catalogue)
    const { 'dct:publisher': _, ...planted } = catalogue
    assert.deepEqual(gaps([planted]), ['dcat:Catalog has no dct:publisher.'])
  })

  test('is there before the first file is, with the API as the only way to the data', () => {
    const nodes = described({
      ...view,
      dump: undefined,
      contactEmail: undefined,
      told: { notices: undefined, enquiries: undefined },
    })
    assert.deepEqual(gaps(nodes), [
      'dcat:Catalog has no dct:modified.',
      'dcat:Dataset has no dcat:contactPoint.',
      'dcat:Dataset has no dct:modified.',
    ])
    assert.equal(nodes.filter((node) => node['@type'] === 'dcat:Distribution').length, 1)
  })

  test('has whole addresses only, those of this site on this site', () => {
    const text = jsonLd(dcatCatalogue(view), dcatPrefixes)
    const addresses = [...text.matchAll(/"@id": "([^"]*)"/g)].map(([, url = '']) => url)
    assert.ok(addresses.length > 20)
    for (const url of addresses) assert.match(url, /^(?:https?:\/\/[a-z.-]+\/|mailto:)/)
    for (const path of [
      '/data/leverandoerer.csv.gz',
      '/data/leverandoerer.jsonl.gz',
      '/data/ocds/notices.json',
      '/data/ocds/enquiries.json',
      '/api/v1/suppliers',
      '/openapi.json',
    ])
      assert.ok(addresses.includes(view.baseUrl + path), path)
  })

  test('has titles and descriptions in every language', () => {
    for (const node of described()) {
      for (const property of ['dct:title', 'dct:description']) {
        const said = [node[property] ?? []].flat()
        if (said.length > 0) assert.equal(said.length, languages.length, `${node['@type']} ${property}`)
      }
    }
  })

  test('says the same in Turtle: each thing with an address once, and no name without its prefix', () => {
    const text = turtle(dcatCatalogue(view), dcatPrefixes)
    const subjects = [...text.matchAll(/^<([^>]+)>$/gm)].map(([, id]) => id)
    assert.equal(new Set(subjects).size, subjects.length)
    const ids = described().flatMap((node) => (node['@type'] === undefined ? [] : (node['@id'] ?? [])))
    assert.deepEqual(new Set(subjects), new Set(ids))
    const used = [...text.replace(/"(?:[^"\\]|\\.)*"|<[^>]*>/g, '').matchAll(/\b(\w+):\w/g)].map(
      ([, prefix = '']) => prefix,
    )
    for (const prefix of used) assert.ok(Object.hasOwn(dcatPrefixes, prefix), prefix)
  })
})

/** Every thing in the description, as a program reads it. */
function described(of = view as Parameters<typeof dcatCatalogue>[0]): Node[] {
  return nodesIn(JSON.parse(jsonLd(dcatCatalogue(of), dcatPrefixes)))
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (!isNode(value)) return []
  const { '@context': _, ...facts } = value
  return [facts, ...Object.values(facts).flatMap(nodesIn)]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function gaps(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    (required[node['@type'] ?? ''] ?? [])
      .filter((property) => node[property] === undefined)
      .map((property) => `${node['@type']} has no ${property}.`),
  )
}
