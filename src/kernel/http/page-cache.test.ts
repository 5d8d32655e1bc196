import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Registry } from 'prom-client'
import { countingServer, madeAs, nameOf } from '../../../test/support/counting-server.ts'

/** How often each outcome came, as `/metrics` tells it. */
async function outcomes(registry: Registry): Promise<string> {
  const found = (await registry.metrics()).matchAll(/^page_cache_requests_total\{outcome="(\w+)"\} (\d+)$/gm)
  return [...found]
    .map(([, outcome, count]) => `${outcome} ${count}`)
    .sort()
    .join(', ')
}

describe('a page for everybody', () => {
  test('is made once for all who ask for it within a moment', async () => {
    const { share } = await countingServer()
    assert.ok(await share({ url: '/liste' }, { url: '/liste' }))
  })

  test('is never older than told', async () => {
    const { get, wait } = await countingServer({ seconds: 5 })
    const first = madeAs((await get('/liste')).body)
    wait(4_999)
    assert.equal(madeAs((await get('/liste')).body), first)
    wait(1)
    assert.notEqual(madeAs((await get('/liste')).body), first)
  })

  test('is never older than ten seconds, whatever is told', async () => {
    const { get, wait } = await countingServer({ seconds: 3_600 })
    const first = madeAs((await get('/liste')).body)
    wait(10_000)
    assert.notEqual(madeAs((await get('/liste')).body), first)
  })

  test('has the same headers each time, the policy with the nonce of its scripts among them', async () => {
    const { get } = await countingServer()
    const [one, other] = [await get('/liste'), await get('/liste')]
    assert.match(String(one.headers['content-security-policy']), /'nonce-[0-9a-f]{32}'/)
    const { date: _, ...headers } = one.headers
    for (const [name, value] of Object.entries(headers)) assert.equal(other.headers[name], value, name)
  })

  test('is told without its body to who asks for the head alone', async () => {
    const { server, get } = await countingServer()
    const { headers } = await get('/liste')
    const head = await server.inject({ method: 'HEAD', url: '/liste' })
    assert.equal(head.statusCode, 200)
    assert.equal(head.body, '')
    assert.equal(head.headers['content-length'], headers['content-length'])
  })

  test('does each time what it does whenever it is shown, for the one it is shown to', async () => {
    const { get, shownTo } = await countingServer()
    await get('/liste', { 'user-agent': 'First' })
    await get('/liste', { 'user-agent': 'Second' })
    assert.deepEqual(shownTo, ['First', 'Second'])
  })

  test('may stand in frames of others only where its route says so, kept or not', async () => {
    const { get } = await countingServer()
    for (const _ of ['made', 'kept']) {
      const [framed, list] = [await get('/ramme'), await get('/liste')]
      assert.equal(framed.headers['x-frame-options'], undefined)
      assert.match(String(framed.headers['content-security-policy']), /frame-ancestors \*/)
      assert.equal(framed.headers['cache-control'], 'public, max-age=300')
      assert.equal(list.headers['x-frame-options'], 'DENY')
    }
  })
})

describe('the same page', () => {
  for (const [what, one, other] of [
    ['with its parameters in another order', '/liste?q=kage&page=2', '/liste?page=2&q=kage'],
    ['written with other signs', '/liste?q=k%C3%A6r+mad', '/liste?q=k%c3%a6r%20mad'],
    ['with a slash at its end', '/ting/kage', '/ting/kage/'],
  ] as const) {
    test(`is known ${what}`, async () => {
      const { share } = await countingServer()
      assert.ok(await share({ url: one }, { url: other }))
    })
  }
})

describe('another page', () => {
  for (const [what, one, other] of [
    ['in another language', '/liste', '/en/list'],
    ['of another thing', '/ting/kage', '/ting/brod'],
    ['asked with another value', '/liste?q=kage', '/liste?q=br%C3%B8d'],
    ['asked with an empty value', '/liste', '/liste?q='],
    ['asked with another parameter', '/liste?q=2', '/liste?page=2'],
    ['asked with signs that mean something in an address', '/liste?page=2&q=kage', '/liste?page=2%26q%26kage'],
    ['asked with half a character', '/liste?q=%EF%BF%BD', '/liste?q=%ED%A0%80x'],
  ] as const) {
    test(`is not mistaken for it: ${what}`, async () => {
      const { share } = await countingServer()
      assert.ok(!(await share({ url: one }, { url: other })))
    })
  }
})

describe('nothing is kept', () => {
  for (const [what, url] of [
    ['of a request with a parameter that the page does not know', '/liste?q=kage&utm_source=post'],
    ['of a request with a parameter that comes twice', '/liste?q=kage&q=br%C3%B8d'],
    ['of a request with a parameter named as what all objects have', '/liste?__proto__=1&constructor=2'],
    ['for pages that know no parameters and are asked with one', '/ting/kage?a=1'],
    ['of a page with the token of a form', '/formular'],
    ['of a page that was made knowing the browser', '/browser'],
    ['of a step in a form', '/trin'],
    ['of a question that was not understood', '/fejl'],
  ] as const) {
    test(what, async () => {
      const { share } = await countingServer()
      assert.ok(!(await share({ url }, { url })))
    })
  }

  test('of what is not there, or has moved', async () => {
    const { get, registry } = await countingServer()
    for (const url of ['/ting/ingen', '/ting/ingen', '/ting/flyttet', '/ting/flyttet']) await get(url)
    assert.equal(await outcomes(registry), 'miss 4')
  })

  test('of a page that is not open to everyone, whoever asks', async () => {
    const { get, registry } = await countingServer()
    await get('/lukket')
    assert.equal(await outcomes(registry), 'bypass 1')
  })

  test('of what a form is answered with', async () => {
    const { share } = await countingServer()
    assert.ok(!(await share({ method: 'POST', url: '/svar' }, { method: 'POST', url: '/svar' })))
  })
})

describe('somebody who has signed in', () => {
  const hers = { cookie: '__Host-session=hers' }

  test('gets a page of their own, and leaves none for others', async () => {
    const { share } = await countingServer()
    assert.ok(!(await share({ url: '/liste' }, { url: '/liste', headers: hers })))
    assert.ok(!(await share({ url: '/liste?q=a', headers: hers }, { url: '/liste?q=a' })))
  })

  test('gets pages that are open to nobody else made anew', async () => {
    const { share } = await countingServer()
    assert.ok(!(await share({ url: '/lukket', headers: hers }, { url: '/lukket', headers: hers })))
  })

  for (const [what, headers] of [
    ['a session that is no more', { cookie: '__Host-session=old' }],
    ['an empty session', { cookie: 'a=b; __Host-session=' }],
    ['credentials of another kind', { authorization: 'Basic c29maWU6aGVtbWVsaWc=' }],
  ] as const) {
    test(`is who brings ${what}, as far as pages are kept`, async () => {
      const { share } = await countingServer()
      assert.ok(!(await share({ url: '/liste' }, { url: '/liste', headers })))
      assert.ok(!(await share({ url: '/liste?q=b', headers }, { url: '/liste?q=b' })))
    })
  }
})

describe('a header', () => {
  for (const headers of [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    { forwarded: 'host=evil.example' },
    { 'x-original-url': '/ting/ond' },
    { 'x-http-method-override': 'POST' },
    { accept: 'application/json' },
    { 'accept-language': 'en' },
    { 'user-agent': 'Evil/1.0"><script>' },
    { referer: 'https://evil.example/' },
    { range: 'bytes=0-9' },
    { cookie: '__Host-form=made-up; other=1' },
  ]) {
    test(`has no say in what others are shown: ${JSON.stringify(headers)}`, async () => {
      const { get } = await countingServer()
      const poisoned = await get('/liste', headers)
      const { body, statusCode } = await get('/liste')
      assert.equal(statusCode, 200)
      assert.equal(madeAs(body), madeAs(poisoned.body), 'the page is kept')
      assert.doesNotMatch(body, /evil|ond/i)
      assert.doesNotMatch(JSON.stringify(poisoned.headers), /evil/)
    })
  }
})

describe('what is kept', () => {
  test('stays within its bytes, the oldest going first', async () => {
    const { get } = await countingServer({ mostBytes: 20_000 })
    const [oldest, ...others] = Array.from({ length: 5 }, () => `/liste?q=${randomBytes(1_000).toString('hex')}`)
    const first = madeAs((await get(oldest ?? '')).body)
    for (const url of others) await get(url)
    const last = madeAs((await get(others.at(-1) ?? '')).body)
    assert.equal(last, nameOf(4), 'the newest is still there')
    assert.notEqual(madeAs((await get(oldest ?? '')).body), first)
  })

  test('stays within its number', async () => {
    const { get } = await countingServer({ mostPages: 2 })
    const first = madeAs((await get('/liste?q=1')).body)
    await get('/liste?q=2')
    assert.equal(madeAs((await get('/liste?q=1')).body), first)
    await get('/liste?q=3')
    assert.notEqual(madeAs((await get('/liste?q=1')).body), first)
  })

  test('is counted, and so is what could not be', async () => {
    const { get, registry } = await countingServer()
    for (const url of ['/liste', '/liste', '/liste?other=1']) await get(url)
    assert.equal(await outcomes(registry), 'bypass 1, hit 1, miss 1')
  })
})
