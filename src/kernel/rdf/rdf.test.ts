import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { address, text, thing, typed } from './graph.ts'
import { jsonLd } from './json-ld.ts'
import { turtle } from './turtle.ts'

const prefixes = { dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/' }
const publisher = thing('foaf:Agent', [['foaf:name', text('Rummelig')]], 'https://a.example/#p')
const root = thing(
  'dct:Collection',
  [
    ['dct:title', text('Alt “om” "os"\n', 'da'), text('All', 'en')],
    ['dct:publisher', publisher],
    ['dct:license', address('https://a.example/l> .')],
    ['dct:spatial', thing('dct:Location', [['dct:extent', typed('7', 'xsd:integer')]])],
    ['dct:issued'],
  ],
  'https://a.example/#root',
)

describe('a description', () => {
  test('in JSON-LD holds what it speaks of, and leaves out what nobody knows', () => {
    assert.deepEqual(JSON.parse(jsonLd(root, prefixes)), {
      '@context': prefixes,
      '@id': 'https://a.example/#root',
      '@type': 'dct:Collection',
      'dct:title': [
        { '@value': 'Alt “om” "os"\n', '@language': 'da' },
        { '@value': 'All', '@language': 'en' },
      ],
      'dct:publisher': { '@id': 'https://a.example/#p', '@type': 'foaf:Agent', 'foaf:name': { '@value': 'Rummelig' } },
      'dct:license': { '@id': 'https://a.example/l> .' },
      'dct:spatial': { '@type': 'dct:Location', 'dct:extent': { '@value': '7', '@type': 'xsd:integer' } },
    })
  })

  test('in Turtle says the same, and no text or address ends where it should not', () => {
    assert.equal(
      turtle(root, prefixes),
      `@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .

<https://a.example/#root>
  a dct:Collection ;
  dct:title "Alt “om” \\"os\\"\\n"@da, "All"@en ;
  dct:publisher <https://a.example/#p> ;
  dct:license <https://a.example/l%3E%20.> ;
  dct:spatial [ a dct:Location ; dct:extent "7"^^xsd:integer ] .

<https://a.example/#p>
  a foaf:Agent ;
  foaf:name "Rummelig" .
`,
    )
  })
})
