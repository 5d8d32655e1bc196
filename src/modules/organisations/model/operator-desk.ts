import type { Html } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { Language } from '../../../kernel/i18n/language.ts'

/** A page that stands on the operator's desk, whichever module it is of. */
export interface OperatorPage {
  readonly language: Language
  /** The page in the desk's navigation that it belongs to. */
  readonly tab: 'queue' | 'duplicates' | 'searchWords' | 'purchasingRules' | 'effect'
  /** The pages between the desk and this one. */
  readonly trail?: readonly { readonly text: string; readonly url: string }[]
  readonly heading: string
  readonly lead?: string
  /** Below the lead: badges, links. */
  readonly body?: Html
  readonly main: Html
}

/** The operator's desk, as the modules below it know it. */
export interface OperatorDesk {
  /** A page with the desk's navigation beside it, and the way back to the desk above. */
  page(page: OperatorPage): Html
  /** The queue, which says how many pages were approved just now. */
  queueAfterApproval(language: Language, approved: number): string
  /** Where people can write to those who run the platform; nothing while nobody has said. */
  contactEmail(context: Pick<RequestContext, 'clock' | 'database' | 'contactEmail'>): string | undefined
}

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly operatorDesk: OperatorDesk
  }
}
