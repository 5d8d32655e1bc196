import type { Html } from '../html/html.ts'
import type { StructuredData } from '../html/structured-data.ts'
import type { RequestContext } from './handlers.ts'

/** What a page handler answers: content only. The frame around it (header, menu, footer) is put there by the app. */
export type Reply = PageReply | RedirectReply | { readonly kind: 'notFound' } | { readonly kind: 'notAllowed' }

export interface PageReply {
  readonly kind: 'page'
  readonly status: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503
  /** Stands in the browser's tab, before the platform's name. */
  readonly title: string
  /** One sentence for search engines and link previews. */
  readonly description?: string
  /** Pages that are one of endlessly many views of the same data stay out of search engines. */
  readonly indexed: boolean
  readonly main: Html
  /** What the page tells, once more for machines, in the words of schema.org. */
  readonly structuredData?: StructuredData
  /** Where programs read what is new on the page, as Atom. */
  readonly feed?: string
  /** It belongs to somebody or to a step in a form: it is never shown to anybody else. */
  readonly isStep?: true
  /**
   * To be done each time the page is shown, also when it was made for somebody else a moment ago, such as counting. It gets
   * the request that it is shown to.
   */
  readonly whenShown?: (context: RequestContext) => void
  /** Own scripts this page needs, by the path of the asset, such as `passkey.js`. */
  readonly scripts?: readonly string[]
}

/** On to another page, asked for with GET: how a form that was accepted is answered. */
export interface RedirectReply {
  readonly kind: 'redirect'
  readonly url: string
  /** Begins a session in this browser, or ends the one there is. */
  readonly session?: NewSession | 'end'
  /** 308 for an address that has moved for good. */
  readonly status: 303 | 308
}

export interface NewSession {
  /** What the cookie holds. */
  readonly token: string
  /** At most, in seconds. */
  readonly lasts: number
}

export function pageReply(content: Pick<PageReply, 'title' | 'main'> & Partial<PageReply>): PageReply {
  return { kind: 'page', status: 200, indexed: true, ...content }
}

/** A page that belongs to somebody who has signed in, or to a step in a form: nothing for search engines. */
export function privatePage(content: Pick<PageReply, 'title' | 'main'> & Partial<PageReply>): PageReply {
  return { kind: 'page', status: 200, indexed: false, isStep: true, ...content }
}

/** On to another page of this site; with a session that begins or ends. */
export function seeOther(url: string, session?: NewSession | 'end'): RedirectReply {
  return { kind: 'redirect', status: 303, url, ...(session === undefined ? {} : { session }) }
}

/** The page stands at another address from now on. */
export function movedTo(url: string): RedirectReply {
  return { kind: 'redirect', status: 308, url }
}

export const notFound: { readonly kind: 'notFound' } = { kind: 'notFound' }

/** What is there may be seen by the one who asks, but not done. */
export const notAllowed: { readonly kind: 'notAllowed' } = { kind: 'notAllowed' }

/** A refusal as `application/problem+json` says it (RFC 9457), with the field at fault where there is one. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly field?: string
}

/** What a file route answers. */
export interface FileReply {
  readonly kind: 'file'
  readonly status: 200 | 503
  /** In pieces where it is too large to be held; they are fetched as fast as the receiver takes them. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>
  /** Lets whoever has it already be told so. */
  readonly version?: FileVersion
  /** Where it differs from what the row in the URL table says. */
  readonly contentType?: string
  /** The name under which the browser saves it, instead of showing it. */
  readonly downloadAs?: string
  /** Its address changes with its content, so it may be kept for ever. */
  readonly isImmutable?: boolean
}

/** How a file can be told from what stood at its address before. */
export interface FileVersion {
  /** The same for the same content, and for no other. */
  readonly tag: string
  /** Absent where what was told may be taken back again: then no day says that a copy is still right. */
  readonly changedAt?: Date
  readonly bytes: number
}

export function fileReply(body: FileReply['body'], more: Omit<Partial<FileReply>, 'body'> = {}): FileReply {
  return { kind: 'file', status: 200, body, ...more }
}
