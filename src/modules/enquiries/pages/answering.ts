import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { organisationCards } from '../../organisations/index.ts'
import { type AnswerRefusal, openInvitation, sayInterested, sayNo } from '../actions/answer-invitation.ts'
import { type InboxEntry, inboxOf } from '../actions/inbox.ts'
import { enquiryForReader, type ReadEnquiry } from '../actions/talk-sides.ts'
import { readDecline } from '../forms/answer.ts'
import { texts } from '../locales/texts.ts'
import { takesAnswers } from '../model/enquiry.ts'
import { stateOf } from '../model/invitation.ts'
import { shownEnquiry } from '../model/shown-enquiry.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { type AnswerSection, answerView, type InboxRow, inboxView } from '../views/answering.ts'
import { readerTalkSections } from './talk-sections.ts'

/** What an enterprise is invited to, and what it answers. */
export const answeringPages: Handlers<typeof answeringRoutes> = {
  inbox: async (_input, context) => {
    const { language } = context
    const rows = (await inboxOf(context)).map((entry) => asRow(entry, context.clock.now()))
    return privatePage({ title: texts[language].matching.inbox.heading, main: inboxView(language, rows) })
  },

  show: ({ params }, context) => show(context, params.reference),

  interest: async ({ params: { reference } }, context) =>
    after(context, reference, await sayInterested(context, reference)),

  decline: async ({ params: { reference }, body }, context) => {
    const read = readDecline(body)
    if (!read.ok) return show(context, reference, { body, faults: read.refusal })
    return after(context, reference, await sayNo(context, reference, read.value), body)
  },
}

function asRow({ invitation, enquiry, at }: InboxEntry, now: Date): InboxRow {
  return {
    reference: enquiry.reference,
    title: enquiry.content?.title ?? enquiry.reference,
    state: invitation === null ? 'partner' : stateOf(invitation),
    invitedAt: at,
    answersUntil: enquiry.content?.answersUntil ?? null,
    isOver: !takesAnswers(enquiry, now),
  }
}

/** Too late, the page itself says so. Who was not invited, a partner neither, finds nothing to answer here. */
async function after(
  context: RequestContext,
  reference: string,
  answered: Result<void, AnswerRefusal>,
  body: FormBody = {},
): Promise<Reply> {
  if (!answered.ok) return answered.refusal === 'over' ? show(context, reference, { isRefused: true, body }) : notFound
  return seeOther(href(answeringRoutes.show, context.language, { reference }))
}

interface Shown {
  readonly body?: FormBody
  readonly faults?: readonly { readonly field: string; readonly key: string }[]
  readonly isRefused?: boolean
}

async function show(
  context: RequestContext,
  reference: string,
  { body = {}, faults = [], isRefused = false }: Shown = {},
): Promise<Reply> {
  const { language, visit, clock } = context
  await openInvitation(context, reference)
  const reading = await enquiryForReader(context, reference)
  const content = reading?.enquiry.content ?? null
  if (reading === undefined || content === null) return notFound
  const { enquiry, isBuyerKnown, isInvited } = reading
  const [buyer] = await organisationCards(context, [enquiry.buyerId])
  const own = (await inboxOf(context)).find((entry) => entry.enquiry.id === enquiry.id)?.invitation ?? undefined
  const t = texts[language].matching.answer
  const main = answerView({
    language,
    token: visit.formToken(),
    shown: shownEnquiry(enquiry, content, { buyer: buyer?.name ?? '', isBuyerKnown }),
    state: own === undefined ? 'invited' : stateOf(own),
    isInvited,
    takesAnswers: takesAnswers(enquiry, clock.now()),
    sections: await sectionsOf(context, reading),
    typed: { reason: one(body, 'reason'), words: one(body, 'words') },
    errors: faults.map(({ field, key }) => ({
      field,
      message: key === 'noReason' ? t.noReason : t.wordsTooLong,
    })),
  })
  return privatePage({ title: content.title, status: isRefused || faults.length > 0 ? 422 : 200, main })
}

/** What the modules above this one tell of the enquiry, and the talk about it. */
async function sectionsOf(context: RequestContext, reading: ReadEnquiry): Promise<AnswerSection[]> {
  const further = await context.ports.enquirySections.forEnterprise(context, reading.enquiry)
  return [...further.map((section) => ({ ...section, links: [] })), ...(await readerTalkSections(context, reading))]
}
