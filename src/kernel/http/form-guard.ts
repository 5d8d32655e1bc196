import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Html, html } from '../html/html.ts'
import type { SecretKey } from '../secret-key.ts'
import type { Visit } from './handlers.ts'
import type { NewSession } from './reply.ts'

/**
 * The only two cookies there are. `__Host-`: the browser takes them from this very host over a safe connection only, and
 * sends them to no other. One holds the session, the other makes forms recognisable as ours.
 */
const sessionCookie = '__Host-session'
const formCookie = '__Host-form'
const cookieRules = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** The name of the hidden field. */
export const tokenField = '_token'

/** Whether a form may be acted on. `stale`: ours, but made for another session or too old. `foreign`: sent by another site. */
export type FormTrust = 'fine' | 'stale' | 'foreign'

/** Tells forms that this site made, for this browser and this session, from all others. */
export interface FormGuard {
  visit(request: FastifyRequest, reply: FastifyReply): Visit
  trust(request: FastifyRequest, token: string): FormTrust
}

export function formGuard(secretKey: SecretKey, { baseUrl }: { readonly baseUrl: string }): FormGuard {
  const key = secretKey.derive('form token')
  const tokenFor = (browser: string, session: string) =>
    createHmac('sha256', key).update(`${browser}|${session}`).digest('base64url')

  return {
    visit: (request, reply) => {
      const browser = lazily(() => request.cookies[formCookie] || startBrowser(reply))
      const sessionToken = request.cookies[sessionCookie] ?? ''
      return {
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? '',
        sessionToken,
        browser: () => {
          carriers.add(request)
          return createHash('sha256').update(browser()).digest('base64url')
        },
        formToken: () => {
          carriers.add(request)
          return tokenInput(tokenFor(browser(), sessionToken))
        },
      }
    },
    trust: (request, token) => {
      if (!isFromHere(request, baseUrl)) return 'foreign'
      const browser = request.cookies[formCookie] ?? ''
      const expected = tokenFor(browser, request.cookies[sessionCookie] ?? '')
      return browser !== '' && isSame(token, expected) ? 'fine' : 'stale'
    },
  }
}

/** Requests whose answer carries a token, or was made knowing the browser: it is good in that one only. */
const carriers = new WeakSet<FastifyRequest>()

/** Whether the answer to the request is for this browser alone. */
export function carriesToken(request: FastifyRequest): boolean {
  return carriers.has(request)
}

/** Whether the request says that somebody has signed in, true or not. */
export function hasSession({ cookies }: Pick<FastifyRequest, 'cookies'>): boolean {
  return sessionCookie in cookies
}

/** Puts the session's cookie into the browser, or takes it out. */
export function changeSession(reply: FastifyReply, session: NewSession | 'end'): void {
  if (session === 'end') reply.clearCookie(sessionCookie, cookieRules)
  else reply.setCookie(sessionCookie, session.token, { ...cookieRules, maxAge: session.lasts })
}

function startBrowser(reply: FastifyReply): string {
  const browser = randomBytes(24).toString('base64url')
  reply.setCookie(formCookie, browser, cookieRules)
  return browser
}

function tokenInput(token: string): Html {
  return html`<input type="hidden" name="${tokenField}" value="${token}">`
}

/**
 * Every browser says where a form was sent from. The host the request was sent to counts as here too: cookies are kept by
 * host, and an installation may be reached by more than one name; but not over a line that others can write on.
 */
function isFromHere({ headers }: FastifyRequest, baseUrl: string): boolean {
  const source = URL.parse(headers.origin ?? headers.referer ?? '')
  const site = new URL(baseUrl)
  if (source === null || (site.protocol === 'https:' && source.protocol !== 'https:')) return false
  return source.origin === site.origin || source.host === headers.host
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
