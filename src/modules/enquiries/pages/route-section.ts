import { html } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { type EnquiryLink, type MemoSummary, memosOf, procurementRoutes } from '../../procurement/index.ts'
import { ownEnquiry } from '../actions/own-enquiries.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry, EnquiryContent } from '../model/enquiry.ts'
import { buyingRoutes } from '../routes/buying.ts'
import type { PageSection } from '../views/enquiry-page.ts'
import { titleOf } from '../views/title.ts'

/** The lawful way of buying it: the memos that were kept with it, and where to ask. */
export async function routeSection(context: RequestContext, enquiry: Enquiry): Promise<PageSection[]> {
  if (enquiry.kind === 'planned') return []
  const { language } = context
  const t = texts[language].buying.route
  const memos = await memosOf(context, enquiry.id)
  const body =
    memos.length === 0
      ? html`<p>${t.none}</p>`
      : html`<ul>${memos.map(({ id, title, createdAt }) => html`<li><a href="${memoUrl(context, id)}">${title}</a> (${formatDate(dayInDenmark(createdAt), language)})</li>`)}</ul>`
  return [{ heading: t.heading, body, links: [{ text: t.find, url: routeUrl(context, enquiry) }] }]
}

function memoUrl({ language }: RequestContext, id: MemoSummary['id']): string {
  return href(procurementRoutes.memo, language, { id: String(id) })
}

/** The route adviser, with what the enquiry knows filled in. */
function routeUrl({ language }: RequestContext, enquiry: Enquiry): string {
  const { id, content } = enquiry
  return href(
    procurementRoutes.wizard,
    language,
    {},
    {
      enquiry: id,
      title: titleOf(enquiry, language),
      words: content?.categories[0],
      value: content?.largestAmount?.replace(/\.00$/, ''),
      ...periodOf(content),
    },
  )
}

/** The adviser takes a period with both its ends, or none. */
function periodOf(content: EnquiryContent | null) {
  const { startsOn = null, endsOn = null } = content ?? {}
  return startsOn === null || endsOn === null ? {} : { from: startsOn, to: endsOn }
}

/** The way back to an enquiry from what was kept with it. */
export const enquiryLink: EnquiryLink = async (context, id) => {
  const enquiry = await ownEnquiry(context, id)
  if (enquiry === undefined) return undefined
  const { language } = context
  const url = href(buyingRoutes.show, language, { reference: enquiry.reference })
  return { text: titleOf(enquiry, language), url }
}
