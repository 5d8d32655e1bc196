import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Language } from '../i18n/language.ts'
import { sendHtml } from './html-reply.ts'
import { refuseOtherMethods } from './other-methods.ts'
import { sendProblem } from './problem.ts'
import type { Problem } from './reply.ts'
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

/** What went wrong with a request, as the one who asked may know it. */
export interface Failure {
  readonly kind: 'notFound' | 'badRequest' | 'tooLarge' | 'overloaded' | 'broken'
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
export type FailureView = (failure: Failure, view: { readonly language: Language; readonly nonce: string }) => string

/**
 * The only place that catches. What the visitor can mend is said in a sentence; a fault of ours is logged with its cause
 * and shown with its reference number, nothing more. People get a page, the API's users a problem document.
 */
export function answerFailures(server: Server, show: FailureView): void {
  refuseOtherMethods(server)
  const respond = (failure: Failure, request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(?:api\/|openapi\.json)/.test(request.url)) return sendProblem(reply, problemOf(failure))
    const language = /^\/en(?:[/?]|$)/.test(request.url) ? 'en' : 'da'
    return sendHtml(reply, failure.status, show(failure, { language, nonce: reply.cspNonce?.script ?? '' }))
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
  const status = isWaitForDatabase(error) ? 503 : (error.statusCode ?? 500)
  if (hasZodFastifySchemaValidationErrors(error))
    return { kind: 'badRequest', status: 400, reference, ...firstFault(error) }
  if (status === 404) return { kind: 'notFound', status, reference, detail: error.message }
  if (status === 503)
    return { kind: 'overloaded', status, reference, detail: 'Too many requests right now. Try again in a moment.' }
  if (status === 405)
    return { kind: 'badRequest', status, reference, detail: 'This address can only be read. Ask it with GET.' }
  if (status === 413 || status === 414 || status === 431)
    return { kind: 'tooLarge', status, reference, detail: 'The request is too large.' }
  if (status >= 400 && status < 500)
    return {
      kind: 'badRequest',
      status,
      reference,
      detail: badRequests[error.code ?? ''] ?? 'The request cannot be read.',
    }
  return { kind: 'broken', status: 500, reference, detail: `Something failed here. Our reference is ${reference}.` }
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
}

function problemOf({ kind, status, detail, field }: Failure): Problem {
  const problem = { title: status === 405 ? 'Method not allowed' : titles[kind], status, detail }
  return field === undefined ? problem : { ...problem, field }
}

function firstFault(error: RequestError): { field?: string; detail: string } {
  const fault = error.validation?.[0]
  const field = fault?.instancePath.replace(/^\//, '').replaceAll('/', '.')
  const detail = fault?.message ?? 'A parameter is wrong.'
  return field ? { field, detail } : { detail }
}
