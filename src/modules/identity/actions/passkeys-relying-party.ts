import { isIP } from 'node:net'

/** The site as authenticators know it: a passkey works for this name only. */
export interface RelyingParty {
  /** A domain; WebAuthn knows no numbers. */
  readonly id: string
  /** Scheme, host and port of the pages that may ask for a passkey. */
  readonly origin: string
}

/** The site's own; nothing where its address is a number. This very machine has a name besides its number: `localhost`. */
export function relyingPartyOf(baseUrl: string): RelyingParty | undefined {
  const url = new URL(baseUrl)
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost'
  if (isIP(url.hostname) !== 0 || url.hostname.startsWith('[')) return undefined
  return { id: url.hostname, origin: url.origin }
}

/** Where passkeys work; nothing where they cannot. */
export function passkeyAddress(baseUrl: string): string | undefined {
  return relyingPartyOf(baseUrl)?.origin
}
