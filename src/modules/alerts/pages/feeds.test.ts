import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { client } from '../../../../test/support/session.ts'
import { addSuppliers, anOffering } from '../../suppliers/factories.ts'
import { searchLinks } from '../index.ts'

const app = await testApp({ baseUrl: 'https://portal.example.dk' })
const { database } = app
const ids = await addSuppliers(database, [
  { slug: 'ost', name: 'Ost & <vin>', offerings: [anOffering({ title: 'Ostebord' })], since: '2026-10-01T08:00:00Z' },
  {
    slug: 'maelk',
    name: 'Mælk\u0007en',
    purpose: 'Vi kærner. Ring 12 34 56 78, eller skriv til mette@example.dk',
    offerings: [anOffering({ title: 'Ostebord med smør' })],
    address: { town: 'Aarhus' },
    since: '2026-11-01T08:00:00Z',
  },
  ...Array.from({ length: 51 }, (_, index) => ({ name: `Brød ${index}` })),
])
const get = (url: string) => client(app).get(url)

describe('the feed of a search', () => {
  test('is Atom, well-formed, with all that the standard asks for', async () => {
    const { statusCode, headers, body } = await get('/leverandoerer/feed.atom?q=ostebord')
    assert.equal(statusCode, 200)
    assert.equal(headers['content-type'], 'application/atom+xml; charset=utf-8')
    assert.equal(headers['set-cookie'], undefined)
    assert.deepEqual(xmlFaults(body), [])
    const feed = partOf(body, /<feed [\s\S]*?<entry>/)
    assert.match(feed, /^<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="da">/)
    const self = 'https://portal.example.dk/leverandoerer/feed.atom?q=ostebord'
    assert.ok(feed.includes(`<id>${self}</id>`))
    assert.ok(feed.includes(`<link rel="self" type="application/atom+xml" href="${self}"/>`))
    assert.match(feed, /<title>Nye leverandører: ostebord<\/title>/)
    assert.match(feed, /<author><name>Rummelig<\/name><uri>https:\/\/portal\.example\.dk\/<\/uri><\/author>/)
    assert.match(feed, /<updated>2026-11-01T08:00:00\.000Z<\/updated>/)
    assert.match(
      feed,
      /rel="alternate" type="text\/html" href="https:\/\/portal\.example\.dk\/leverandoerer\?q=ostebord&amp;sort=newest"/,
    )
  })

  test('has an entry for each, the newest first, under an id that stays, with nothing that XML cannot hold', async () => {
    const { body } = await get('/leverandoerer/feed.atom?q=ostebord')
    const [newest = '', older = '', ...others] = body.match(/<entry>[\s\S]*?<\/entry>/g) ?? []
    assert.equal(others.length, 0)
    assert.match(newest, new RegExp(`<id>tag:portal\\.example\\.dk,2026:supplier:${ids[1]}:da</id>`))
    assert.match(newest, /<title>Mælk en<\/title>/)
    assert.match(
      newest,
      /<summary>Aarhus · Vi kærner\. Ring \[…\], eller skriv til \[…\] · Ostebord med smør<\/summary>/,
    )
    assert.match(newest, /<published>2026-11-01T08:00:00\.000Z<\/published>/)
    assert.match(older, /<title>Ost &amp; &lt;vin&gt;<\/title>/)
    assert.match(older, /href="https:\/\/portal\.example\.dk\/leverandoerer\/ost"/)
  })

  test('says in its title where it looks', async () => {
    const { body } = await get('/leverandoerer/feed.atom?q=ostebord&near=Viborg&within=50')
    assert.match(body, /<title>Nye leverandører: ostebord, inden for 50 km af Viborg<\/title>/)
  })

  test('has at most fifty, however many match', async () => {
    const { body } = await get('/leverandoerer/feed.atom')
    assert.equal(body.match(/<entry>/g)?.length, 50)
    assert.match(body, /<title>Nye leverandører: Alle leverandører<\/title>/)
  })

  test('that finds nothing is a feed without entries', async () => {
    const { statusCode, body } = await get('/leverandoerer/feed.atom?q=rumraketter')
    assert.equal(statusCode, 200)
    assert.doesNotMatch(body, /<entry>/)
    assert.match(body, /<updated>2026-11-22T12:00:00\.000Z<\/updated>/)
    assert.deepEqual(xmlFaults(body), [])
  })

  test('is there in English too', async () => {
    const { body } = await get('/en/suppliers/feed.atom?q=ostebord')
    assert.match(body, /xml:lang="en"/)
    assert.match(body, /href="https:\/\/portal\.example\.dk\/en\/suppliers\/ost"/)
  })

  test('is not there where the search cannot be understood: it would tell of other things', async () => {
    assert.equal((await get('/leverandoerer/feed.atom?municipality=atlantis')).statusCode, 404)
  })

  test('stands where the links of the search page lead, whatever its order and page', () => {
    const asked = { words: 'ost', filters: { deliversTo: '0751' }, sort: 'name', page: 4, pageSize: 50 } as const
    assert.equal(searchLinks.feed(asked, 'da'), '/leverandoerer/feed.atom?q=ost&delivers_to=aarhus')
    assert.equal(searchLinks.further(asked, 'en')[0]?.url, '/en/suppliers/feed.atom?q=ost&delivers_to=aarhus')
  })
})

test('XML that is not well-formed would be found', () => {
  assert.deepEqual(xmlFaults('<a><b></a>'), ['</a> closes <b>.'])
  assert.deepEqual(xmlFaults('<a>Ost & vin</a>'), ['Ost & vin has something to be escaped.'])
  assert.deepEqual(xmlFaults('<a href=x></a>'), ['<a href=x> is no tag.'])
  assert.deepEqual(xmlFaults('<a>\u0007</a>'), ['There is a character that XML does not have.'])
  assert.deepEqual(xmlFaults('<a>'), ['<a> is not closed.'])
})

/** What makes a text no well-formed XML: of what feeds are made of, that is tags, attributes in double quotes, and text. */
function xmlFaults(xml: string): string[] {
  if (withoutXmlPlace.test(xml)) return ['There is a character that XML does not have.']
  const pieces = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').match(/<[^>]*>|[^<]+/g) ?? []
  const open: string[] = []
  for (const piece of pieces) {
    const fault = piece.startsWith('<') ? tagFault(piece, open) : textFault(piece)
    if (fault !== undefined) return [fault]
  }
  return open.map((name) => `<${name}> is not closed.`)
}

function textFault(text: string): string | undefined {
  return /^(?:[^&>]|&(?:amp|lt|gt|quot|#39);)*$/.test(text) ? undefined : `${text} has something to be escaped.`
}

/** Keeps which elements are open. */
function tagFault(text: string, open: string[]): string | undefined {
  const [, closing, name, , empty] = tag.exec(text) ?? []
  if (name === undefined) return `${text} is no tag.`
  if (closing === '' && empty === '') open.push(name)
  if (closing === '') return undefined
  const last = open.pop()
  return last === name ? undefined : `</${name}> closes <${last}>.`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const withoutXmlPlace = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

const tag = /^<(\/?)([a-z]+)((?: [a-z:]+="(?:[^"&<]|&(?:amp|lt|gt|quot|#39);)*")*)(\/?)>$/

function partOf(text: string, part: RegExp): string {
  return part.exec(text)?.[0] ?? ''
}
