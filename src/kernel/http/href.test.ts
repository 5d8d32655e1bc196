import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { endpointUrl, fileUrl, href } from './href.ts'
import { endpoint, file, page } from './route.ts'

const show = page({ path: { da: '/ting/:slug', en: '/en/things/:slug' }, access: 'everyone' })
const list = page({ path: { da: '/ting', en: '/en/things' }, access: 'everyone' })
const part = page({ path: { da: '/ting/:slug/dele/:part', en: '/en/things/:slug/parts/:part' }, access: 'everyone' })

describe('the address of a page', () => {
  test('is that of its language', () => {
    assert.equal(href(show, 'da', { slug: 'stol' }), '/ting/stol')
    assert.equal(href(show, 'en', { slug: 'stol' }), '/en/things/stol')
  })

  test('has every parameter in its place', () => {
    assert.equal(href(part, 'da', { slug: 'stol', part: 'ben' }), '/ting/stol/dele/ben')
  })

  test('asks for its parameters: an address without one does not compile', () => {
    // @ts-expect-error: the slug is missing.
    assert.equal(href(show, 'da', {}), '/ting/')
  })

  for (const [slug, expected] of [
    ['a/b', '/ting/a%2Fb'],
    ['../hemmeligt', '/ting/..%2Fhemmeligt'],
    ['a?b#c', '/ting/a%3Fb%23c'],
    ['ærø & co', '/ting/%C3%A6r%C3%B8%20%26%20co'],
    ['"><script>', '/ting/%22%3E%3Cscript%3E'],
    ['$&', '/ting/%24%26'],
  ] as const) {
    test(`keeps ${slug} in one step of the path`, () => assert.equal(href(show, 'da', { slug }), expected))
  }

  test('leads back to the parameter it was made from', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (slug) => {
      const { pathname, search, hash } = new URL(href(show, 'da', { slug: `x${slug}` }), 'http://localhost')
      assert.equal(decodeURIComponent(pathname), `/ting/x${slug}`)
      assert.equal(search + hash, '')
    })
    fc.assert(property)
  })
})

describe('what stands after the question mark', () => {
  test('is encoded', () => assert.equal(href(list, 'da', {}, { q: 'kaffe & te=1' }), '/ting?q=kaffe+%26+te%3D1'))

  test('repeats a list', () => {
    assert.equal(href(list, 'da', {}, { kind: ['a', 'b'] }), '/ting?kind=a&kind=b')
  })

  test('leaves out what is empty, but not zero', () => {
    const query = { a: '', b: undefined, c: null, d: [], e: ['', 'x'], f: 0 }
    assert.equal(href(list, 'da', {}, query), '/ting?e=x&f=0')
  })

  test('is missing altogether when nothing is asked', () => assert.equal(href(list, 'da', {}, { q: '' }), '/ting'))
})

describe('other addresses', () => {
  test('of endpoints are filled in the same way', () => {
    const route = endpoint({
      path: '/api/v1/things/:id',
      access: 'everyone',
      summary: '',
      query: z.object({}),
      answer: z.object({}),
    })
    assert.equal(endpointUrl(route, { id: '7' }, { q: 'a b' }), '/api/v1/things/7?q=a+b')
  })

  test('of files stand as they are', () => {
    assert.equal(
      fileUrl(file({ path: '/robots.txt', access: 'everyone', contentType: 'text/plain' }), {}),
      '/robots.txt',
    )
  })
})
