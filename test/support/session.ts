import { createHash, randomBytes } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import type { Database } from '../../src/kernel/database/database.ts'
import type { Server } from '../../src/kernel/http/server.ts'

/** Fields as typed; a list is several fields of the same name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without a window: it keeps cookies, says where it comes from, and puts the page's token into what it sends. */
export interface Client {
  get(url: string): Promise<LightMyRequestResponse>
  /** Sends a form from a page that carries one; the page is where its token is taken from. */
  post(url: string, fields?: Fields): Promise<LightMyRequestResponse>
  /** Sends a body as it is, however broken; it gets the token to put into it. */
  postAsIs(url: string, type: string, body: (token: string) => string): Promise<LightMyRequestResponse>
  /** Sends a form with files. */
  upload(url: string, fields: Fields, files: readonly UploadedTestFile[]): Promise<LightMyRequestResponse>
  /** Sends just this, without token, Origin or anything else a browser adds. */
  raw(options: InjectOptions): Promise<LightMyRequestResponse>
  readonly cookies: Map<string, string>
}

export interface UploadedTestFile {
  readonly field: string
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** A visitor's browser, at an address on the network. */
export function client({ server }: { readonly server: Server }, remoteAddress = '127.0.0.1'): Client {
  const cookies = new Map<string, string>()
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  let token = ''
  let tokenCookies: string | undefined

  const remember = (response: LightMyRequestResponse) => {
    for (const { name, value } of response.cookies) value === '' ? cookies.delete(name) : cookies.set(name, value)
    token = /name="_token" value="([^"]+)"/.exec(response.body)?.[1] ?? token
    return response
  }
  const headers = () => ({ cookie: cookieHeader(), origin: 'http://localhost:3000', host: 'localhost:3000' })
  const get = async (url: string) =>
    remember(await server.inject({ method: 'GET', url, remoteAddress, headers: headers() }))
  /** A page with a form on it, so that there is a token for this session. */
  const findToken = async () => {
    if (tokenCookies !== cookieHeader()) await get('/log-ind?again=yes')
    tokenCookies = cookieHeader()
    return token
  }
  const send = async (url: string, type: string, payload: string | Buffer) =>
    remember(
      await server.inject({
        method: 'POST',
        url,
        remoteAddress,
        headers: { ...headers(), 'content-type': type },
        payload,
      }),
    )
  return {
    cookies,
    get,
    post: async (url, fields = {}) =>
      send(url, 'application/x-www-form-urlencoded', encoded({ ...fields, _token: await findToken() })),
    postAsIs: async (url, type, body) => send(url, type, body(await findToken())),
    upload: async (url, fields, files) => {
      const form = new FormData()
      form.append('_token', await findToken())
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
      for (const { field, name, contentType, bytes } of files)
        form.append(field, new File([Uint8Array.from(bytes)], name, { type: contentType }))
      const request = new Request('http://localhost:3000', { method: 'POST', body: form })
      const payload = Buffer.from(await request.arrayBuffer())
      return send(url, request.headers.get('content-type') ?? '', payload)
    },
    raw: (options) => server.inject(options),
  }
}

export interface SignedInAs {
  readonly personId: number
  readonly hasSecondFactor?: boolean
  /** Of their machine on the network. */
  readonly address?: string
}

/** The browser of somebody who has signed in. The session is put into the database as a sign-in would. */
export async function signInAs(
  app: { readonly server: Server; readonly database: Database },
  { personId, hasSecondFactor = false, address }: SignedInAs,
  now = new Date('2026-11-22T12:00:00Z'),
): Promise<Client> {
  const browser = client(app, address)
  const token = randomBytes(24).toString('base64url')
  await inTransaction({ database: app.database, actor: system }, (tx) =>
    sql`
      insert into identity.session (
        token_hash, person_id, method, created_at, last_seen_at, expires_at, second_factor_at, device
      )
      values (
        ${createHash('sha256').update(token).digest()}, ${personId}, 'password', ${now}, ${now},
        ${new Date(now.getTime() + 86_400_000)}, ${hasSecondFactor ? now : null}, 'Firefox'
      )
    `.execute(tx),
  )
  browser.cookies.set('__Host-session', token)
  return browser
}

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`),
  )
  return pairs.join('&')
}
