import type { Html } from '../html/html.ts'

/** What a page handler answers: content only. The frame around it (header, menu, footer) is put there by the app. */
export type Reply = PageReply | { readonly kind: 'notFound' }

export interface PageReply {
  readonly kind: 'page'
  readonly status: 200 | 400 | 404 | 422 | 500 | 503
  /** Stands in the browser's tab, before the platform's name. */
  readonly title: string
  /** One sentence for search engines and link previews. */
  readonly description?: string
  /** Pages that are one of endlessly many views of the same data stay out of search engines. */
  readonly indexed: boolean
  readonly main: Html
}

export function pageReply(content: Pick<PageReply, 'title' | 'main'> & Partial<PageReply>): PageReply {
  return { kind: 'page', status: 200, indexed: true, ...content }
}

export const notFound: Reply = { kind: 'notFound' }

/** A refusal as `application/problem+json` says it (RFC 9457), with the field at fault where there is one. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly field?: string
}

/** What a file route answers, in the content type that its row in the URL table says. */
export interface FileReply {
  readonly status: 200 | 503
  readonly body: string
}

export function fileReply(body: string): FileReply {
  return { status: 200, body }
}
