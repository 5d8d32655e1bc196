import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Language } from '../i18n/language.ts'
import type { Result } from '../result.ts'
import type { FileReply, Problem, Reply } from './reply.ts'
import type { EndpointRoute, FileRoute, PageRoute, ParamsOf, Route } from './route.ts'

/** A request after the middleware: who asks, in which language, and the site's public address. */
export interface RequestContext extends Context {
  readonly language: Language
  /** Scheme and host without a slash at the end, such as `https://rummelig.example.dk`. */
  readonly baseUrl: string
  /** Where people can write to whoever runs the site. */
  readonly contactEmail: string | undefined
}

export interface PageRequest<Path extends string = string> {
  readonly params: ParamsOf<Path>
  /** As it came, unchecked: `forms.ts` parses it. */
  readonly query: Readonly<Record<string, unknown>>
}

export interface EndpointRequest<Path extends string, Query extends z.ZodType, Params extends z.ZodType = z.ZodType> {
  /** Checked where the row says what they are, else as they came. */
  readonly params: unknown extends z.output<Params> ? ParamsOf<Path> : z.output<Params>
  readonly query: z.output<Query>
}

export type FileRequest = Pick<PageRequest, 'query'>

type Handler<Each> =
  Each extends PageRoute<infer Path>
    ? (request: PageRequest<Path>, context: RequestContext) => Promise<Reply>
    : Each extends EndpointRoute<infer Path, infer Query, infer Answer, infer Params>
      ? (
          request: EndpointRequest<Path, Query, Params>,
          context: RequestContext,
        ) => Promise<Result<z.output<Answer>, Problem>>
      : Each extends FileRoute
        ? (request: FileRequest, context: RequestContext) => Promise<FileReply>
        : never

/** One handler for each row of a URL table; a row without one does not compile. */
export type Handlers<Routes> = { readonly [Name in keyof Routes]: Handler<Routes[Name]> }

/** A route together with what answers it, its own parameter types forgotten. */
export type BoundRoute =
  | (PageRoute & { readonly handle: (request: PageRequest, context: RequestContext) => Promise<Reply> })
  | (EndpointRoute & {
      readonly handle: (
        request: EndpointRequest<string, z.ZodType>,
        context: RequestContext,
      ) => Promise<Result<unknown, Problem>>
    })
  | (FileRoute & { readonly handle: (request: FileRequest, context: RequestContext) => Promise<FileReply> })

/** Joins a URL table with its handlers: `bind(routes, pages)`. */
export function bind<Routes extends Readonly<Record<string, Route>>>(
  routes: Routes,
  handlers: Handlers<Routes>,
): BoundRoute[] {
  // Proof for the cast: Handlers<Routes> holds, under each name, the handler of just the route with that name.
  return Object.entries(routes).map(([name, route]) => ({ ...route, handle: handlers[name] }) as unknown as BoundRoute)
}
