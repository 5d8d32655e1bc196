import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldFault, FormBody } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { fileReply, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { chooseQuote } from '../actions/choose.ts'
import { type ComparedQuote, type Comparison, comparison } from '../actions/compare.ts'
import { isTimeOver } from '../actions/open.ts'
import { readChoice } from '../forms/choice.ts'
import { texts } from '../locales/texts.ts'
import { type files, routes } from '../routes.ts'
import type { ComparedColumn } from '../views/compared-facts.ts'
import { comparisonView } from '../views/comparison.ts'
import { comparisonPdf, comparisonWorkbook } from './comparison-files.ts'

export const comparingPages: Pick<Handlers<typeof routes>, 'compare' | 'choose'> = {
  compare: async ({ params: { reference }, query }, context) => {
    const compared = await comparison(context, reference)
    return compared === undefined ? notFound : show(context, compared, { isSaved: query.notice === 'saved' })
  },

  choose: async ({ params: { reference }, body }, context) => {
    const compared = await comparison(context, reference)
    if (compared === undefined) return notFound
    const choice = readChoice(
      body,
      compared.quotes.map(({ quote }) => quote.id),
    )
    if (!choice.ok) return show(context, compared, { typed: body, faults: choice.refusal })
    const chosen = await chooseQuote(context, reference, choice.value)
    if (chosen.ok) return seeOther(href(routes.compare, context.language, { reference }, { notice: 'saved' }))
    const now = await comparison(context, reference)
    if (now === undefined || chosen.refusal === 'notFound') return notFound
    return show(context, now, { typed: body, faults: [{ field: '', key: chosen.refusal }] })
  },
}

export const comparisonFiles: Pick<Handlers<typeof files>, 'xlsx' | 'pdf'> = {
  xlsx: ({ params, query }, context) => download(params.reference, query.language, context, 'xlsx'),
  pdf: ({ params, query }, context) => download(params.reference, query.language, context, 'pdf'),
}

const writers = { xlsx: comparisonWorkbook, pdf: comparisonPdf }

async function download(reference: string, asked: unknown, context: RequestContext, ending: 'xlsx' | 'pdf') {
  const compared = await comparison(context, reference)
  if (compared === undefined || compared.quotes.length === 0) return notFound
  const language = languages.find((each) => each === asked) ?? 'da'
  const { enquiry, quotes } = compared
  const file = {
    language,
    title: enquiry.content?.title ?? '',
    questions: enquiry.content?.questions ?? [],
    columns: quotes.map(asColumn),
    madeAt: context.clock.now(),
    author: buyerName(context, enquiry.buyerId),
  }
  return fileReply(await writers[ending](file), {
    downloadAs: `${texts[language].compare.fileName} ${reference}.${ending}`,
  })
}

function buyerName({ actor }: RequestContext, buyerId: number): string {
  if (actor.kind !== 'person') return ''
  return actor.memberships.find(({ organisationId }) => organisationId === buyerId)?.organisationName ?? ''
}

interface Shown {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly isSaved?: boolean
}

function show(context: RequestContext, { enquiry, quotes }: Comparison, shown: Shown): Reply {
  const { language, visit, ports } = context
  const { typed = {}, faults = [], isSaved = false } = shown
  const isDialogue = enquiry.kind === 'marketDialogue'
  const isSealed = (enquiry.content?.isSealed ?? true) && !isTimeOver(enquiry)
  const main = comparisonView({
    language,
    reference: enquiry.reference,
    title: enquiry.content?.title ?? '',
    isDialogue,
    questions: enquiry.content?.questions ?? [],
    sealedUntil: isSealed && enquiry.state === 'open' ? (enquiry.content?.answersUntil ?? null) : null,
    isOver: enquiry.state !== 'open' || enquiry.answersClosedAt !== null,
    columns: quotes.map(asColumn),
    mayChoose: enquiry.kind === 'quotes' && enquiry.state === 'open' && quotes.length > 0,
    isSaved,
    contractUrl: ports.contractStart(enquiry.reference, language),
    typed,
    errors: fieldErrors(faults, texts[language].faults),
    token: visit.formToken(),
  })
  const { dialogueHeading, heading } = texts[language].compare
  return privatePage({ title: isDialogue ? dialogueHeading : heading, status: faults.length > 0 ? 422 : 200, main })
}

function asColumn({ quote, version, supplier, parts, km, rsvCheckedOn, attachments }: ComparedQuote): ComparedColumn {
  const { name, slug, address, rsvStated } = supplier
  return {
    quoteId: quote.id,
    state: quote.state,
    name,
    slug,
    town: address.town,
    rsvStated,
    rsvCheckedOn,
    km,
    version,
    parts,
    attachments,
  }
}
