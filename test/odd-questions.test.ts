import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addPerson } from '../src/modules/identity/factories.ts'
import { addSuppliers } from '../src/modules/suppliers/factories.ts'
import { modules } from '../src/modules.ts'
import { testApp } from './support/app.ts'
import { client, signInAs } from './support/session.ts'

/*
 * Questions at the bounds of what can be asked, at every address that takes one. Each is answered for what can be made of
 * it, or refused in words; none is a fault of ours, and none makes a page many times as long as itself.
 */
const app = await testApp()
await addSuppliers(app.database, [{ slug: 'kaffefair', name: 'KaffeFair', address: { municipality: '0751' } }])

const filters = [
  'category',
  'municipality',
  'region',
  'delivers_to',
  'kind',
  'employs',
  'sort',
  'near',
  'within',
  'page',
]

const odd: Readonly<Record<string, string>> = {
  'a word of 10,000 letters': `q=${'a'.repeat(10_000)}`,
  '10,000 characters of words': `q=${'kaffe+te+'.repeat(1_111)}`,
  '10,000 signs': `q=${encodeURIComponent('"-(&|!:*<'.repeat(1_111))}`,
  '10,000 minus signs before a word': `q=${'-'.repeat(10_000)}kaffe`,
  '300 filters': Array.from({ length: 300 }, (_, at) => `${filters[at % filters.length]}=${at}`).join('&'),
  '300 parameters that nobody knows': Array.from({ length: 300 }, (_, at) => `x${at}=${at}`).join('&'),
  'words given twice': 'q=kaffe&q=te',
  'every parameter given twice': ['q', 'limit', 'after', 'page_size', ...filters]
    .flatMap((name) => [`${name}=1`, `${name}=2`])
    .join('&'),
  'words as a list': 'q[]=kaffe&q[1]=te&q[a]=b',
  'a byte that begins no letter': 'q=%ff',
  'half a letter': 'q=kaff%C3',
  'half of a pair': 'q=%ED%A0%80',
  'an overlong slash': 'q=%c0%af',
  'percent signs that mean nothing': 'q=%&%=%zz&municipality=%',
  'a null byte': 'q=a%00b&municipality=%00&near=%00',
  'a null byte in a name': 'q%00=a&%00=b',
  'letters one cannot see': `q=${encodeURIComponent('\u202E\uFEFF\u200B\u{1F600}'.repeat(100))}`,
  'numbers beyond all numbers': 'page=1e309&within=99999999999999999999&page_size=-1&limit=NaN',
}

const asked = modules.flatMap(({ routes }) =>
  routes.filter(({ method }) => method === 'GET').map(({ path }) => (typeof path === 'string' ? path : path.da)),
)
const addresses = [...new Set(asked)].filter((path) => !path.includes(':'))

const visitor = client(app)
const operatorId = await addPerson(app.database, { isOperator: true })
const operator = await signInAs(app, { personId: operatorId, hasSecondFactor: true })

describe('every address that takes a question', () => {
  for (const [name, query] of Object.entries(odd))
    test(`answers ${name}, and it is no fault of ours`, async () => {
      for (const browser of [visitor, operator])
        for (const path of addresses) assert.deepEqual(faultsOf(path, await browser.get(`${path}?${query}`)), [])
      assert.deepEqual(
        app.logged.filter(({ level }) => level >= 50),
        [],
      )
    })

  test('is among those that are asked here', () => {
    assert.ok(addresses.length > 60)
    for (const path of ['/leverandoerer', '/leverandoerer/kort', '/api/v1/suppliers', '/api/v1/suggestions'])
      assert.ok(addresses.includes(path), path)
  })

  test('would be found out by a fault of ours, and by an answer as long as a book', () => {
    assert.deepEqual(faultsOf('/om', { statusCode: 500, body: 'Noget gik galt' }), ['/om answers 500: Noget gik galt'])
    assert.deepEqual(faultsOf('/om', { statusCode: 200, body: 'x'.repeat(300_001) }), [
      '/om answers 300001 characters.',
    ])
  })
})

describe('a question that is too long', () => {
  test('for us is refused in words, and one that is longer than any browser sends where it comes in', async () => {
    const site = await app.server.listen({ port: 0, host: '127.0.0.1' })
    const tooLong = await fetch(`${site}/leverandoerer?q=${'a'.repeat(10_000)}`)
    assert.deepEqual([tooLong.status, tooLong.headers.get('content-type')], [400, 'text/html; charset=utf-8'])
    assert.match(await tooLong.text(), /<h1[^>]*>[^<]+<\/h1>/)
    const longer = await fetch(`${site}/leverandoerer?q=${'a'.repeat(20_000)}`)
    assert.equal(longer.status, 431)
    await longer.arrayBuffer()
    assert.equal((await fetch(`${site}/leverandoerer?q=kaffe`)).status, 200, 'and the next one is answered')
  })
})

/** `body`: no longer than some pages are, for a question that stands in a hundred links is cut short before. */
function faultsOf(
  path: string,
  { statusCode, body }: { readonly statusCode: number; readonly body: string },
): string[] {
  return [
    ...(statusCode < 500 ? [] : [`${path} answers ${statusCode}: ${body.slice(0, 300)}`]),
    ...(body.length <= 300_000 ? [] : [`${path} answers ${body.length} characters.`]),
  ]
}
