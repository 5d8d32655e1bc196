import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayEnter } from '../access/access.ts'
import { type Language, languages, type Translated } from '../i18n/language.ts'
import { NotFound } from './failures.ts'
import type { BoundRoute, RequestContext } from './handlers.ts'
import { href, type QueryValues } from './href.ts'
import { sendHtml } from './html-reply.ts'
import { problemResponse, sendProblem } from './problem.ts'
import type { PageReply, Reply } from './reply.ts'
import type { PageRoute, Route } from './route.ts'
import type { Server } from './server.ts'

/** A page as it stands in the site: what the frame around it needs to know. */
export interface PageView {
  readonly language: Language
  /** The same page in each language; absent for pages that have no address of their own. */
  readonly alternates: Translated<string> | undefined
  readonly nonce: string
}

export interface MountOptions {
  /** Answers who asks, in which language, and with what. */
  readonly contextFor: (request: FastifyRequest, language: Language) => RequestContext
  readonly render: (reply: PageReply, view: PageView) => string
}

type Bound<Kind extends BoundRoute['kind']> = Extract<BoundRoute, { readonly kind: Kind }>

/** Puts each route of a module on the server. Nothing is reachable that is not a row in a URL table. */
export function mount(server: Server, routes: readonly BoundRoute[], options: MountOptions): void {
  for (const route of routes) {
    if (route.kind === 'page') mountPage(server, route, options)
    if (route.kind === 'endpoint') mountEndpoint(server, route, options)
    if (route.kind === 'file') mountFile(server, route, options)
  }
}

function mountPage(server: Server, route: Bound<'page'>, options: MountOptions): void {
  for (const language of languages) {
    server.get<RouteInput>(route.path[language], { schema: { hide: true } }, async (request, reply) => {
      const context = enter(route, request, options.contextFor(request, language))
      const answer = await route.handle(request, context)
      return sendPage(
        reply,
        answer,
        { language, alternates: alternates(route, request), nonce: nonceOf(reply) },
        options,
      )
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
    const context = enter(route, request, options.contextFor(request, 'en'))
    const result = await route.handle(request, context)
    return result.ok ? result.value : sendProblem(reply, result.refusal)
  })
}

function mountFile(server: Server, route: Bound<'file'>, options: MountOptions): void {
  server.get<RouteInput>(route.path, { schema: { hide: true } }, async (request, reply) => {
    const { status, body } = await route.handle(request, enter(route, request, options.contextFor(request, 'da')))
    return reply.status(status).type(route.contentType).send(body)
  })
}

/** What the framework hands over; `forms.ts` and the URL table's schemas make more of it. */
interface RouteInput {
  Params: unknown
  Querystring: Record<string, unknown>
}

function enter(route: Route, { params }: { params: unknown }, context: RequestContext): RequestContext {
  if (!mayEnter(context.actor, route.access)) throw new NotFound()
  // PostgreSQL stores no NUL, so nothing can be called so.
  if (Object.values(params ?? {}).some((value) => String(value).includes('\0'))) throw new NotFound()
  return context
}

function sendPage(reply: FastifyReply, answer: Reply, view: PageView, { render }: MountOptions): FastifyReply {
  if (answer.kind === 'notFound') throw new NotFound()
  return sendHtml(reply, answer.status, render(answer, view))
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

function nonceOf(reply: FastifyReply): string {
  return reply.cspNonce.script
}
