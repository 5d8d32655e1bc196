import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext, UploadedFile } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { organisationCards } from '../../organisations/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import type { FileFault } from '../actions/attachments.ts'
import { openThread, type Side, sendMessage, takesMessages, threadsOf } from '../actions/messages.ts'
import type { ReadEnquiry } from '../actions/talk-sides.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { longestMessage, type ThreadSummary } from '../model/message.ts'
import { readWords, type WordsFault } from '../model/question.ts'
import { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import { type ThreadView, threadsView, threadView } from '../views/messages.ts'
import { asBuyer, asReader, buyerFrame, chosenFile, fileAgain, isName, newName, readerFrame } from './talk-frame.ts'

export const buyerMessagePages: Pick<Handlers<typeof talkRoutes>, 'threads' | 'thread' | 'write'> = {
  threads: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const main = threadsView({ ...buyerFrame(context, enquiry), threads: await namedThreads(context, enquiry) })
      return privatePage({ title: texts[context.language].talk.messages.heading, main })
    }),

  thread: ({ params, query }, context) =>
    withEnterprise(params, context, (enquiry, thread) =>
      buyerThread(context, enquiry, thread, { isDone: query.done === 'sent' }),
    ),

  write: ({ params, body, files }, context) =>
    withEnterprise(params, context, async (enquiry, thread) => {
      const sent = await send(context, { enquiry, enterpriseId: thread.enterpriseId, side: 'buyer' }, body, files)
      if (!sent.ok) return buyerThread(context, enquiry, thread, { body, files, fault: sent.refusal })
      const { reference } = enquiry
      const supplier = String(thread.supplierId)
      return seeOther(href(talkRoutes.thread, context.language, { reference, supplier }, { done: 'sent' }))
    }),
}

export const readerMessagePages: Pick<Handlers<typeof answeringTalkRoutes>, 'thread' | 'write'> = {
  thread: ({ params, query }, context) =>
    withBuyer(params, context, (reading) => enterpriseThread(context, reading, { isDone: query.done === 'sent' })),

  write: ({ params, body, files }, context) =>
    withBuyer(params, context, async (reading) => {
      const { enquiry, enterpriseId } = reading
      const sent = await send(context, { enquiry, enterpriseId, side: 'enterprise' }, body, files)
      if (!sent.ok) return enterpriseThread(context, reading, { body, files, fault: sent.refusal })
      const { reference } = enquiry
      return seeOther(href(answeringTalkRoutes.thread, context.language, { reference }, { done: 'sent' }))
    }),
}

/** The threads with the names of the enterprises' pages. */
async function namedThreads(context: RequestContext, enquiry: Enquiry) {
  const { language } = context
  const threads = await threadsOf(context, enquiry)
  const nameOf = await supplierNames(context, threads)
  const { reference } = enquiry
  return threads.map((thread) => ({
    ...thread,
    name: nameOf(thread),
    url: href(talkRoutes.thread, language, { reference, supplier: String(thread.supplierId) }),
  }))
}

async function supplierNames(
  context: RequestContext,
  threads: readonly ThreadSummary[],
): Promise<(thread: ThreadSummary) => string> {
  const suppliers = await suppliersByIds(
    context,
    threads.map(({ supplierId }) => supplierId),
  )
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  return ({ supplierId }) => names.get(supplierId) ?? ''
}

/** A thread is found by the enterprise's listing. One with somebody who was not invited is as little there as no listing. */
function withEnterprise(
  { reference, supplier }: { readonly reference: string; readonly supplier: string },
  context: RequestContext,
  show: (enquiry: Enquiry, thread: ThreadSummary) => Promise<Reply>,
): Promise<Reply> {
  return asBuyer({ reference }, context, async (enquiry) => {
    const supplierId = rowNumber(supplier)
    const thread = (await threadsOf(context, enquiry)).find((each) => each.supplierId === supplierId)
    return thread === undefined ? notFound : show(enquiry, thread)
  })
}

/** A partner of somebody invited writes to them, not to the buyer. */
function withBuyer(
  params: { readonly reference: string },
  context: RequestContext,
  show: (reading: ReadEnquiry) => Promise<Reply>,
): Promise<Reply> {
  return asReader(params, context, (reading) => (reading.isInvited ? show(reading) : Promise.resolve(notFound)))
}

/** Where a fault of what was sent stands, and the key of its sentence. */
interface SendFault {
  readonly field: 'words' | 'file'
  readonly key: WordsFault | FileFault | 'notOpen' | 'tooManyMessages'
}

async function send(
  context: RequestContext,
  to: { readonly enquiry: Enquiry; readonly enterpriseId: number; readonly side: Side },
  body: FormBody,
  files: readonly UploadedFile[],
): Promise<Result<void, SendFault>> {
  const words = readWords(one(body, 'words'), longestMessage)
  if (!words.ok) return refused({ field: 'words', key: words.refusal })
  const named = one(body, 'message')
  const id = isName(named) ? named : newName()
  const sent = await sendMessage(context, to, { id, words: words.value, file: chosenFile(files) })
  if (sent.ok) return ok(undefined)
  const isOfMessage = sent.refusal === 'notOpen' || sent.refusal === 'tooManyMessages'
  return refused({ field: isOfMessage ? 'words' : 'file', key: sent.refusal })
}

interface Shown {
  readonly isDone?: boolean
  readonly body?: FormBody
  readonly files?: readonly UploadedFile[]
  readonly fault?: SendFault
}

type Ends = Pick<ThreadView, 'heading' | 'lead' | 'above' | 'isBuyer' | 'others' | 'action' | 'isBuyerHidden'>

async function buyerThread(
  context: RequestContext,
  enquiry: Enquiry,
  thread: ThreadSummary,
  shown: Shown,
): Promise<Reply> {
  const { language } = context
  const t = texts[language].talk.messages
  const { reference, buyerId } = enquiry
  const name = (await supplierNames(context, [thread]))(thread)
  const messages = await openThread(
    context,
    { enquiryId: enquiry.id, buyerId, enterpriseId: thread.enterpriseId },
    'buyer',
  )
  const ends: Ends = {
    heading: t.with(name),
    lead: t.buyerLead,
    above: { text: t.heading, url: href(talkRoutes.threads, language, { reference }) },
    isBuyer: true,
    others: name,
    action: href(talkRoutes.write, language, { reference, supplier: String(thread.supplierId) }),
    isBuyerHidden: !(enquiry.content?.isBuyerNamed ?? false),
  }
  const frame = buyerFrame(context, enquiry, shown.isDone === true ? t.sent : undefined)
  return threadReply(context, { ...frame, ...ends, messages, mayWrite: takesMessages(enquiry) }, shown)
}

async function enterpriseThread(context: RequestContext, reading: ReadEnquiry, shown: Shown): Promise<Reply> {
  const { language } = context
  const t = texts[language].talk.messages
  const { enquiry, enterpriseId } = reading
  const { id: enquiryId, buyerId, reference } = enquiry
  const messages = await openThread(context, { enquiryId, buyerId, enterpriseId }, 'enterprise')
  const ends: Ends = {
    heading: t.heading,
    lead: t.enterpriseLead,
    isBuyer: false,
    others: await buyerName(context, reading),
    action: href(answeringTalkRoutes.write, language, { reference }),
    isBuyerHidden: false,
  }
  const frame = readerFrame(context, reading, shown.isDone === true ? t.sent : undefined)
  return threadReply(context, { ...frame, ...ends, messages, mayWrite: takesMessages(enquiry) }, shown)
}

/** What the buyer is called before this enterprise. */
async function buyerName(context: RequestContext, { enquiry, isBuyerKnown }: ReadEnquiry): Promise<string> {
  const [buyer] = isBuyerKnown ? await organisationCards(context, [enquiry.buyerId]) : []
  return buyer?.name ?? texts[context.language].talk.someBuyer
}

type Prepared = Omit<ThreadView, 'messageId' | 'typed' | 'errors'>

function threadReply({ language }: RequestContext, view: Prepared, { body = {}, files = [], fault }: Shown): Reply {
  const t = texts[language].talk
  const message = fault && sentenceOf(fault, t)
  const again = fault?.field === 'file' || fault?.key === 'tooManyMessages' ? [] : fileAgain(files, language)
  const main = threadView({
    ...view,
    messageId: isName(one(body, 'message')) ? one(body, 'message') : newName(),
    typed: one(body, 'words'),
    errors: fault === undefined || message === undefined ? [] : [{ field: fault.field, message }, ...again],
  })
  return privatePage({ title: view.heading, status: fault === undefined ? 200 : 422, main })
}

function sentenceOf({ key }: SendFault, t: (typeof texts)['da']['talk']): string {
  switch (key) {
    case 'missing':
    case 'tooLong':
    case 'notOpen':
    case 'tooManyMessages':
      return t.messages[key]
    default:
      return t.files[key]
  }
}
