import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { EnquirySections } from '../../enquiries/index.ts'
import { quoteSections } from '../../quotes/index.ts'
import { offerFromQuote } from '../actions/propose-from-quote.ts'
import { texts } from '../locales/texts.ts'
import { sectionView } from '../views/section.ts'

/** What stands on an enquiry's page: its quotes, and below them the contract that the chosen one led to or leads to. */
export const enquirySections: EnquirySections = {
  forBuyer: async (context, enquiry) => [
    ...(await quoteSections.forBuyer(context, enquiry)),
    ...(await contractSection(context, enquiry)),
  ],
  forEnterprise: async (context, enquiry) => [
    ...(await quoteSections.forEnterprise(context, enquiry)),
    ...(await contractSection(context, enquiry)),
  ],
}

/** Before the choice nothing. */
async function contractSection(context: RequestContext, { reference }: { readonly reference: string }) {
  const { language } = context
  const begun = await offerFromQuote(context, reference)
  if (begun === undefined) return []
  return [{ heading: texts[language].section.heading, body: sectionView(language, reference, begun.contract) }]
}
