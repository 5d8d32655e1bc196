import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext, UploadedFile } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { type AddendumFault, addendaOf, sendAddendum } from '../actions/addenda.ts'
import { readAddendum } from '../forms/addendum.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { type answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import { addendaView } from '../views/addenda.ts'
import { asBuyer, asReader, buyerFrame, chosenFile, fileAgain, readerFrame } from './talk-frame.ts'

export const buyerAddendumPages: Pick<Handlers<typeof talkRoutes>, 'addenda' | 'add'> = {
  addenda: ({ params, query }, context) =>
    asBuyer(params, context, (enquiry) => show(context, enquiry, { isDone: query.done === 'sent' })),

  add: ({ params, body, files }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const read = readAddendum(body)
      if (!read.ok) return show(context, enquiry, { body, files, faults: read.refusal.map(toFault) })
      const sent = await sendAddendum(context, enquiry, { ...read.value, file: chosenFile(files) })
      if (!sent.ok)
        return show(context, enquiry, { body, files, faults: [{ field: fieldOf[sent.refusal], key: sent.refusal }] })
      const { reference } = enquiry
      return seeOther(href(talkRoutes.addenda, context.language, { reference }, { done: 'sent' }))
    }),
}

export const readerAddendumPages: Pick<Handlers<typeof answeringTalkRoutes>, 'addenda'> = {
  addenda: ({ params }, context) =>
    asReader(params, context, async (reading) => {
      const addenda = await addendaOf(context, reading.enquiry)
      const main = addendaView({ ...readerFrame(context, reading), addenda })
      return privatePage({ title: texts[context.language].talk.addenda.heading, main })
    }),
}

type FormFault = 'missing' | 'tooLong' | 'noDay'

interface Fault {
  readonly field: string
  readonly key: AddendumFault | FormFault
}

/** Where each refusal is told. */
const fieldOf: Readonly<Record<AddendumFault, string>> = {
  notOpen: 'words',
  answersClosed: 'day',
  tooSoon: 'day',
  shorter: 'shorter',
  tooLarge: 'file',
  emptyFile: 'file',
  unknownType: 'file',
  macros: 'file',
  oldOffice: 'file',
  tooMany: 'file',
}

function toFault({ field, key }: { readonly field: string; readonly key: string }): Fault {
  return { field, key: key === 'tooLong' || key === 'noDay' ? key : 'missing' }
}

interface Shown {
  readonly isDone?: boolean
  readonly body?: FormBody
  readonly files?: readonly UploadedFile[]
  readonly faults?: readonly Fault[]
}

async function show(
  context: RequestContext,
  enquiry: Enquiry,
  { isDone = false, body = {}, files = [], faults = [] }: Shown,
): Promise<Reply> {
  const { language } = context
  const { reference, content, state } = enquiry
  const t = texts[language].talk
  const again = faults.some(({ field }) => field === 'file') ? [] : fileAgain(files, language)
  const main = addendaView({
    ...buyerFrame(context, enquiry, isDone ? t.addenda.sent : undefined),
    addenda: await addendaOf(context, enquiry),
    sending: {
      action: href(talkRoutes.add, language, { reference }),
      isOpen: state === 'open',
      answersUntil: enquiry.answersClosedAt === null ? (content?.answersUntil ?? null) : null,
      isBuyerHidden: content?.isBuyerNamed === false,
      typed: {
        words: one(body, 'words'),
        day: one(body, 'day'),
        time: one(body, 'time'),
        mayBeShorter: one(body, 'shorter') === 'yes',
      },
      errors: [...faults.map(({ field, key }) => ({ field, message: sentenceOf(key, t) })), ...again],
    },
  })
  return privatePage({ title: t.addenda.heading, status: faults.length > 0 ? 422 : 200, main })
}

function sentenceOf(key: AddendumFault | FormFault, { addenda, files }: (typeof texts)['da']['talk']): string {
  switch (key) {
    case 'tooSoon':
      return addenda.tooSoonFault
    case 'shorter':
      return addenda.shorterFault
    case 'missing':
    case 'tooLong':
    case 'noDay':
    case 'answersClosed':
    case 'notOpen':
      return addenda[key]
    default:
      return files[key]
  }
}
