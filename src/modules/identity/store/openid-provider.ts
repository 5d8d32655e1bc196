import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type OpenIdFault, openIdFault } from './openid-fault.ts'

/** Another party that vouches for people, by OpenID Connect, as a broker of MitID Erhverv does. */
export interface OpenIdProvider {
  /** Where the browser goes, and what must be remembered until it comes back. */
  begin(returnUrl: string): Promise<Result<OpenIdStart, OpenIdFault>>
  /** Who it is that came back, if all the other party says holds. */
  finish(returned: OpenIdReturn): Promise<Result<OpenIdIdentity, OpenIdFault>>
}

export interface OpenIdStart extends OpenIdSecrets {
  readonly url: string
}

/** Made for one sign-in. Whoever brings the state back is the one it was begun for; nonce and verifier never leave the server with it. */
export interface OpenIdSecrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface OpenIdReturn extends OpenIdSecrets {
  /** The address the browser was sent back to, with all that stands after the `?`. */
  readonly url: URL
}

/** Somebody as the other party knows them. Issuer and subject together are theirs for good; the rest is hearsay. */
export interface OpenIdIdentity {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** Of the enterprise on whose behalf they signed in; eight digits. */
  readonly cvr: string | null
}

export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

declare module '../../../kernel/ports.ts' {
  interface Ports {
    /** Absent: nobody vouches, and no page offers it. */
    readonly openId: OpenIdProvider | undefined
  }
}

/** In seconds. Somebody waits for it. */
const patience = 10

/** The claims in which brokers tell the CVR number: the short one, OIO SAML's, OIO's of today, and one spelt out. */
const cvrClaims = [
  'cvr',
  'dk:gov:saml:attribute:CVRnumberIdentifier',
  'https://data.gov.dk/model/core/eid/professional/cvr',
  'cvrnumber',
]

/** The provider that the settings name. It is asked about itself when somebody first needs it, and again after it failed. */
export function openIdProvider(settings: OpenIdSettings): OpenIdProvider {
  const configuration = keptUnlessFailed(() => discovered(settings))
  return {
    begin: async (returnUrl) => answered(async () => beginAt(await configuration(), returnUrl)),
    finish: async (returned) => answered(async () => finishAt(await configuration(), returned)),
  }
}

/** A code, and never a token, comes back through the browser; with PKCE nobody but us can use it. */
async function beginAt(configuration: Configuration, returnUrl: string): Promise<OpenIdStart> {
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: returnUrl,
    scope: scopes(configuration),
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
    state: secrets.state,
    nonce: secrets.nonce,
  })
  return { ...secrets, url: url.href }
}

/** The library checks issuer, audience, signature, time and nonce, and throws where one does not hold. */
async function finishAt(configuration: Configuration, { url, ...secrets }: OpenIdReturn): Promise<OpenIdIdentity> {
  const tokens = await authorizationCodeGrant(configuration, url, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('There is no ID token.')
  const more =
    configuration.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await fetchUserInfo(configuration, tokens.access_token, claims.sub)
  return identityFrom({ ...more, ...claims }, claims.iss, claims.sub)
}

function identityFrom(claims: Readonly<Record<string, unknown>>, issuer: string, subject: string): OpenIdIdentity {
  const cvr = cvrClaims.map((name) => String(claims[name] ?? '')).find((value) => /^\d{8}$/.test(value))
  return { issuer, subject, email: typeof claims.email === 'string' ? claims.email : null, cvr: cvr ?? null }
}

function discovered({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const url = new URL(issuer)
  // The library trusts a token that came straight over TLS; its signature is checked all the same.
  const execute = isThisMachine(url)
    ? [enableNonRepudiationChecks, allowInsecureRequests]
    : [enableNonRepudiationChecks]
  return discovery(url, clientId, undefined, clientSecretFor(clientSecret), { execute, timeout: patience })
}

/** As the provider wants it; in a header, if it does not say. */
function clientSecretFor(clientSecret: string): ClientAuth {
  const [inBody, inHeader] = [ClientSecretPost(clientSecret), ClientSecretBasic(clientSecret)]
  return (server, ...rest) => {
    const wanted = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return wanted.includes('client_secret_basic') ? inHeader(server, ...rest) : inBody(server, ...rest)
  }
}

function scopes(configuration: Configuration): string {
  const offered = configuration.serverMetadata().scopes_supported
  return ['openid', 'email', 'profile']
    .filter((scope) => scope === 'openid' || offered?.includes(scope) !== false)
    .join(' ')
}

/** Only what never leaves this machine may go unencrypted; elsewhere the library refuses it. */
function isThisMachine({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

/** What the library throws is an answer to refuse, not a fault of ours. */
async function answered<Value>(ask: () => Promise<Value>): Promise<Result<Value, OpenIdFault>> {
  try {
    return ok(await ask())
  } catch (error) {
    return refused(openIdFault(error))
  }
}

/** Asks once, and again only after a failure. */
function keptUnlessFailed<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
}
