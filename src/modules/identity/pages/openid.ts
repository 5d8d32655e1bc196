import { personOf } from '../../../kernel/access/actor.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import {
  notFound,
  type PageReply,
  privatePage,
  type RedirectReply,
  type Reply,
  seeOther,
} from '../../../kernel/http/reply.ts'
import {
  type ConnectRefusal,
  connectOpenId,
  disconnectOpenId,
  myOpenIds,
  openIdHint,
} from '../actions/openid-connect.ts'
import { beginOpenId, finishOpenId, languageOfOpenId, type OpenIdRefusal } from '../actions/openid-sign-in.ts'
import { texts } from '../locales/texts.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { openIdRoutes } from '../routes/openid.ts'
import { confirmView, connectedView, introduceView, openIdFailedView } from '../views/openid.ts'
import { openIdsView } from '../views/openid-account.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { proofFirst } from './proof.ts'

export const openIdPages: Handlers<typeof openIdRoutes> = {
  openIdStart: async ({ query }, context) => {
    const next = keptNext(query.next)
    const begun = await beginOpenId(context, { returnUrl: returnUrl(context), next })
    return begun.ok ? seeOther(begun.value) : failed(context, begun.refusal, next)
  },

  openIdReturn: async ({ query }, context) => {
    const returned = returnedWith(context, query)
    const language = await languageOfOpenId(context, returned.state)
    if (language !== undefined && language !== context.language) {
      return seeOther(href(openIdRoutes.openIdReturn, language, {}) + returned.url.search)
    }
    const finished = await finishOpenId(context, returned)
    if (!finished.ok) return failed(context, finished.refusal, '')
    const arrival = finished.value
    if (arrival.kind === 'new') return toConnect(context, { identity: arrival.token, next: arrival.next })
    return finishSignIn(context, { personId: arrival.personId, method: 'openid', isStrong: false, next: arrival.next })
  },

  openIdConnect: async ({ query }, context) => {
    const { language } = context
    if (query.connected === 'yes') return connected(context, safeNext(query.next, language))
    const [identity, next] = [String(query.identity ?? ''), keptNext(query.next)]
    const hint = await openIdHint(context, identity)
    if (!hint.ok) return notConnected(context, hint.refusal, next)
    const first = personOf(context.actor) && (await proofFirst(context, connectUrl(context, { identity, next })))
    return first ?? askToConnect(context, { identity, next, hint: hint.value })
  },

  openIds: async ({ query }, context) => {
    const { language, ports, visit } = context
    const isRemoved = query.saved === 'removed'
    const view = {
      language,
      token: visit.formToken(),
      openIds: await myOpenIds(context),
      isOn: ports.openId !== undefined,
    }
    return privatePage({ title: texts[language].openid.own.heading, main: openIdsView({ ...view, isRemoved }) })
  },

  disconnectOpenId: async ({ body }, context) => {
    await disconnectOpenId(context, { issuer: one(body, 'issuer'), subject: one(body, 'subject') })
    return seeOther(href(openIdRoutes.openIds, context.language, {}, { saved: 'removed' }))
  },

  connectOpenId: async ({ body }, context) => {
    const [identity, next] = [one(body, 'identity'), keptNext(one(body, 'next'))]
    const first = await proofFirst(context, connectUrl(context, { identity, next }))
    if (first) return first
    const done = await connectOpenId(context, identity)
    return done.ok ? toConnect(context, { connected: 'yes', next }) : notConnected(context, done.refusal, next)
  },
}

const statusOf = { cancelled: 400, unreachable: 503, untrusted: 400, notBegun: 410, tooManyTries: 429 } as const

/** The one address that the other party sends people back to, whatever their language. */
function returnUrl({ baseUrl }: RequestContext): string {
  return baseUrl + href(openIdRoutes.openIdReturn, 'da', {})
}

/** The answer as it stands in the address; what is there twice is not there at all. */
function returnedWith(
  context: RequestContext,
  query: PageRequest['query'],
): { readonly url: URL; readonly state: string } {
  const url = new URL(returnUrl(context))
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') url.searchParams.set(name, value)
  return { url, state: url.searchParams.get('state') ?? '' }
}

function failed(context: RequestContext, refusal: OpenIdRefusal, next: string): Reply {
  if (refusal === 'off') return notFound
  const { language } = context
  const t = texts[language].openid.failed
  const main = openIdFailedView({ language, next, why: t[refusal] })
  return privatePage({ title: t.heading, status: statusOf[refusal], main })
}

function toConnect(context: RequestContext, query: Readonly<Record<string, string>>): RedirectReply {
  return seeOther(connectUrl(context, query))
}

function connectUrl({ language }: RequestContext, query: Readonly<Record<string, string>>): string {
  return href(openIdRoutes.openIdConnect, language, {}, query)
}

/** Whoever has signed in is asked for a yes; all others are asked to sign in first. */
function askToConnect(
  { actor, language, visit }: RequestContext,
  { hint, ...asked }: { readonly identity: string; readonly next: string; readonly hint: string },
): PageReply {
  const view = { language, token: visit.formToken(), ...asked }
  const email = personOf(actor)?.email
  const main = email === undefined ? introduceView({ ...view, email: hint }) : confirmView({ ...view, email })
  return privatePage({ title: texts[language].openid.connect.heading, main })
}

function connected({ language }: RequestContext, next: string): PageReply {
  return privatePage({ title: texts[language].openid.connect.heading, main: connectedView({ language, next }) })
}

function notConnected({ language }: RequestContext, refusal: ConnectRefusal, next: string): PageReply {
  const t = texts[language].openid
  const main = openIdFailedView({ language, next, why: t.connect.refused[refusal] })
  return privatePage({ title: t.failed.heading, status: refusal === 'taken' ? 409 : 410, main })
}
