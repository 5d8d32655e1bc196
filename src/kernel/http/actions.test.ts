import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kernelServer } from '../../../test/support/kernel-server.ts'
import { client } from '../../../test/support/session.ts'
import { one } from '../forms/form-body.ts'
import { html } from '../html/html.ts'
import { bind } from './handlers.ts'
import { fileReply, notAllowed, privatePage, seeOther } from './reply.ts'
import { action, file, page } from './route.ts'
import { uploadLimits } from './upload.ts'

const routes = {
  form: page({ path: { da: '/log-ind', en: '/en/sign-in' }, access: 'everyone' }),
  closed: page({ path: { da: '/lukket', en: '/en/closed' }, access: 'signedIn' }),
  send: action({ path: { da: '/send', en: '/en/send' }, access: 'everyone' }),
  sendClosed: action({ path: { da: '/send-lukket', en: '/en/send-closed' }, access: 'signedIn' }),
  refuse: action({ path: { da: '/afvis', en: '/en/refuse' }, access: 'everyone' }),
  begin: action({ path: { da: '/begynd', en: '/en/begin' }, access: 'everyone' }),
  end: action({ path: { da: '/slut', en: '/en/end' }, access: 'everyone' }),
  upload: action({ path: { da: '/fil', en: '/en/file' }, access: 'everyone', body: 'files' }),
  machine: action({ path: { da: '/maskine/:token', en: '/en/machine/:token' }, access: 'everyone', body: 'machine' }),
  saved: file({ path: '/gem/:name', access: 'everyone', contentType: 'text/csv; charset=utf-8' }),
}

const acted: string[] = []

const { server } = await kernelServer({
  routes: bind(routes, {
    form: async (_, { visit }) => privatePage({ title: 'Form', main: html`<form>${visit.formToken()}</form>` }),
    closed: async () => privatePage({ title: 'Closed', main: html`` }),
    send: async ({ body }) => {
      acted.push(one(body, 'text'))
      return seeOther('/log-ind?sent=yes')
    },
    sendClosed: async () => seeOther('/'),
    refuse: async () => notAllowed,
    begin: async () => seeOther('/', { token: 'the-session', lasts: 60 }),
    end: async () => seeOther('/', 'end'),
    upload: async ({ body, files }) => {
      const [sent] = files
      return seeOther(`/${one(body, 'text')}/${sent?.name}/${sent?.bytes.length}`)
    },
    machine: async ({ params }) => seeOther(`/done/${params.token}`),
    saved: async ({ params }) => fileReply(new Uint8Array([1, 2]), { downloadAs: `${params.name} æ.csv` }),
  }),
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const here = { origin: 'http://localhost:3000', host: 'localhost:3000' }

describe('a form of this site', () => {
  test('is acted on, and answered with another page', async () => {
    const response = await client({ server }).post('/send', { text: 'hej' })
    assert.equal(response.statusCode, 303)
    assert.equal(response.headers.location, '/log-ind?sent=yes')
    assert.equal(acted.at(-1), 'hej')
  })

  test('may bring a file along', async () => {
    const sent = { field: 'picture', name: 'a.png', contentType: 'image/png', bytes: new Uint8Array(3) }
    const response = await client({ server }).upload('/fil', { text: 'logo' }, [sent])
    assert.equal(response.headers.location, '/logo/a.png/3')
  })

  test('with a larger file than we take keeps its words; the file is cut off where it becomes too large', async () => {
    const bytes = new Uint8Array(16 * 1_048_576)
    const sent = { field: 'picture', name: 'a.png', contentType: 'image/png', bytes }
    const response = await client({ server }).upload('/fil', { text: 'logo' }, [sent])
    assert.equal(response.headers.location, `/logo/a.png/${uploadLimits.fileSize}`)
  })

  test('may be refused by the handler', async () => {
    assert.equal((await client({ server }).post('/afvis')).statusCode, 403)
  })
})

describe('a body that no form sends', () => {
  for (const [what, url, type, payload, status] of [
    ['without a boundary', '/fil', 'multipart/form-data', '--x\r\n', 400],
    [
      'that ends in the middle of a part',
      '/fil',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf',
      400,
    ],
    ['with files for a form that takes none', '/send', 'multipart/form-data; boundary=x', '--x--\r\n', 415],
    ['of JSON', '/send', 'application/json', '{"a":', 400],
    ['of nothing known', '/send', 'application/x-nothing', 'a', 415],
  ] as const) {
    test(`(${what}) is refused, and is no fault of ours`, async () => {
      const headers = { ...here, 'content-type': type }
      assert.equal((await server.inject({ method: 'POST', url, headers, payload })).statusCode, status)
    })
  }
})

describe('a form that is sent once more', () => {
  test('holds all that was typed but secrets', async () => {
    const typed = { town: 'Aarhus', postcode: '8000', password: 'hemmelig', newPassword: 'hemmelig', code: '123456' }
    const payload = new URLSearchParams({ ...typed, _token: 'old' }).toString()
    const response = await server.inject({ method: 'POST', url: '/send', headers: { ...form, ...here }, payload })
    for (const kept of ['Aarhus', '8000']) assert.ok(response.body.includes(kept), kept)
    for (const secret of ['hemmelig', '123456']) assert.ok(!response.body.includes(secret), secret)
  })
})

describe('a form of another site', () => {
  for (const [what, headers] of [
    ['that says so', { ...here, origin: 'https://evil.example' }],
    ['that hides where it comes from', { ...here, origin: 'null' }],
    ['that says nothing', { host: here.host }],
    ['with a name that begins like ours', { ...here, origin: 'http://localhost:3000.evil.example' }],
  ] as const) {
    test(`${what} is refused, even with the token`, async () => {
      const browser = client({ server })
      const page = await browser.get('/log-ind')
      const token = /value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const before = acted.length
      const response = await server.inject({
        method: 'POST',
        url: '/send',
        headers: { ...form, ...headers, cookie },
        payload: `text=evil&_token=${token}`,
      })
      assert.equal(response.statusCode, 403)
      assert.match(response.body, /foreignForm/)
      assert.equal(acted.length, before)
    })
  }
})

describe('a form without the right token', () => {
  for (const [what, payload, cookie] of [
    ['none', 'text=hej', ''],
    ['an invented one', 'text=hej&_token=abc', '__Host-form=abc'],
    ['one for a browser without a cookie', 'text=hej&_token=', ''],
  ] as const) {
    test(`(${what}) is not acted on`, async () => {
      const before = acted.length
      const headers = { ...form, ...here, cookie }
      const response = await server.inject({ method: 'POST', url: '/send', headers, payload })
      assert.equal(response.statusCode, 403)
      assert.match(response.body, /staleForm/)
      assert.equal(acted.length, before)
    })
  }

  test('made before signing in is not acted on afterwards', async () => {
    const browser = client({ server })
    const page = await browser.get('/log-ind')
    const token = /value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const cookie = `__Host-form=${browser.cookies.get('__Host-form')}; __Host-session=somebody`
    const headers = { ...form, ...here, cookie }
    const response = await server.inject({ method: 'POST', url: '/send', headers, payload: `_token=${token}` })
    assert.match(response.body, /staleForm/)
  })
})

describe('a cookie', () => {
  test('is for this host only, out of reach for scripts, and not sent along from other sites', async () => {
    const response = await client({ server }).post('/begynd')
    assert.equal(
      String(response.headers['set-cookie']),
      '__Host-session=the-session; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })

  test('of a session that ended is taken away', async () => {
    assert.match(String((await client({ server }).post('/slut')).headers['set-cookie']), /__Host-session=;.*1970/)
  })

  test('is not set by a page without a form', async () => {
    assert.equal((await server.inject('/gem/x')).headers['set-cookie'], undefined)
  })

  test('makes a page one that nobody keeps', async () => {
    assert.equal((await server.inject('/log-ind')).headers['cache-control'], 'private, no-store')
  })
})

describe('who has not signed in', () => {
  test('is sent to sign in, and back to the page', async () => {
    const response = await server.inject('/lukket?a=b')
    assert.equal(response.statusCode, 303)
    assert.equal(response.headers.location, '/log-ind?next=%2Flukket%3Fa%3Db')
  })

  test('is told so where a form was sent', async () => {
    assert.equal((await client({ server }).post('/send-lukket')).statusCode, 401)
  })
})

test('a machine that unsubscribes needs no token', async () => {
  const response = await server.inject({ method: 'POST', url: '/maskine/abc', headers: form, payload: 'x=y' })
  assert.equal(response.headers.location, '/done/abc')
})

test('a file to save has its name, also with Danish letters', async () => {
  const response = await server.inject('/gem/liste')
  assert.equal(
    response.headers['content-disposition'],
    `attachment; filename="liste-.csv"; filename*=UTF-8''liste%20%C3%A6.csv`,
  )
  assert.deepEqual([...response.rawPayload], [1, 2])
})

test('a form is not sent to a page, nor a page asked of a form', async () => {
  assert.equal((await server.inject({ method: 'POST', url: '/lukket', headers: form, payload: '' })).statusCode, 405)
  assert.equal((await server.inject('/send')).statusCode, 405)
})
