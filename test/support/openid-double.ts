import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { after } from 'node:test'
import { type Adapter, type AdapterPayload, type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { freePort } from './process.ts'

/** Where a browser is sent back to, unless told. */
export const returnUrl = 'http://localhost:3000/log-ind/mitid/retur'

/** What the site must know of a provider. */
export interface ClientSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Somebody with an account at the other party. */
export interface OpenIdPerson {
  readonly subject: string
  readonly email?: string
  readonly cvr?: string
}

const client = { clientId: 'rummelig', clientSecret: 'a secret between the two of us, in tests' }

/** A real OpenID provider on this machine, at which people sign in without being asked. */
export interface OpenIdDouble {
  readonly settings: ClientSettings
  /** Whoever comes next is this person, or turns round. */
  expect(person: OpenIdVisitor): void
  /** Goes to where the site sent a browser, as this person, and answers where it is sent back to. */
  visit(url: string, person: OpenIdVisitor): Promise<URL>
}

export type OpenIdVisitor = OpenIdPerson | 'turns round'

export async function openIdDouble({ returnTo = returnUrl } = {}): Promise<OpenIdDouble> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, OpenIdPerson>()
  let visitor: OpenIdVisitor = 'turns round'

  const provider = new Provider(issuer, configurationFor(people, returnTo))
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    const result =
      visitor === 'turns round'
        ? { error: 'access_denied' }
        : { login: { accountId: visitor.subject, remember: false } }
    context.redirect(await provider.interactionResult(context.req, context.res, result))
  })
  await listen(createServer(provider.callback()), port)
  const expect = (person: OpenIdVisitor) => {
    visitor = person
    if (person !== 'turns round') people.set(person.subject, person)
  }
  return {
    settings: { issuer, ...client },
    expect,
    visit: (url, person) => {
      expect(person)
      return followed(url, returnTo)
    },
  }
}

function configurationFor(people: ReadonlyMap<string, OpenIdPerson>, returnTo: string): Configuration {
  return {
    adapter: memory,
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [returnTo] }],
    jwks: { keys: [signingKey().privateJwk] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email'], profile: ['cvr'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, AuthorizationCode: 60, IdToken: 60 },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: people.get(id)?.email, cvr: people.get(id)?.cvr }),
    }),
    loadExistingGrant: allowed,
  }
}

/** What it remembers of one kind, such as codes; its own memory warns on the console that it is one. */
function memory(): Adapter {
  const kept = new Map<string, AdapterPayload>()
  return {
    upsert: async (id, payload) => void kept.set(id, payload),
    find: async (id) => kept.get(id),
    findByUid: async (uid) => [...kept.values()].find((each) => each.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => void kept.set(id, { ...kept.get(id), consumed: 1 }),
    destroy: async (id) => void kept.delete(id),
    revokeByGrantId: async () => undefined,
  }
}

/** Nobody is asked whether the site may know who they are. */
async function allowed({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId ?? '',
    accountId: oidc.session?.accountId ?? '',
  })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

/** Follows a browser, with its cookies, until it is sent back to the site. */
async function followed(start: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(start)
  while (!url.href.startsWith(returnTo)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to === null) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
    url = new URL(to, url)
  }
  return url
}

/** What a provider puts into a token, and how it signs it. */
export interface Tampering {
  /** Put over the honest claims. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** `none`: unsigned. `other`: with a key that is not the provider's. */
  readonly signedWith?: 'own' | 'other' | 'none'
  /** In the place of an answer at the token endpoint. */
  readonly status?: number
}

/** A provider that answers any code, as dishonestly as a test wants. */
export interface DishonestProvider {
  readonly settings: ClientSettings
  /** The address to which it sends the browser back that the site sent to it. */
  visit(url: string): URL
  tamper(tampering: Tampering): void
}

export async function dishonestProvider(): Promise<DishonestProvider> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const [own, other] = [signingKey(), signingKey()]
  let nonce = ''
  let tampering: Tampering = {}

  const idToken = () => {
    const now = Math.floor(Date.now() / 1_000)
    const honest = { iss: issuer, aud: client.clientId, sub: 'p-1', iat: now, exp: now + 60, nonce }
    const { claims = {}, signedWith = 'own' } = tampering
    return signed({ ...honest, ...claims }, signedWith === 'none' ? undefined : signedWith === 'own' ? own : other)
  }
  const pages: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => metadata(issuer),
    '/jwks': () => ({ keys: [own.publicJwk] }),
    '/token': () => ({ access_token: 'a', token_type: 'bearer', id_token: idToken() }),
  }
  const answer = ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    response.writeHead((url === '/token' && tampering.status) || 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(pages[url]?.() ?? {}))
  }
  await listen(createServer(answer), port)
  return {
    settings: { issuer, ...client },
    visit: (url) => {
      const asked = new URL(url).searchParams
      nonce = asked.get('nonce') ?? ''
      return new URL(`${returnUrl}?code=any&state=${asked.get('state')}&iss=${encodeURIComponent(issuer)}`)
    },
    tamper: (wanted) => {
      tampering = wanted
    },
  }
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    // It even says that it may leave tokens unsigned.
    id_token_signing_alg_values_supported: ['RS256', 'none'],
  }
}

interface SigningKey {
  readonly privateKey: KeyObject
  readonly privateJwk: object
  readonly publicJwk: object
}

function signingKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const more = { kid: 'the key', use: 'sig', alg: 'RS256' }
  return {
    privateKey,
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...more },
    publicJwk: { ...publicKey.export({ format: 'jwk' }), ...more },
  }
}

function signed(claims: object, key: SigningKey | undefined): string {
  const header = key === undefined ? { alg: 'none' } : { alg: 'RS256', kid: 'the key' }
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${key === undefined ? '' : sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

/** Until the test file ends. */
async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  after(() => new Promise((resolve) => server.close(resolve)))
}
