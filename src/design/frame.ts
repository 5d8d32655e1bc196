import type { Html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'

export interface TextLink {
  readonly text: string
  readonly url: string
}

export interface NavigationLink extends TextLink {
  readonly current: boolean
}

/** Who the page is shown to: the way in, or the way to what is theirs and out again. */
export type FrameAccount =
  | { readonly kind: 'visitor'; readonly signIn: TextLink }
  | {
      readonly kind: 'signedIn'
      readonly name: string
      readonly home: TextLink
      /** Where the form that signs out is sent, and its token. */
      readonly signOut: { readonly action: string; readonly text: string; readonly token: Html }
    }

export interface LanguageLink {
  readonly language: Language
  readonly url: string
}

/** What the frame around a page needs to know: plain data, made by the app for each request. */
export interface Frame {
  readonly language: Language
  readonly siteName: string
  /** The front page in the page's language. */
  readonly home: string
  readonly navigation: readonly NavigationLink[]
  readonly account: FrameAccount
  readonly footerLinks: readonly TextLink[]
  /** Who runs and pays for this installation, in one sentence. */
  readonly operator?: string
  /** The same page in the other language; absent where only one is offered. */
  readonly otherLanguage?: LanguageLink
  /** Absolute, as search engines ask for. */
  readonly canonicalUrl: string
  /** Absolute addresses of the page in every language, its own among them. The first serves readers of any other. */
  readonly alternates: readonly LanguageLink[]
  /** Lets the page's own scripts run under the Content Security Policy. */
  readonly nonce: string
}
