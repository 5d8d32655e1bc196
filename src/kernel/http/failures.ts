import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { accountOf } from './account.ts'
import { sendHtml } from './html-reply.ts'
import type { PageView } from './mount.ts'
import { refuseOtherMethods } from './other-methods.ts'
import { sendProblem } from './problem.ts'
import { allowOwnScripts } from './protect.ts'
import type { Problem } from './reply.ts'
import { type Resend, resendOf } from './resend.ts'
import type { Server } from './server.ts'

/** The server is at its limit and did not begin with this request. */
export class Overloaded extends Error {
  readonly statusCode = 503
}

/** There is nothing at the address, or nothing that the one who asks may see: the answer is the same. */
export class NotFound extends Error {
  readonly statusCode = 404
  override readonly message = 'There is nothing at this address.'
}

/**
 * Why somebody may not do what was asked, though it is there. `buyersOnly` and `sellersOnly`: they belong to no organisation that
 * buys, or sells, which they can change themselves.
 */
export type ForbiddenKind = 'signInNeeded' | 'notAllowed' | 'buyersOnly' | 'sellersOnly' | 'staleForm' | 'foreignForm'

export class Forbidden extends Error {
  readonly kind: ForbiddenKind
  readonly statusCode: 401 | 403

  constructor(kind: ForbiddenKind) {
    super(forbiddenDetails[kind])
    this.kind = kind
    this.statusCode = kind === 'signInNeeded' ? 401 : 403
  }
}

const forbiddenDetails: Readonly<Record<ForbiddenKind, string>> = {
  signInNeeded: 'Sign in first.',
  notAllowed: 'You may not do this.',
  buyersOnly: 'This is for members of an organisation that buys.',
  sellersOnly: 'This is for members of an enterprise that sells.',
  staleForm: 'The form was made for another session. Load the page again.',
  foreignForm: 'The form was not sent from this site.',
}

/** What went wrong with a request, as the one who asked may know it. */
export interface Failure {
  readonly kind: 'notFound' | 'badRequest' | 'wrongMethod' | 'tooLarge' | 'overloaded' | 'broken' | ForbiddenKind
  /** The form that was sent, where sending it once more may help. */
  readonly resend?: Resend
  readonly status: number
  /** Given to the visitor and written in the log beside the cause. */
  readonly reference: string
  /** For the API: which parameter is at fault, and why. */
  readonly field?: string
  readonly detail: string
}

/** Errors of the framework, of the middleware and of nobody in particular; only some know their status. */
type RequestError = Error & Pick<Partial<FastifyError>, 'code' | 'statusCode' | 'validation'>

/** Shows a failure to a person: a whole document. */
export type FailureView = (failure: Failure, view: PageView) => string

/**
 * The only place that catches. What the visitor can mend is said in a sentence; a fault of ours is logged with its cause
 * and shown with its reference number, nothing more. People get a page, the API's users a problem document.
 */
export function answerFailures(server: Server, show: FailureView): void {
  refuseOtherMethods(server)
  const respond = (failure: Failure, request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(?:api\/|openapi\.json)/.test(request.url)) return sendProblem(reply, problemOf(failure))
    const language = /^\/en(?:[/?]|$)/.test(request.url) ? 'en' : 'da'
    const view = {
      language,
      nonce: allowOwnScripts(reply),
      alternates: undefined,
      account: accountOf(request),
    } as const
    const resend = resendOf(request)
    const markup = show(resend === undefined ? failure : { ...failure, resend }, view)
    return sendHtml(reply, failure.status, markup, {
      isPrivate: resend !== undefined || view.account.actor.kind === 'person',
    })
  }

  server.setNotFoundHandler((request, reply) => respond(describe(new NotFound(), request), request, reply))

  server.setErrorHandler<RequestError>((error, request, reply) => {
    const failure = describe(error, request)
    if (failure.kind === 'broken') request.log.error({ err: error, reference: request.id }, 'A request failed.')
    if (isWaitForDatabase(error)) request.log.warn({ err: error, reference: request.id }, 'All connections are in use.')
    if (failure.kind === 'overloaded') reply.header('retry-after', '2')
    return respond(failure, request, reply)
  })
}

function describe(error: RequestError, request: FastifyRequest): Failure {
  const reference = request.id
  if (hasZodFastifySchemaValidationErrors(error))
    return { kind: 'badRequest', status: 400, reference, ...firstFault(error) }
  const status = isWaitForDatabase(error) ? 503 : (error.statusCode ?? 500)
  if (error instanceof Forbidden || status === 404)
    return { kind: error instanceof Forbidden ? error.kind : 'notFound', status, reference, detail: error.message }
  const known = byStatus[status]
  if (known !== undefined) return { ...known, status, reference }
  if (status < 400 || status >= 500)
    return { kind: 'broken', status: 500, reference, detail: `Something failed here. Our reference is ${reference}.` }
  return {
    kind: 'badRequest',
    status,
    reference,
    detail: badRequests[error.code ?? ''] ?? 'The request cannot be read.',
  }
}

const tooLarge = { kind: 'tooLarge', detail: 'The request is too large.' } as const

/** What a status means whoever gives it: the framework, the middleware or a handler. */
const byStatus: Readonly<Record<number, Pick<Failure, 'kind' | 'detail'>>> = {
  405: { kind: 'wrongMethod', detail: 'This address does not take requests of this kind.' },
  413: tooLarge,
  414: tooLarge,
  431: tooLarge,
  503: { kind: 'overloaded', detail: 'Too many requests right now. Try again in a moment.' },
}

/** The pool gave up waiting for a connection to come free: we are too busy, not broken. It has no code, only words. */
function isWaitForDatabase(error: RequestError): boolean {
  return error.message === 'timeout exceeded when trying to connect'
}

/** The framework's own words would give back what was sent, and are no sentences. */
const badRequests: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The address cannot be read. Write a percent sign as %25.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request says that it sends JSON, but sends nothing.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The request says that it sends JSON, but what it sends is none.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'What the request sends is of a kind that is not understood here.',
}

const titles: Readonly<Record<Failure['kind'], string>> = {
  notFound: 'Not found',
  badRequest: 'Bad request',
  tooLarge: 'Too large',
  overloaded: 'Overloaded',
  broken: 'Something failed',
  wrongMethod: 'Method not allowed',
  signInNeeded: 'Sign in first',
  notAllowed: 'Not allowed',
  buyersOnly: 'Not allowed',
  sellersOnly: 'Not allowed',
  staleForm: 'Not allowed',
  foreignForm: 'Not allowed',
}

function problemOf({ kind, status, detail, field }: Failure): Problem {
  const problem = { title: titles[kind], status, detail }
  return field === undefined ? problem : { ...problem, field }
}

function firstFault(error: RequestError): { field?: string; detail: string } {
  const fault = error.validation?.[0]
  const field = fault?.instancePath.replace(/^\//, '').replaceAll('/', '.')
  const detail = fault?.message ?? 'A parameter is wrong.'
  return field ? { field, detail } : { detail }
}
