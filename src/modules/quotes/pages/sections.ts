import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type EnquirySections, takesAnswers } from '../../enquiries/index.ts'
import { comparison } from '../actions/compare.ts'
import { isTimeOver } from '../actions/open.ts'
import { ownParts } from '../actions/own-parts.ts'
import { ownWork } from '../actions/own-work.ts'
import { texts } from '../locales/texts.ts'
import { buyersSection, enterprisesSection, partSection } from '../views/sections.ts'

/** What quotes add to an enquiry's page. While they are sealed, this part is the same whether there are any or not. */
export const quoteSections: EnquirySections = {
  forBuyer: async (context, { reference }) => {
    const compared = await comparison(context, reference)
    if (compared === undefined || compared.enquiry.openedAt === null) return []
    const { enquiry, quotes } = compared
    const isSealed = (enquiry.content?.isSealed ?? true) && !isTimeOver(enquiry)
    const { language } = context
    const isDialogue = enquiry.kind === 'marketDialogue'
    const body = buyersSection({ language, reference, isDialogue, count: isSealed ? null : quotes.length })
    return [{ heading: headingFor(context, isDialogue), body }]
  },

  forEnterprise: async (context, { reference }) => [
    ...(await ownQuoteSection(context, reference)),
    ...(await ownPartSection(context, reference)),
  ],
}

type Sections = Awaited<ReturnType<EnquirySections['forEnterprise']>>

async function ownQuoteSection(context: RequestContext, reference: string): Promise<Sections> {
  const work = await ownWork(context, reference)
  if (work === undefined) return []
  const { language } = context
  const newest = work.versions[0] ?? null
  const state = work.quote?.state ?? null
  const isOpen = takesAnswers(work.asked.enquiry, context.clock.now())
  // Who has only done a part for another has nothing of its own to be told of once the time is over.
  if (!isOpen && state === null && (await ownParts(context, reference)) !== undefined) return []
  const body = enterprisesSection({ language, reference, state, newest, parts: work.parts.length, isOpen })
  const isDialogue = work.asked.enquiry.kind === 'marketDialogue'
  const { dialogueHeading, heading } = texts[language].own
  return [{ heading: isDialogue ? dialogueHeading : heading, body }]
}

/** What others ask the enterprise to do in theirs. */
async function ownPartSection(context: RequestContext, reference: string): Promise<Sections> {
  const own = await ownParts(context, reference)
  if (own === undefined) return []
  const { language } = context
  return [{ heading: texts[language].part.heading, body: partSection({ language, reference, parts: own.parts }) }]
}

function headingFor({ language }: RequestContext, isDialogue: boolean): string {
  const { dialogueHeading, quotesHeading } = texts[language].section
  return isDialogue ? dialogueHeading : quotesHeading
}
