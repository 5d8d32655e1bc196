import type { Language } from '../../../kernel/i18n/language.ts'
import type { Search } from './directory.ts'
import type { FurtherLink } from './further-links.ts'

/** What the modules above this one offer to do with a search. It is the same for everybody. */
export interface SearchLinks {
  /** Where it is saved, to hear of whoever comes. */
  save(asked: Search, language: Language): FurtherLink
  /** What else there is for people. */
  further(asked: Search, language: Language): readonly FurtherLink[]
  /** Where programs read its newest suppliers, as Atom. */
  feed(asked: Search, language: Language): string
}

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly searchLinks: SearchLinks
  }
}
