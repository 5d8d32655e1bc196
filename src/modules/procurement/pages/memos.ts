import { fieldErrors } from '../../../design/form/field-errors.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href, type QueryValues } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { numericOf, type Ore } from '../../../kernel/money.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { adviseRoute } from '../actions/advise.ts'
import { memoById, memos, saveMemo } from '../actions/memos.ts'
import { readMemo } from '../forms/memo.ts'
import { readPurchase } from '../forms/purchase.ts'
import { texts } from '../locales/texts.ts'
import type { Memo } from '../model/memo.ts'
import { buyersOf } from '../policy.ts'
import { type files, routes } from '../routes.ts'
import { memosView, memoView } from '../views/memos.ts'
import { memoPdf } from './memo-pdf.ts'
import { showAnswer, showQuestions, typedIn } from './wizard.ts'

export const memoPages: Omit<Handlers<typeof routes>, 'wizard'> = {
  memos: async (_, context) => {
    const { language } = context
    const kept = await memos(context)
    const named = kept.map((memo) => ({ ...memo, organisation: nameOf(context, memo.organisationId) }))
    return privatePage({ title: texts[language].memos.heading, main: memosView({ language, memos: named }) })
  },

  saveMemo: async ({ body }, context) => {
    const typed = typedIn(body, context)
    const question = readPurchase(typed)
    if (!question.ok) return showQuestions(context, typed, question.refusal)
    const fields = readMemo(body)
    const saved = fields.ok ? await saveMemo(context, { ...fields.value, question: question.value }) : fields
    if (saved.ok) {
      return seeOther(href(routes.memo, context.language, { id: String(saved.value) }, { notice: 'saved' }))
    }
    const fault = saved.refusal === 'notAllowed' ? { field: 'organisation', key: 'noOrganisation' } : saved.refusal
    return showAnswer(context, typed, {
      answered: await adviseRoute(context, question.value),
      memo: { title: one(body, 'title'), organisation: one(body, 'organisation') },
      errors: fieldErrors([fault], texts[context.language].faults),
    })
  },

  memo: async ({ params, query }, context) => {
    const memo = await memoById(context, rowNumber(params.id) ?? 0)
    return memo === undefined ? notFound : showMemo(context, memo, query.notice === 'saved')
  },
}

export const memoFiles: Handlers<typeof files> = {
  memoPdf: async ({ params, query }, context) => {
    const memo = await memoById(context, rowNumber(params.id) ?? 0)
    if (memo === undefined) return notFound
    const language = languages.find((each) => each === query.language) ?? 'da'
    const bytes = await memoPdf(memo, nameOf(context, memo.organisationId), language)
    return fileReply(bytes, { downloadAs: `${texts[language].memos.fileName} ${memo.title}.pdf` })
  },
}

async function showMemo(context: RequestContext, memo: Memo, isNew: boolean): Promise<Reply> {
  const { language, ports } = context
  const enquiry = memo.enquiryId === null ? undefined : await ports.enquiryLink(context, memo.enquiryId)
  const organisation = nameOf(context, memo.organisationId)
  const answers = answersOf(memo, dayInDenmark(context.clock.now()))
  const main = memoView({ language, memo, organisation, isNew, enquiry, answers })
  return privatePage({ title: memo.title, main })
}

/** What was asked, as the address of the questions has it. Not a day that is over: who asks again asks for now. */
function answersOf({ purchase, enquiryId, title }: Memo, today: Day): QueryValues {
  const { buyer, kind, code, value, day, period, crossBorder, enterprises } = purchase
  return {
    buyer,
    kind,
    code,
    value: asWritten(value),
    day: day < today ? undefined : day,
    from: period?.from,
    to: period?.to,
    crossBorder,
    ...enterprises,
    enquiry: enquiryId,
    title,
  }
}

/** As people write it: `499999`, `12,50`. */
function asWritten(value: Ore): string {
  return numericOf(value).replace(/\.00$/, '').replace('.', ',')
}

function nameOf({ actor }: RequestContext, organisationId: number): string {
  return buyersOf(actor).find((each) => each.organisationId === organisationId)?.organisationName ?? ''
}
