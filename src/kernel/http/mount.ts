import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Access, mayEnter } from '../access/access.ts'
import { one } from '../forms/form-body.ts'
import { type Language, languages, type Translated } from '../i18n/language.ts'
import { type Account, accountOf, rememberAccount } from './account.ts'
import { Forbidden, type ForbiddenKind, NotFound } from './failures.ts'
import { sendFile } from './file-reply.ts'
import { carriesToken, changeSession, type FormGuard, tokenField } from './form-guard.ts'
import type { BoundRoute, RequestContext, Visit } from './handlers.ts'
import { href, type QueryValues } from './href.ts'
import { publicPage, sendHtml } from './html-reply.ts'
import type { KeptPage, PageCache } from './page-cache.ts'
import { pageCacheKey } from './page-cache-key.ts'
import { problemResponse, sendProblem } from './problem.ts'
import { allowFrames, allowOwnScripts } from './protect.ts'
import { renderedPage, sendRenderedPage } from './rendered-page.ts'
import type { PageReply, Reply } from './reply.ts'
import { type ResendableForm, rememberForm } from './resend.ts'
import type { PageRoute, Route } from './route.ts'
import type { Server } from './server.ts'
import { readSentForm } from './upload.ts'

/** A page as it stands in the site: what the frame around it needs to know. */
export interface PageView {
  readonly language: Language
  /** The same page in each language; absent for pages that have no address of their own. */
  readonly alternates: Translated<string> | undefined
  readonly nonce: string
  readonly account: Account
  /** It stands in another site's frame, with nothing around it. */
  readonly isEmbedded?: boolean
}

export interface MountOptions {
  /** Answers who asks, in which language, and with what. */
  readonly contextFor: (asked: Asked) => Promise<RequestContext>
  readonly render: (reply: PageReply, view: PageView) => string
  readonly guard: FormGuard
  /** Where somebody signs in who then goes on to the address given. */
  readonly signInUrl: (language: Language, next: string) => string
  /** Where an operator shows a second factor. */
  readonly secondFactorUrl: (language: Language, next: string) => string
  /** Where pages for nobody in particular are kept for a moment; absent where each is made anew. */
  readonly pageCache?: PageCache
}

export interface Asked {
  readonly request: FastifyRequest
  readonly language: Language
  readonly visit: Visit
}

type Bound<Kind extends BoundRoute['kind']> = Extract<BoundRoute, { readonly kind: Kind }>

/** Puts each route of a module on the server. Nothing is reachable that is not a row in a URL table. */
export function mount(server: Server, routes: readonly BoundRoute[], options: MountOptions): void {
  for (const route of routes) {
    if (route.kind === 'page') mountPage(server, route, options)
    if (route.kind === 'action') mountAction(server, route, options)
    if (route.kind === 'endpoint') mountEndpoint(server, route, options)
    if (route.kind === 'file') mountFile(server, route, options)
  }
}

function mountPage(server: Server, route: Bound<'page'>, options: MountOptions): void {
  for (const language of languages) {
    server.get<RouteInput>(route.path[language], { schema: { hide: true } }, async (request, reply) => {
      const key = pageCacheKey(route, language, request)
      const kept = options.pageCache?.find(key)
      if (kept !== undefined) return sendKept(kept, { request, reply, route, language, options })

      const find = route.isEmbeddable ? anonymousContextOf : contextOf
      const context = await find(request, reply, language, options)
      const detour = detourFor(route, context, request, options)
      if (detour !== undefined) return reply.redirect(detour, 303)
      refuseNul(request)
      const answer = await route.handle(request, context)
      return send(answer, { reply, context, options, key, route, alternates: alternates(route, request) })
    })
  }
}

interface Asking {
  readonly request: FastifyRequest<RouteInput>
  readonly reply: FastifyReply
  readonly route: PageRoute
  readonly language: Language
  readonly options: MountOptions
}

/** The page was made for somebody else a moment ago. What is done whenever it is shown, is done for this visitor too. */
async function sendKept({ page, whenShown }: KeptPage, asking: Asking): Promise<FastifyReply> {
  const { request, reply, route, language, options } = asking
  // Who asks for the head alone is shown nothing.
  if (request.method !== 'HEAD') whenShown?.(await anonymousContextOf(request, reply, language, options))
  if (route.isEmbeddable) allowFrames(reply)
  return sendRenderedPage(request, reply, page)
}

/** A form is read before it is judged: what somebody typed is given back whatever the judgement. */
function mountAction(server: Server, route: Bound<'action'>, options: MountOptions): void {
  for (const language of languages) {
    server.post<RouteInput>(route.path[language], { schema: { hide: true } }, async (request, reply) => {
      const context = await contextOf(request, reply, language, options)
      // Files are large: they are read only from those who may send them.
      if (route.body === 'files') letIn(route, context)
      const sent = await readSentForm(request, route)
      if (route.body !== 'machine') judge(request, one(sent.body, tokenField), context.visit, sent, options)
      letIn(route, context)
      refuseNul(request)
      const answer = await route.handle({ ...inputOf(request), ...sent }, context)
      return send(answer, { reply, context, options, alternates: undefined })
    })
  }
}

function mountEndpoint(server: Server, route: Bound<'endpoint'>, options: MountOptions): void {
  const schema = {
    summary: route.summary,
    querystring: route.query,
    response: { 200: route.answer, '4xx': problemResponse, '5xx': problemResponse },
    ...(route.params === undefined ? {} : { params: route.params }),
  }
  server.get<RouteInput>(route.path, { schema }, async (request, reply) => {
    const context = await anonymousContextOf(request, reply, 'en', options)
    refuseNul(request)
    const result = await route.handle(request, context)
    return result.ok ? result.value : sendProblem(reply, result.refusal)
  })
}

function mountFile(server: Server, route: Bound<'file'>, options: MountOptions): void {
  server.get<RouteInput>(route.path, { schema: { hide: true } }, async (request, reply) => {
    const find = route.access === 'everyone' ? anonymousContextOf : contextOf
    const context = await find(request, reply, 'da', options)
    const detour = detourFor(route, context, request, options)
    if (detour !== undefined) return reply.redirect(detour, 303)
    refuseNul(request)
    const answer = await route.handle(request, context)
    if (answer.kind === 'notFound') throw new NotFound()
    return sendFile(reply, answer, { contentType: route.contentType, isPrivate: route.access !== 'everyone' })
  })
}

/** What the framework hands over; `forms.ts` and the URL table's schemas make more of it. */
interface RouteInput {
  Params: unknown
  Querystring: Record<string, unknown>
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  { contextFor, guard }: MountOptions,
): Promise<RequestContext> {
  const context = await contextFor({ request, language, visit: guard.visit(request, reply) })
  rememberAccount(request, { actor: context.actor, formToken: context.visit.formToken })
  return context
}

/** What is open to everyone and shows everyone the same is answered without looking at who asks. */
function anonymousContextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  language: Language,
  { contextFor, guard }: MountOptions,
): Promise<RequestContext> {
  return contextFor({ request, language, visit: { ...guard.visit(request, reply), sessionToken: '' } })
}

/** Where somebody has to go first who may not enter yet; who never may, is told so. */
function detourFor(
  { access }: Route,
  { actor, language }: RequestContext,
  { url }: FastifyRequest,
  { signInUrl, secondFactorUrl }: MountOptions,
): string | undefined {
  switch (mayEnter(actor, access)) {
    case 'yes':
      return undefined
    case 'signIn':
      return signInUrl(language, url)
    case 'secondFactor':
      return secondFactorUrl(language, url)
    case 'no':
      throw new Forbidden(kindOf(access))
  }
}

function letIn({ access }: Route, { actor }: RequestContext): void {
  if (mayEnter(actor, access) === 'yes') return
  throw new Forbidden(actor.kind === 'person' ? kindOf(access) : 'signInNeeded')
}

/** What somebody we know lacks to be let in. */
function kindOf(access: Access): ForbiddenKind {
  if (access === 'purchaser') return 'buyersOnly'
  return access === 'seller' ? 'sellersOnly' : 'notAllowed'
}

function judge(
  request: FastifyRequest,
  token: string,
  visit: Visit,
  sent: Omit<ResendableForm, 'token'>,
  { guard }: MountOptions,
): void {
  const trust = guard.trust(request, token)
  if (trust === 'foreign') throw new Forbidden('foreignForm')
  rememberForm(request, { ...sent, token: visit.formToken })
  if (trust === 'stale') throw new Forbidden('staleForm')
}

/** PostgreSQL stores no NUL, so nothing can be called so. */
function refuseNul({ params }: { readonly params: unknown }): void {
  if (Object.values(params ?? {}).some((value) => String(value).includes('\0'))) throw new NotFound()
}

function inputOf({ params, query }: FastifyRequest<RouteInput>) {
  return { params, query }
}

/** An answer on its way, with what is known of the one it goes to. */
interface Sending {
  readonly reply: FastifyReply
  readonly context: RequestContext
  readonly options: MountOptions
  readonly alternates: PageView['alternates']
  /** Of an answer to a GET. */
  readonly route?: PageRoute
  /** Under which a page may be kept for others. */
  readonly key?: string | undefined
}

function send(answer: Reply, sending: Sending): FastifyReply {
  switch (answer.kind) {
    case 'notFound':
      throw new NotFound()
    case 'notAllowed':
      throw new Forbidden('notAllowed')
    case 'redirect':
      if (answer.session !== undefined) changeSession(sending.reply, answer.session)
      return sending.reply.header('cache-control', 'no-store').redirect(answer.url, answer.status)
    case 'page':
      if (sending.reply.request.method !== 'HEAD') answer.whenShown?.(sending.context)
      return sendPage(answer, sending)
  }
}

/** How long the frames of other sites may show the same, in seconds: it is one answer for everybody. */
const embeddedFor = 300

function sendPage(answer: PageReply, { reply, context, options, alternates, route, key }: Sending): FastifyReply {
  const { language } = context
  const account = accountOf(reply.request)
  const isEmbedded = route?.isEmbeddable === true
  const nonce = isEmbedded ? allowFrames(reply) : allowOwnScripts(reply)
  const markup = options.render(answer, { language, alternates, account, nonce, isEmbedded })
  if (isPersonal(reply.request, account)) return sendHtml(reply, answer.status, markup, { isPrivate: true })

  const page = renderedPage(reply, markup, isEmbedded ? `public, max-age=${embeddedFor}` : publicPage)
  const mayBeKept = answer.status === 200 && answer.isStep !== true
  if (mayBeKept && key !== undefined) options.pageCache?.keep(key, { page, whenShown: answer.whenShown })
  return sendRenderedPage(reply.request, reply.status(answer.status), page)
}

/** What was made for one person or one browser is kept by nobody: no cache, and no way back after signing out. */
function isPersonal(request: FastifyRequest, { actor }: Account): boolean {
  return actor.kind === 'person' || carriesToken(request)
}

/** The page's addresses in all languages, with the parameters and the search it was asked for. */
function alternates(
  route: PageRoute,
  { params, query }: { params: unknown; query: Record<string, unknown> },
): Translated<string> {
  return { da: href(route, 'da', params, textValues(query)), en: href(route, 'en', params, textValues(query)) }
}

function textValues(query: Record<string, unknown>): QueryValues {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  )
}
