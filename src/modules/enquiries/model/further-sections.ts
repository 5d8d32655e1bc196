import type { Context } from '../../../kernel/context.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { Enquiry } from './enquiry.ts'

/** A part of an enquiry's page that another module tells. */
export interface EnquirySection {
  readonly heading: string
  readonly body: Html
}

type Sections = (context: RequestContext, enquiry: Enquiry) => Promise<readonly EnquirySection[]>

/** What the modules above this one add to an enquiry's page: for the buyer, and for an enterprise that is invited. */
export interface EnquirySections {
  readonly forBuyer: Sections
  readonly forEnterprise: Sections
}

/** That an enterprise has answered what was asked, or taken its answer back. What it says is not in it. */
export interface SentAnswer {
  readonly enterpriseId: number
  readonly state: 'sent' | 'withdrawn'
  readonly at: Date
}

/** Who has answered an enquiry, for its buyer: also while the answers themselves are sealed. */
export type SentAnswers = (context: Context, enquiry: Enquiry) => Promise<readonly SentAnswer[]>

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly enquirySections: EnquirySections
    readonly sentAnswers: SentAnswers
  }
}
