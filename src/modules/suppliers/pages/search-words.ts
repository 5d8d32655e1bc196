import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FieldError } from '../../../design/form/form.ts'
import { writeCsv } from '../../../kernel/files/table/csv-writer.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { missedLately } from '../actions/missed-words.ts'
import { addSynonym, changeSynonym, removeSynonym, synonymById, synonyms } from '../actions/synonyms.ts'
import {
  noSynonym,
  readSynonym,
  type SynonymFault,
  type SynonymFields,
  synonymAsTyped,
  typedSynonym,
} from '../forms/synonym.ts'
import { texts } from '../locales/texts.ts'
import type { Synonym } from '../model/synonym.ts'
import { type missedWordFiles, searchWordRoutes } from '../routes/search-words.ts'
import { searchWordsView, wordNotices } from '../views/search-words.ts'
import { synonymView } from '../views/synonym.ts'

export const searchWordPages: Handlers<typeof searchWordRoutes> = {
  words: ({ query }, context) => {
    const notice = wordNotices.find((each) => each === query.notice)
    return showAll(context, { fields: noSynonym, errors: [], notice })
  },

  addWords: async ({ body }, context) => {
    const read = readSynonym(body)
    if (!read.ok) return showAll(context, { fields: typedSynonym(body), errors: errorsOf(context, read.refusal) })
    const added = await addSynonym(context, read.value)
    if (added.ok) return seeOther(listUrl(context, 'added'))
    if (added.refusal === 'notAllowed') return notAllowed
    const full = { field: '', message: texts[context.language].searchWords.faults.listFull }
    return showAll(context, { fields: typedSynonym(body), errors: [full] })
  },

  editWords: ({ params }, context) =>
    onSynonym(params, context, (synonym) => showOne(context, synonym, { fields: synonymAsTyped(synonym), errors: [] })),

  changeWords: ({ params, body }, context) =>
    onSynonym(params, context, async (synonym) => {
      const read = readSynonym(body)
      if (!read.ok) {
        return showOne(context, synonym, { fields: typedSynonym(body), errors: errorsOf(context, read.refusal) })
      }
      const changed = await changeSynonym(context, { id: synonym.id, ...read.value })
      if (changed.ok) return seeOther(listUrl(context, 'changed'))
      return changed.refusal === 'notAllowed' ? notAllowed : notFound
    }),

  removeWords: async ({ params }, context) => {
    const id = rowNumber(params.id)
    if (id === undefined) return notFound
    const removed = await removeSynonym(context, id)
    return removed.ok ? seeOther(listUrl(context, 'removed')) : notAllowed
  },
}

export const missedWordFilePages: Handlers<typeof missedWordFiles> = {
  missed: async (_, context) => {
    const receiver = new PassThrough()
    const received = buffer(receiver)
    const t = texts[context.language].searchWords
    const csv = writeCsv([t.missedWord, t.asked], receiver, context.language)
    for (const { word, asked } of await missedLately(context)) await csv.write([word, asked])
    await csv.end()
    return fileReply(await received, { downloadAs: t.missedFile })
  },
}

interface Typed {
  readonly fields: SynonymFields
  readonly errors: readonly FieldError[]
}

interface ListOptions extends Typed {
  readonly notice?: (typeof wordNotices)[number] | undefined
}

async function showAll(context: RequestContext, { notice, ...typed }: ListOptions): Promise<Reply> {
  const { language, visit, ports } = context
  const main = searchWordsView({
    ...typed,
    synonyms: await synonyms(context),
    missed: await missedLately(context),
    notice,
    language,
    desk: ports.operatorDesk,
    token: visit.formToken(),
  })
  const status = typed.errors.length > 0 ? 422 : 200
  return privatePage({ status, title: texts[language].searchWords.heading, main })
}

function showOne({ language, visit, ports }: RequestContext, synonym: Synonym, typed: Typed): Reply {
  const main = synonymView({ ...typed, synonym, language, desk: ports.operatorDesk, token: visit.formToken() })
  const status = typed.errors.length > 0 ? 422 : 200
  return privatePage({ status, title: texts[language].searchWords.edit, main })
}

async function onSynonym(
  { id }: { readonly id: string },
  context: RequestContext,
  show: (synonym: Synonym) => Reply | Promise<Reply>,
): Promise<Reply> {
  const synonym = await synonymById(context, rowNumber(id) ?? 0)
  return synonym === undefined ? notFound : show(synonym)
}

function errorsOf({ language }: RequestContext, faults: readonly SynonymFault[]): FieldError[] {
  const sentences = texts[language].searchWords.faults
  return faults.map(({ field, kind, word = '' }) => ({ field, message: sentences[kind](word) }))
}

function listUrl({ language }: RequestContext, notice: (typeof wordNotices)[number]): string {
  return href(searchWordRoutes.words, language, {}, { notice })
}
