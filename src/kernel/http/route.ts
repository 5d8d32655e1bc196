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
  /**
   * Other sites may show it in a frame of theirs. So it is the same for everybody: no cookie is looked at, no script runs, no
   * form can be sent, and nothing stands around it. Of all other pages the browser is told that nobody may frame them.
   */
  readonly isEmbeddable?: true
  /**
   * The parameters after the `?` that make a difference. Asked with these alone, or with none, and by a visitor who has not
   * signed in, a page that is open to everyone may be kept for a moment for others. None unless told.
   */
  readonly query?: readonly string[]
}

/**
 * Where a form is sent. It carries the token that `kernel/http/form-guard.ts` made for it, or it is refused. `machine`
 * is for the one kind of request that mail programs send by themselves (RFC 8058): it has no token, its address is the secret.
 */
export interface ActionRoute<Path extends string = string> {
  readonly kind: 'action'
  readonly method: 'POST'
  readonly path: Translated<Path>
  readonly access: Access
  readonly body: 'form' | 'files' | 'machine'
  /** The largest file that it takes, in bytes; as large as a picture may be unless told. */
  readonly largestFile?: number
}

/** An address for machines: JSON in a documented shape. Open to everyone, so no cookie is looked at. */
export interface EndpointRoute<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Params extends z.ZodType = z.ZodType,
> {
  readonly kind: 'endpoint'
  readonly method: 'GET'
  readonly path: Path
  readonly access: 'everyone'
  /** One sentence for the API's readers. */
  readonly summary: string
  /** The `:names` in the path, where they are more than text. */
  readonly params?: Params
  readonly query: Query
  readonly answer: Answer
}

/** A file: a text that machines look for at a fixed address, such as `/robots.txt`, a picture, or something to save. */
export interface FileRoute<Path extends string = string> {
  readonly kind: 'file'
  readonly method: 'GET'
  readonly path: Path
  readonly access: Access
  readonly contentType: string
}

export type Route = PageRoute | ActionRoute | EndpointRoute | FileRoute

export function page<const Path extends string>(route: Omit<PageRoute<Path>, 'kind' | 'method'>): PageRoute<Path> {
  return { kind: 'page', method: 'GET', ...route }
}

export function action<const Path extends string>(
  route: Omit<ActionRoute<Path>, 'kind' | 'method' | 'body'> & Partial<Pick<ActionRoute, 'body'>>,
): ActionRoute<Path> {
  return { kind: 'action', method: 'POST', body: 'form', ...route }
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

export function file<const Path extends string>(route: Omit<FileRoute<Path>, 'kind' | 'method'>): FileRoute<Path> {
  return { kind: 'file', method: 'GET', ...route }
}
