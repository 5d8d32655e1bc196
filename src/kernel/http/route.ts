import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Translated } from '../i18n/language.ts'

/** The `:names` in a path: `ParamsOf<'/leverandoerer/:slug'>` is `{ slug: string }`. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : unknown

/** A page for people: one address in each language, the same parameters in all of them. */
export interface PageRoute<Path extends string = string> {
  readonly kind: 'page'
  readonly method: 'GET'
  readonly path: Translated<Path>
  readonly access: Access
}

/** An address for machines: JSON in a documented shape. */
export interface EndpointRoute<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Params extends z.ZodType = z.ZodType,
> {
  readonly kind: 'endpoint'
  readonly method: 'GET'
  readonly path: Path
  readonly access: Access
  /** One sentence for the API's readers. */
  readonly summary: string
  /** The `:names` in the path, where they are more than text. */
  readonly params?: Params
  readonly query: Query
  readonly answer: Answer
}

/** A text at a fixed address that machines look for, such as `/robots.txt` or `/healthz`. */
export interface FileRoute {
  readonly kind: 'file'
  readonly method: 'GET'
  readonly path: string
  readonly access: Access
  readonly contentType: string
}

export type Route = PageRoute | EndpointRoute | FileRoute

export function page<const Path extends string>(route: Omit<PageRoute<Path>, 'kind' | 'method'>): PageRoute<Path> {
  return { kind: 'page', method: 'GET', ...route }
}

export function endpoint<
  const Path extends string,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Params extends z.ZodType = z.ZodType,
>(
  route: Omit<EndpointRoute<Path, Query, Answer, Params>, 'kind' | 'method'>,
): EndpointRoute<Path, Query, Answer, Params> {
  return { kind: 'endpoint', method: 'GET', ...route }
}

export function file(route: Omit<FileRoute, 'kind' | 'method'>): FileRoute {
  return { kind: 'file', method: 'GET', ...route }
}
