import { html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply } from '../../../kernel/http/reply.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import { invitationCounts } from '../actions/enterprise-list.ts'
import { historyOf } from '../actions/history.ts'
import { ownEnquiries } from '../actions/own-enquiries.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, mayInvite } from '../model/enquiry.ts'
import { shownEnquiry } from '../model/shown-enquiry.ts'
import { buyersOf } from '../policy.ts'
import type { buyingRoutes } from '../routes/buying.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { buyingListView } from '../views/buying-list.ts'
import { enquiryPage, type PageSection } from '../views/enquiry-page.ts'
import { shownEnquiryView } from '../views/shown-enquiry.ts'
import { titleOf } from '../views/title.ts'
import { onePages } from './buying-deeds.ts'
import { routeSection } from './route-section.ts'
import { asBuyer } from './talk-frame.ts'
import { buyerTalkSections } from './talk-sections.ts'
import { writingPages } from './writing.ts'

export const buyingPages: Handlers<typeof buyingRoutes> = {
  ...writingPages,
  ...onePages,

  list: async ({ query }, context) => {
    const { language } = context
    const main = buyingListView({
      enquiries: await ownEnquiries(context),
      isRemoved: query.done === 'removed',
      language,
    })
    return privatePage({ title: texts[language].buying.list.heading, main })
  },

  show: ({ params, query }, context) =>
    asBuyer(params, context, (enquiry) => showPage(context, enquiry, String(query.done ?? ''))),
}

async function showPage(context: RequestContext, enquiry: Enquiry, done: string): Promise<Reply> {
  const { language, visit } = context
  const notices = ['submitted', 'takenBack', 'withdrawn', 'closed', 'wrongState'] as const
  const main = enquiryPage({
    language,
    enquiry,
    sections: await sectionsOf(context, enquiry),
    history: await historyOf(context, enquiry),
    notice: notices.find((each) => each === done),
    copyReference: newReference('F'),
    token: visit.formToken(),
  })
  return privatePage({ title: titleOf(enquiry, language), main })
}

/** What this module and those above it tell of the enquiry. */
async function sectionsOf(context: RequestContext, enquiry: Enquiry): Promise<PageSection[]> {
  const { ports } = context
  const further = await ports.enquirySections.forBuyer(context, enquiry)
  return [
    ...(await enterprisesSection(context, enquiry)),
    ...further.map((section) => ({ ...section, links: [] })),
    ...(await buyerTalkSections(context, enquiry)),
    ...(await routeSection(context, enquiry)),
    ...contentSection(context, enquiry),
  ]
}

/** Whom it goes to, and how far they have come. */
async function enterprisesSection(context: RequestContext, enquiry: Enquiry): Promise<PageSection[]> {
  const { language, clock } = context
  const { kind, reference, content, id } = enquiry
  if (kind === 'planned' || content === null) return []
  const { heading, lead, leadAfterwards, invited } = texts[language].enterprises
  const links = [{ text: heading, url: href(enterpriseRoutes.list, language, { reference }) }]
  const counts = await invitationCounts(context, id)
  const body = html`
    ${enquiry.openedAt !== null && html`<p>${counts.invited > 0 ? invited.counts(counts) : invited.nobody}</p>`}
    <p>${mayInvite(enquiry, clock.now()) ? lead : leadAfterwards}</p>`
  return [{ heading, body, links }]
}

/** What was handed in, as the enterprises see it. */
function contentSection({ actor, language }: RequestContext, enquiry: Enquiry): PageSection[] {
  const { content, buyerId } = enquiry
  if (content === null) return []
  const buyer = buyersOf(actor).find(({ organisationId }) => organisationId === buyerId)?.organisationName ?? ''
  const shown = shownEnquiry(enquiry, content, { buyer, isBuyerKnown: false })
  return [
    {
      heading: texts[language].buying.content.heading,
      body: shownEnquiryView(shown, language, content.isAmountShown ? undefined : content),
      links: [],
    },
  ]
}
