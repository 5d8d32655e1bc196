import { suggestionsScript } from '../../../design/search-form.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { ActionRequest, Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { fingerprint, isWritten, type SaveRefusal, saveStep } from '../actions/drafts.ts'
import { faultsIn, keptFields, mistakesIn } from '../forms/enquiry/index.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry, FormStep } from '../model/enquiry.ts'
import { stepAfter, stepsOf } from '../model/form-steps.ts'
import type { buyingRoutes } from '../routes/buying.ts'
import { reachScript } from '../views/reach.ts'
import { stepUrl } from '../views/writing/frame.ts'
import { stepView } from '../views/writing/step.ts'
import { backToPage, stepsDone } from './buying-frame.ts'
import { draftsReach } from './reach-note.ts'
import { asBuyer } from './talk-frame.ts'

type StepPages = 'need' | 'saveNeed' | 'place' | 'savePlace' | 'answers' | 'saveAnswers' | 'terms' | 'saveTerms'

export const writingPages: Pick<Handlers<typeof buyingRoutes>, StepPages> = {
  need: show('need'),
  saveNeed: save('need'),
  place: show('place'),
  savePlace: save('place'),
  answers: show('answers'),
  saveAnswers: save('answers'),
  terms: show('terms'),
  saveTerms: save('terms'),
}

type OnOne<Request> = Request & { readonly params: { readonly reference: string } }

function show(step: FormStep) {
  return ({ params, query }: OnOne<PageRequest>, context: RequestContext): Promise<Reply> =>
    asBuyer(params, context, async (enquiry) => {
      const elsewhere = leadElsewhere(context, enquiry, step)
      if (elsewhere !== undefined) return elsewhere
      return stepPage(context, enquiry, {
        step,
        body: enquiry.draft[step] ?? {},
        isSaved: query.saved === 'yes',
        isChecked: query.check === 'yes',
        words: String(query.words ?? '').slice(0, 100),
      })
    })
}

/** A form that is not written (any more) leads to the enquiry's page, one that this kind lacks to the first. */
function leadElsewhere(context: RequestContext, enquiry: Enquiry, step: FormStep): Reply | undefined {
  if (!isWritten(enquiry)) return backToPage(context, enquiry, '')
  const [first = 'need', ...others] = stepsOf(enquiry.kind)
  return [first, ...others].includes(step) ? undefined : seeOther(stepUrl(enquiry, first, context.language))
}

function save(step: FormStep) {
  return ({ params, body }: OnOne<ActionRequest>, context: RequestContext): Promise<Reply> =>
    asBuyer(params, context, async (enquiry) => {
      const saved = await saveStep(context, enquiry, { step, body, seen: one(body, 'seen') })
      if (!saved.ok) return notKept(context, enquiry, { step, body, refusal: saved.refusal })
      return seeOther(urlAfter(context, saved.value, step, body))
    })
}

/** On to the next form, or back to this one with what was looked for. */
function urlAfter({ language, clock }: RequestContext, enquiry: Enquiry, step: FormStep, body: FormBody): string {
  const button = one(body, 'button')
  if (button === 'find')
    return `${stepUrl(enquiry, step, language, { words: one(body, 'words').slice(0, 100) })}#categories`
  if (button === 'stay' || button === 'more') return stepUrl(enquiry, step, language, { saved: 'yes' })
  // What is plainly wrong is told where it was typed, and not first in the end.
  if (mistakesIn(enquiry, step, clock.now()).length > 0) return stepUrl(enquiry, step, language)
  return stepUrl(enquiry, stepAfter(enquiry.kind, step) ?? 'review', language)
}

interface NotKept {
  readonly step: FormStep
  readonly body: FormBody
  readonly refusal: SaveRefusal
}

/** The form with all that was typed, and why it is not kept. */
async function notKept(context: RequestContext, opened: Enquiry, { step, body, refusal }: NotKept): Promise<Reply> {
  return asBuyer({ reference: opened.reference }, context, async (enquiry) =>
    stepPage(context, enquiry, {
      step,
      body: keptFields(step, body),
      isSaved: false,
      isChecked: false,
      words: one(body, 'words'),
      refusal,
    }),
  )
}

interface Shown {
  readonly step: FormStep
  readonly body: FormBody
  readonly isSaved: boolean
  /** It was opened to be put right. */
  readonly isChecked: boolean
  readonly words: string
  readonly refusal?: SaveRefusal
}

/** Where each form begins: there a refusal of the whole form leads. */
export const firstField: Readonly<Record<FormStep, string>> = {
  need: 'title',
  place: 'postcode',
  answers: 'day',
  terms: 'buyerNamed',
}

async function stepPage(context: RequestContext, enquiry: Enquiry, shown: Shown): Promise<Reply> {
  const { language, clock, visit } = context
  const { step, body, refusal, isChecked } = shown
  const t = texts[language].buying
  const faults = (isChecked ? faultsIn : mistakesIn)(enquiry, step, clock.now())
  const errors = [
    ...(refusal === undefined ? [] : [{ field: firstField[step], message: t.faults[refusal] }]),
    ...faults.map(({ field, key }) => ({ field, message: t.faults[key] })),
  ]
  return privatePage({
    status: refusal === undefined ? 200 : 422,
    title: t.steps[step],
    scripts: [reachScript, suggestionsScript],
    main: stepView({
      ...shown,
      language,
      enquiry,
      kind: enquiry.kind,
      body,
      errors,
      done: stepsDone(context, enquiry),
      reach: enquiry.kind === 'planned' ? [] : await draftsReach(context, enquiry.draft),
      seen: fingerprint(enquiry.draft[step]),
      token: visit.formToken(),
    }),
  })
}
