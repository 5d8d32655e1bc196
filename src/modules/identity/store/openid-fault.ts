import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/**
 * Why another party's answer brings nobody in. `cancelled`: the person turned round there. `unreachable`: it is down or slow.
 * `untrusted`: what it says does not hold. `why` is for the log and names nobody.
 */
export interface OpenIdFault {
  readonly kind: 'cancelled' | 'unreachable' | 'untrusted'
  readonly why: string
}

/** What the library, or the network below it, threw, as an answer. */
export function openIdFault(error: unknown): OpenIdFault {
  return { kind: kindOf(error), why: wordsFor(error) }
}

function kindOf(error: unknown): OpenIdFault['kind'] {
  if (error instanceof AuthorizationResponseError) return kindOfRefusal(error.error)
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unreachable' : 'untrusted'
  if (error instanceof ClientError) return isSilence(error.code) ? 'unreachable' : 'untrusted'
  // The network's own: no such host, connection refused or cut.
  return error instanceof TypeError ? 'unreachable' : 'untrusted'
}

function kindOfRefusal(code: string): OpenIdFault['kind'] {
  if (['server_error', 'temporarily_unavailable'].includes(code)) return 'unreachable'
  return ['access_denied', 'login_required', 'interaction_required'].includes(code) ? 'cancelled' : 'untrusted'
}

/** Too late, or an error page in the place of an answer. */
function isSilence(code: string | undefined): boolean {
  return ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
    code ?? '',
  )
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? ` (${error.code})` : ''
  const told =
    error instanceof AuthorizationResponseError || error instanceof ResponseBodyError ? `: ${error.error}` : ''
  return `${error.message}${code}${told}`
}
