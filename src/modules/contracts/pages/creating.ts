import { fieldErrors } from '../../../design/form/field-errors.ts'
import { dayAsTyped } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { numericOf } from '../../../kernel/money.ts'
import { buyersOf, findEnterprises, offerByHand, propose } from '../actions/propose.ts'
import { offerFromQuote, type QuoteToAgreeOn } from '../actions/propose-from-quote.ts'
import { ownContract } from '../actions/read.ts'
import { readTerms } from '../forms/terms.ts'
import { texts } from '../locales/texts.ts'
import type { Contract, Terms } from '../model/contract.ts'
import type { Offer } from '../model/offer.ts'
import { routes } from '../routes.ts'
import { chooseView, termsView } from '../views/create.ts'

export const creatingPages: Pick<Handlers<typeof routes>, 'create' | 'propose'> = {
  create: async ({ query }, context) => {
    const begins = { enquiry: textOf(query.enquiry), supplier: textOf(query.supplier), buyer: textOf(query.buyer) }
    const begun = await begin(context, begins)
    if (begun === undefined) return choose(context, textOf(query.q), [])
    if (begun.contract !== undefined) return toContract(context, begun.contract)
    const offer = {
      ...begun.offer,
      known: (await refusedTerms(context, begun.offer, textOf(query.again))) ?? begun.offer.known,
    }
    return show(context, { offer, begins, typed: known(offer), faults: [] })
  },

  propose: async ({ body }, context) => {
    const begins = { enquiry: one(body, 'enquiry'), supplier: one(body, 'supplier'), buyer: one(body, 'buyer') }
    const begun = await begin(context, begins)
    if (begun === undefined) return choose(context, '', [{ field: 'search', key: 'offerMissing' }])
    if (begun.contract !== undefined) return toContract(context, begun.contract)
    const terms = readTerms(body)
    if (!terms.ok) return show(context, { offer: begun.offer, begins, typed: body, faults: terms.refusal })
    const reference = await propose(context, begun.offer, terms.value)
    return seeOther(href(routes.show, context.language, { reference }, { notice: 'proposed' }))
  },
}

interface Begins {
  readonly enquiry: string
  readonly supplier: string
  readonly buyer: string
}

async function begin(context: RequestContext, begins: Begins): Promise<QuoteToAgreeOn | undefined> {
  const { enquiry, supplier, buyer } = begins
  if (enquiry !== '') return offerFromQuote(context, enquiry)
  const supplierId = numberIn(supplier)
  const offer = supplierId && (await offerByHand(context, { supplierId, buyerId: numberIn(buyer) }))
  return offer ? { offer, contract: undefined } : undefined
}

/** What was written in a proposal between the same parties that was refused. */
async function refusedTerms(
  context: RequestContext,
  { buyerId, supplierId }: Offer,
  reference: string,
): Promise<Terms | undefined> {
  const contract = reference === '' ? undefined : (await ownContract(context, reference))?.contract
  if (contract?.state !== 'refused' || contract.buyerId !== buyerId || contract.supplierId !== supplierId)
    return undefined
  const { title, startsOn, endsOn, amount } = contract
  return { title, startsOn, endsOn, amount }
}

/** As the database counts. */
function numberIn(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function toContract({ language }: RequestContext, { reference }: Contract): Reply {
  return seeOther(href(routes.show, language, { reference }))
}

async function choose(context: RequestContext, words: string, faults: readonly FieldFault[]): Promise<Reply> {
  const { language } = context
  const buys = buyersOf(context).length > 0
  const found = buys ? await findEnterprises(context, words) : []
  const main = chooseView({
    language,
    buys,
    words,
    found: found.map(({ id, name, address }) => ({ supplierId: id, name, town: address.town })),
    errors: fieldErrors(faults, texts[language].faults),
  })
  return privatePage({ title: texts[language].create.heading, status: faults.length > 0 ? 422 : 200, main })
}

interface Shown {
  readonly offer: Offer
  readonly begins: Begins
  readonly typed: FormBody
  readonly faults: readonly FieldFault[]
}

function show(context: RequestContext, { offer, begins: { enquiry, supplier }, typed, faults }: Shown): Reply {
  const { language, visit } = context
  const main = termsView({
    language,
    otherName: offer.otherName,
    begins: { enquiry, supplier },
    buyers: enquiry === '' ? buyersOf(context).map(asOption) : [],
    typed,
    errors: fieldErrors(faults, texts[language].faults),
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].create.heading, status: faults.length > 0 ? 422 : 200, main })
}

function asOption({ organisationId, organisationName }: ReturnType<typeof buyersOf>[number]) {
  return { value: String(organisationId), text: organisationName }
}

/** What is known of it already, as the form has it. */
function known({ buyerId, known: { title, startsOn, endsOn, amount } }: Offer): FormBody {
  return {
    title: [title ?? ''],
    startsOn: [dayAsTyped(startsOn ?? '')],
    endsOn: [dayAsTyped(endsOn ?? '')],
    amount: [amount ? numericOf(amount).replace('.', ',') : ''],
    buyer: [String(buyerId)],
  }
}
