import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { takesAnswers } from '../../enquiries/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import { type OwnWork, ownWork } from '../actions/own-work.ts'
import { type SubmitRefusal, saveDraft, submitQuote, withdrawQuote } from '../actions/write-quote.ts'
import { lineName, linesIn, overlongFields, type QuoteAsked, readQuote, typedQuote, withLine } from '../forms/quote.ts'
import { texts } from '../locales/texts.ts'
import type { Part } from '../model/part.ts'
import { routes } from '../routes.ts'
import { type OwnNotice, ownQuoteView } from '../views/own-quote.ts'
import type { OwnPartRow } from '../views/partners.ts'

type OwnPages = Pick<Handlers<typeof routes>, 'quote' | 'saveQuote' | 'withdraw'>

export const ownQuotePages: OwnPages = {
  quote: async ({ params: { reference }, query }, context) => {
    const work = await ownWork(context, reference)
    return work === undefined ? notFound : show(context, work, query.notice === 'saved' ? { notice: 'saved' } : {})
  },

  saveQuote: async ({ params: { reference }, body }, context) => {
    const work = await ownWork(context, reference)
    if (work === undefined) return notFound
    const wanted = one(body, 'do')
    const typed = typedQuote(body, questionsOf(work).length)
    const overlong = overlongFields(typed)
    if (overlong.length > 0) return show(context, work, { typed, faults: overlong, status: 422 })
    const draft = wanted === 'addLine' ? withLine(typed) : typed
    const saved = await saveDraft(context, reference, { draft, seen: rowNumber(one(body, 'revision')) ?? 0 })
    if (!saved.ok) return refusedDraft(context, reference, typed, saved.refusal)
    if (wanted === 'submit') return submit(context, reference, typed)
    const url = href(routes.quote, context.language, { reference }, wanted === 'addLine' ? {} : { notice: 'saved' })
    return seeOther(wanted === 'addLine' ? `${url}#${lineName(linesIn(draft), 'words')}` : url)
  },

  withdraw: async ({ params: { reference } }, context) => {
    const withdrawn = await withdrawQuote(context, reference)
    if (!withdrawn.ok && withdrawn.refusal === 'notFound') return notFound
    return seeOther(href(routes.quote, context.language, { reference }))
  },
}

async function refusedDraft(
  context: RequestContext,
  reference: string,
  typed: FormBody,
  refusal: 'notFound' | 'answersOver' | 'changedMeanwhile',
): Promise<Reply> {
  const work = await ownWork(context, reference)
  if (work === undefined || refusal === 'notFound') return notFound
  if (refusal === 'answersOver') return tooLate(context, work, typed)
  return show(context, work, { typed, notice: 'conflict', status: 409 })
}

/** Reads what was just kept; what is wrong stands beside its field, with all that was typed. */
async function submit(context: RequestContext, reference: string, typed: FormBody): Promise<Reply> {
  const work = await ownWork(context, reference)
  if (work === undefined) return notFound
  const content = readQuote(typed, askedOf(context, work))
  if (!content.ok) return show(context, work, { typed, faults: content.refusal, status: 422 })
  const submitted = await submitQuote(context, reference, content.value)
  if (submitted.ok) return seeOther(href(routes.quote, context.language, { reference }))
  return refusedQuote(context, work, typed, submitted.refusal)
}

function refusedQuote(
  context: RequestContext,
  work: OwnWork,
  typed: FormBody,
  refusal: SubmitRefusal,
): Promise<Reply> | Reply {
  if (refusal === 'notFound') return notFound
  if (refusal === 'answersOver') return tooLate(context, work, typed)
  if (refusal === 'notInterested') return show(context, work, { typed, notice: 'notInterested', status: 422 })
  return show(context, work, { typed, faults: [{ field: '', key: refusal }], status: 422 })
}

/** The page of a quote that takes nothing any more, with what came too late to be sent. */
export function tooLate(context: RequestContext, work: OwnWork, typed: FormBody): Promise<Reply> {
  return show(context, work, { typed, status: 409, isOver: true })
}

interface Shown {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly notice?: OwnNotice
  readonly status?: 200 | 409 | 422
  /** The time ran out while the form was on its way. */
  readonly isOver?: boolean
}

async function show(context: RequestContext, work: OwnWork, shown: Shown): Promise<Reply> {
  const { language, visit, clock } = context
  const { quote, versions, asked } = work
  const { enquiry } = asked
  const { faults = [], status = 200, notice, isOver = false } = shown
  const isDialogue = enquiry.kind === 'marketDialogue'
  const main = ownQuoteView({
    language,
    reference: enquiry.reference,
    title: enquiry.content?.title ?? '',
    isDialogue,
    isSealed: enquiry.content?.isSealed ?? true,
    answersUntil: enquiry.content?.answersUntil ?? null,
    isOpen: !isOver && takesAnswers(enquiry, clock.now()),
    quote,
    versions,
    parts: await named(context, work.parts),
    attachments: work.attachments,
    questions: questionsOf(work),
    typed: shown.typed ?? quote?.draft ?? {},
    unsent: Object.values(shown.typed ?? {}).flat(),
    revision: quote?.revision ?? 0,
    errors: fieldErrors(faults, texts[language].faults),
    notice,
    token: visit.formToken(),
  })
  const { dialogueHeading, heading } = texts[language].own
  return privatePage({ title: isDialogue ? dialogueHeading : heading, status, main })
}

/** The parts with the names of those who do them. */
export async function named(context: RequestContext, parts: readonly Part[]): Promise<OwnPartRow[]> {
  const suppliers = await suppliersByIds(
    context,
    parts.map(({ supplierId }) => supplierId),
  )
  const nameOf = new Map(suppliers.map(({ id, name }) => [id, name]))
  return parts.map((part) => ({ ...part, name: nameOf.get(part.supplierId) ?? '' }))
}

function questionsOf({ asked }: OwnWork): readonly string[] {
  return asked.enquiry.content?.questions ?? []
}

function askedOf({ clock }: RequestContext, work: OwnWork): QuoteAsked {
  const { enquiry } = work.asked
  const today = dayInDenmark(clock.now())
  const until = enquiry.content?.answersUntil ?? null
  return {
    isDialogue: enquiry.kind === 'marketDialogue',
    questions: questionsOf(work).length,
    today,
    deadlineDay: until === null ? today : dayInDenmark(until),
  }
}
