import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { takesAnswers } from '../../enquiries/index.ts'
import { type OwnParts, ownParts, replyToPart } from '../actions/own-parts.ts'
import { ownWork } from '../actions/own-work.ts'
import { askPartner, findPartners, removePartner } from '../actions/partners.ts'
import { readPart, readPartReply, typedPart } from '../forms/part.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { ownPartView } from '../views/own-part.ts'
import { partnersView } from '../views/partners.ts'
import { named, tooLate } from './own-quote.ts'

type PartnerPages = Pick<Handlers<typeof routes>, 'partners' | 'askPartner' | 'removePartner' | 'part' | 'answerPart'>

export const partnerPages: PartnerPages = {
  partners: async ({ params: { reference }, query }, context) => {
    const notice = (['asked', 'removed'] as const).find((each) => each === query.notice)
    return showPartners(context, reference, { words: wordsIn(query.q), notice })
  },

  askPartner: async ({ params: { reference }, query, body }, context) => {
    const words = wordsIn(query.q)
    const part = readPart(body)
    if (!part.ok) return showPartners(context, reference, { words, typed: body, faults: part.refusal })
    const asked = await askPartner(context, reference, part.value)
    if (asked.ok) return backToPartners(context, reference, 'asked')
    if (asked.refusal === 'notFound') return notFound
    if (asked.refusal === 'answersOver') return showPartners(context, reference, { words, typed: body })
    const faults = [{ field: 'supplier', key: asked.refusal }]
    return showPartners(context, reference, { words, typed: body, faults })
  },

  removePartner: async ({ params: { reference }, body }, context) => {
    const removed = await removePartner(context, reference, rowNumber(one(body, 'partner')) ?? 0)
    if (removed.ok) return backToPartners(context, reference, 'removed')
    return removed.refusal === 'notFound' ? notFound : toQuote(context, reference)
  },

  part: async ({ params: { reference }, query }, context) => {
    const own = await ownParts(context, reference)
    return own === undefined ? notFound : showPart(context, own, query.notice === 'saved' ? { notice: 'saved' } : {})
  },

  answerPart: async ({ params: { reference }, body }, context) => {
    const own = await ownParts(context, reference)
    if (own === undefined) return notFound
    const reply = readPartReply(body)
    if (!reply.ok) return showPart(context, own, { typed: body, faults: [reply.refusal], status: 422 })
    const answered = await replyToPart(context, reference, reply.value)
    if (answered.ok) return seeOther(href(routes.part, context.language, { reference }, { notice: 'saved' }))
    if (answered.refusal === 'notFound') return notFound
    if (answered.refusal === 'answersOver') return showPart(context, own, { typed: body, status: 409, isOver: true })
    return showPart(context, own, { typed: body, notice: 'conflict', status: 409 })
  },
}

/** More is no name. */
const longestWords = 200

function wordsIn(query: unknown): string {
  return typeof query === 'string' ? query.trim().slice(0, longestWords) : ''
}

function backToPartners({ language }: RequestContext, reference: string, notice: 'asked' | 'removed'): Reply {
  return seeOther(href(routes.partners, language, { reference }, { notice }))
}

function toQuote({ language }: RequestContext, reference: string): Reply {
  return seeOther(href(routes.quote, language, { reference }))
}

interface ShownPartners {
  readonly words: string
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly notice?: 'asked' | 'removed' | undefined
}

async function showPartners(context: RequestContext, reference: string, shown: ShownPartners): Promise<Reply> {
  const { language, visit, clock } = context
  const work = await ownWork(context, reference)
  if (work === undefined) return notFound
  const { words, typed, faults = [], notice } = shown
  if (!takesAnswers(work.asked.enquiry, clock.now()))
    return typed === undefined ? toQuote(context, reference) : tooLate(context, work, typedPart(typed))
  const found = words === '' ? [] : await findPartners(context, words, work.asked.enterpriseId)
  const main = partnersView({
    language,
    reference,
    title: work.asked.enquiry.content?.title ?? '',
    parts: await named(context, work.parts),
    words,
    found: found.map(({ id, name, address }) => ({ supplierId: id, name, town: address.town })),
    typed: typed ?? {},
    errors: fieldErrors(faults, texts[language].faults),
    notice,
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].parts.heading, status: faults.length > 0 ? 422 : 200, main })
}

interface ShownPart {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly notice?: 'saved' | 'conflict'
  readonly status?: 200 | 409 | 422
  /** The time ran out while the form was on its way. */
  readonly isOver?: boolean
}

function showPart(context: RequestContext, { enquiry, parts }: OwnParts, shown: ShownPart): Reply {
  const { language, visit, clock } = context
  const { typed = {}, faults = [], notice, status = 200, isOver = false } = shown
  const main = ownPartView({
    language,
    reference: enquiry.reference,
    title: enquiry.content?.title ?? '',
    description: enquiry.content?.description ?? '',
    answersUntil: enquiry.content?.answersUntil ?? null,
    isOpen: !isOver && takesAnswers(enquiry, clock.now()),
    parts,
    typed,
    errors: fieldErrors(faults, texts[language].faults),
    notice,
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].part.heading, status, main })
}
