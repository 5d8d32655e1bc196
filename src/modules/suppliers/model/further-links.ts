import type { Actor } from '../../../kernel/access/actor.ts'
import type { Language } from '../../../kernel/i18n/language.ts'

/** What somebody can do with a supplier elsewhere, such as putting it on a list. */
export interface FurtherLink {
  readonly text: string
  readonly url: string
}

/** What the modules above this one offer to do with a supplier, to the one who looks at its page. */
export type FurtherLinks = (asked: {
  readonly actor: Actor
  readonly language: Language
  readonly slug: string
}) => readonly FurtherLink[]

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly furtherLinks: FurtherLinks
  }
}
