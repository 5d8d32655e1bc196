import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { formatMonth } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { answerMonth, logMonth, type OwnMonth, ownMonth } from '../actions/months.ts'
import { readMonthAnswer } from '../forms/answer.ts'
import { readMonth, readMonthNumbers } from '../forms/month.ts'
import { texts } from '../locales/texts.ts'
import { mayConfirm, mayLog } from '../policy.ts'
import { routes } from '../routes.ts'
import { monthView } from '../views/month.ts'

export const monthPages: Pick<Handlers<typeof routes>, 'month' | 'logMonth' | 'answerMonth'> = {
  month: async ({ params, query }, context) => {
    const own = await asked(context, params)
    if (own === undefined) return notFound
    const notice = notices.find((each) => each === query.notice)
    return show(context, own, notice === undefined ? {} : { notice })
  },

  logMonth: async ({ params, body }, context) => {
    const own = await asked(context, params)
    if (own === undefined) return notFound
    if (!mayLog(context.actor, own.contract)) return notAllowed
    const numbers = readMonthNumbers(body)
    if (!numbers.ok) return show(context, own, { typed: body, faults: numbers.refusal })
    const logged = await logMonth(context, own, numbers.value, revisionIn(body))
    if (logged.ok) {
      const notice = logged.value === 'confirmed' ? 'unchanged' : 'logged'
      return seeOther(href(routes.month, context.language, params, { notice }))
    }
    if (logged.refusal === 'notFound') return notFound
    return showAnew(context, own, { typed: body, faults: [{ field: 'hours', key: logged.refusal }] })
  },

  answerMonth: async ({ params, body }, context) => {
    const own = await asked(context, params)
    if (own === undefined) return notFound
    if (!mayConfirm(context.actor, own.contract)) return notAllowed
    const answer = readMonthAnswer(body)
    if (!answer.ok) return show(context, own, { typed: body, faults: answer.refusal })
    const answered = await answerMonth(context, own, answer.value, revisionIn(body))
    if (answered.ok) return seeOther(href(routes.month, context.language, params, { notice: 'answered' }))
    if (answered.refusal === 'notFound') return notFound
    return showAnew(context, own, { typed: body, faults: [{ field: 'answer', key: answered.refusal }] })
  },
}

const notices = ['logged', 'unchanged', 'answered'] as const

interface MonthParams {
  readonly reference: string
  readonly month: string
}

async function asked(context: RequestContext, { reference, month }: MonthParams): Promise<OwnMonth | undefined> {
  const day = readMonth(month)
  return day === undefined ? undefined : ownMonth(context, reference, day)
}

/** The numbers that the form was shown with. */
function revisionIn(body: FormBody): number {
  const text = one(body, 'revision')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

interface Shown {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly notice?: (typeof notices)[number]
}

/** With what somebody else has written meanwhile. */
async function showAnew(context: RequestContext, { contract, month }: OwnMonth, shown: Shown): Promise<Reply> {
  const own = await ownMonth(context, contract.reference, month)
  return own === undefined ? notFound : show(context, own, shown)
}

function show(context: RequestContext, own: OwnMonth, { typed, faults = [], notice }: Shown): Reply {
  const { language, visit, actor } = context
  const { contract, month } = own
  const main = monthView({
    language,
    contract,
    month,
    logged: own.logged,
    mayLog: mayLog(actor, contract),
    mayConfirm: mayConfirm(actor, contract),
    notice,
    typed: typed ?? asTyped(own, language),
    errors: fieldErrors(faults, texts[language].faults),
    token: visit.formToken(),
  })
  const title = texts[language].month.heading(formatMonth(month, language))
  return privatePage({ title, status: faults.length > 0 ? 422 : 200, main })
}

/** What the enterprise said before, as its form has it. */
function asTyped({ logged }: OwnMonth, language: Language): FormBody {
  if (logged === undefined) return {}
  const hours = String(logged.hours / 100)
  return {
    hours: [language === 'da' ? hours.replace('.', ',') : hours],
    people: [String(logged.people)],
    newlyEmployed: [String(logged.newlyEmployed)],
    words: [logged.words ?? ''],
  }
}
