import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { FormBody } from '../forms/form-body.ts'
import type { Html } from '../html/html.ts'
import type { Language } from '../i18n/language.ts'
import type { Ports } from '../ports.ts'
import type { Result } from '../result.ts'
import type { SecretKey } from '../secret-key.ts'
import type { FileReply, Problem, Reply } from './reply.ts'
import type { ActionRoute, EndpointRoute, FileRoute, PageRoute, ParamsOf, Route } from './route.ts'

/** A request after the middleware: who asks, in which language, and the site's public address. */
export interface RequestContext extends Context {
  readonly language: Language
  /** Scheme and host without a slash at the end, such as `https://rummelig.example.dk`. */
  readonly baseUrl: string
  /** Where people can write to whoever runs the site. */
  readonly contactEmail: string | undefined
  readonly secretKey: SecretKey
  readonly ports: Ports
  readonly visit: Visit
}

/** Where a request comes from, and what lets its forms be trusted. */
export interface Visit {
  /** The address on the network, to count tries by. Never stored as it is. */
  readonly address: string
  /** As the browser names itself. */
  readonly userAgent: string
  /** What the session cookie holds; empty without one. */
  readonly sessionToken: string
  /** Tells one browser from another for as long as it keeps the cookie of its forms. */
  browser(): string
  /** The hidden field that each form carries. */
  formToken(): Html
}

export interface PageRequest<Path extends string = string> {
  readonly params: ParamsOf<Path>
  /** As it came, unchecked: `forms.ts` parses it. */
  readonly query: Readonly<Record<string, unknown>>
}

/** A form that was sent: as typed, unchecked. */
export interface ActionRequest<Path extends string = string> extends PageRequest<Path> {
  readonly body: FormBody
  readonly files: readonly UploadedFile[]
}

export interface UploadedFile {
  /** The name of the form's field. */
  readonly field: string
  /** As the sender calls it; never used as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface EndpointRequest<Path extends string, Query extends z.ZodType, Params extends z.ZodType = z.ZodType> {
  /** Checked where the row says what they are, else as they came. */
  readonly params: unknown extends z.output<Params> ? ParamsOf<Path> : z.output<Params>
  readonly query: z.output<Query>
}

type Handler<Each> =
  Each extends PageRoute<infer Path>
    ? (request: PageRequest<Path>, context: RequestContext) => Promise<Reply>
    : Each extends ActionRoute<infer Path>
      ? (request: ActionRequest<Path>, context: RequestContext) => Promise<Reply>
      : Each extends EndpointRoute<infer Path, infer Query, infer Answer, infer Params>
        ? (
            request: EndpointRequest<Path, Query, Params>,
            context: RequestContext,
          ) => Promise<Result<z.output<Answer>, Problem>>
        : Each extends FileRoute<infer Path>
          ? (request: PageRequest<Path>, context: RequestContext) => Promise<FileReply | { readonly kind: 'notFound' }>
          : never

/** One handler for each row of a URL table; a row without one does not compile. */
export type Handlers<Routes> = { readonly [Name in keyof Routes]: Handler<Routes[Name]> }

/** A route together with what answers it, its own parameter types forgotten. */
export type BoundRoute =
  | (PageRoute & { readonly handle: (request: PageRequest, context: RequestContext) => Promise<Reply> })
  | (ActionRoute & { readonly handle: (request: ActionRequest, context: RequestContext) => Promise<Reply> })
  | (EndpointRoute & {
      readonly handle: (
        request: EndpointRequest<string, z.ZodType>,
        context: RequestContext,
      ) => Promise<Result<unknown, Problem>>
    })
  | (FileRoute & {
      readonly handle: (
        request: PageRequest,
        context: RequestContext,
      ) => Promise<FileReply | { readonly kind: 'notFound' }>
    })

/** Joins a URL table with its handlers: `bind(routes, pages)`. */
export function bind<Routes extends Readonly<Record<string, Route>>>(
  routes: Routes,
  handlers: Handlers<Routes>,
): BoundRoute[] {
  // Proof for the cast: Handlers<Routes> holds, under each name, the handler of just the route with that name.
  return Object.entries(routes).map(([name, route]) => ({ ...route, handle: handlers[name] }) as unknown as BoundRoute)
}
