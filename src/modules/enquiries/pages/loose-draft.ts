import { suggestionsScript } from '../../../design/search-form.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { ActionRequest, Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { fingerprint } from '../actions/drafts.ts'
import {
  beginWithStep,
  enquiryTaken,
  type LooseBeginRefusal,
  type LooseSaveRefusal,
  looseDraft,
  saveLooseStep,
} from '../actions/loose-drafts.ts'
import { faultsIn, keptFields, mistakesIn, readEnquiry } from '../forms/enquiry/index.ts'
import { readKind } from '../forms/start.ts'
import { texts } from '../locales/texts.ts'
import type { FormStep } from '../model/enquiry.ts'
import { stepAfter, stepsOf } from '../model/form-steps.ts'
import type { LooseDraft } from '../model/loose-draft.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { looseDraftRoutes } from '../routes/loose-draft.ts'
import { type LooseStepView, looseReviewView, looseStepView, looseUrl } from '../views/loose-draft.ts'
import { reachScript } from '../views/reach.ts'
import { takingPages } from './loose-taking.ts'
import { draftsReach } from './reach-note.ts'
import { firstField } from './writing.ts'

export const looseDraftPages: Handlers<typeof looseDraftRoutes> = {
  ...takingPages,
  need: show('need'),
  saveNeed: save('need'),
  place: show('place'),
  savePlace: save('place'),
  answers: show('answers'),
  saveAnswers: save('answers'),
  terms: show('terms'),
  saveTerms: save('terms'),

  review: ({ params }, context) =>
    onDraft(params, context, async (loose) => {
      const { actor, language, clock } = context
      const read = readEnquiry(loose, clock.now())
      const main = looseReviewView({
        language,
        kind: loose.kind,
        secret: params.token,
        done: stepsDone(context, loose),
        faults: read.ok ? [] : read.refusal,
        isSignedIn: actor.kind === 'person',
        reach: await reachOf(context, loose),
      })
      return privatePage({ title: texts[language].loose.review.heading, main })
    }),
}

interface Secret {
  readonly token: string
}

/** Shows something of a draft. One that is an enquiry by now is written on there; one that is gone is gone. */
async function onDraft(
  { token }: Secret,
  context: RequestContext,
  work: (loose: LooseDraft) => Promise<Reply>,
): Promise<Reply> {
  const loose = await looseDraft(context, token)
  if (loose === undefined) return notFound
  return loose.enquiryId === null ? work(loose) : leadToEnquiry({ token }, context, loose)
}

/** To the enquiry that it became; who has not signed in is asked to, on the page that knows the way. */
async function leadToEnquiry({ token }: Secret, context: RequestContext, loose: LooseDraft): Promise<Reply> {
  const { actor, language } = context
  if (actor.kind !== 'person') return seeOther(href(looseDraftRoutes.taking, language, { token }))
  const enquiry = await enquiryTaken(context, loose)
  if (enquiry === undefined) return notFound
  return seeOther(href(buyingRoutes.review, language, { reference: enquiry.reference }))
}

type OnOne<Request> = Request & { readonly params: Secret }

function show(step: FormStep) {
  return ({ params, query }: OnOne<PageRequest>, context: RequestContext): Promise<Reply> =>
    onDraft(params, context, async (loose) => {
      const { language } = context
      const at = { secret: params.token, language }
      if (!stepsOf(loose.kind).includes(step)) return seeOther(looseUrl('need', at))
      return stepPage(context, loose, {
        step,
        secret: params.token,
        body: loose.draft[step] ?? {},
        saved: savedIn(query),
        isChecked: query.check === 'yes',
        words: String(query.words ?? '').slice(0, longestWords),
      })
    })
}

function savedIn({ saved }: PageRequest['query']): Shown['saved'] {
  return saved === 'yes' || saved === 'anew' ? saved : undefined
}

/** In characters, of what categories are looked for by. */
const longestWords = 100

function save(step: FormStep) {
  return async ({ params, body }: OnOne<ActionRequest>, context: RequestContext): Promise<Reply> => {
    const { token: secret } = params
    const saved = await saveLooseStep(context, secret, { step, body, seen: one(body, 'seen') })
    if (saved.ok) return seeOther(urlAfter(context, saved.value, step, { secret, body }))
    if (saved.refusal === 'notFound') return beginAnew(context, { secret, step, body })
    return notKept(context, { secret, step, body, refusal: saved.refusal })
  }
}

interface Typed {
  readonly secret: string
  readonly step: FormStep
  readonly body: FormBody
}

/** What is typed into a draft that was deleted meanwhile begins another. Where none can be begun, the form keeps it. */
async function beginAnew(context: RequestContext, { secret, step, body }: Typed): Promise<Reply> {
  const kind = readKind(body)
  if (kind === undefined || !stepsOf(kind).includes(step)) return notFound
  const begun = await beginWithStep(context, { kind, step, body })
  if (begun.ok) return seeOther(looseUrl(step, { secret: begun.value, language: context.language }, { saved: 'anew' }))
  const nothing = { kind, draft: {}, enquiryId: null }
  return stepPage(context, nothing, { secret, step, ...typedIn(step, body), refusal: begun.refusal })
}

/** A form as it was sent. */
function typedIn(step: FormStep, body: FormBody): Pick<Shown, 'body' | 'saved' | 'isChecked' | 'words'> {
  return { body: keptFields(step, body), saved: undefined, isChecked: false, words: one(body, 'words') }
}

/** On to the next form, or back to this one with what was looked for. */
function urlAfter(
  { language, clock }: RequestContext,
  loose: LooseDraft,
  step: FormStep,
  { secret, body }: { readonly secret: string; readonly body: FormBody },
): string {
  const at = { secret, language }
  const button = one(body, 'button')
  if (button === 'find') return `${looseUrl(step, at, { words: one(body, 'words').slice(0, longestWords) })}#categories`
  if (button === 'stay' || button === 'more') return looseUrl(step, at, { saved: 'yes' })
  // What is plainly wrong is told where it was typed, and not first in the end.
  if (mistakesIn(loose, step, clock.now()).length > 0) return looseUrl(step, at)
  return looseUrl(stepAfter(loose.kind, step) ?? 'review', at)
}

interface NotKept extends Typed {
  readonly refusal: LooseSaveRefusal
}

/** The form with all that was typed, and why it is not kept. */
function notKept(context: RequestContext, { secret, step, body, refusal }: NotKept): Promise<Reply> {
  return onDraft({ token: secret }, context, async (loose) =>
    stepPage(context, loose, {
      step,
      secret,
      ...typedIn(step, body),
      refusal: refusal === 'tooMuch' ? 'tooMuch' : 'changed',
    }),
  )
}

interface Shown {
  readonly step: FormStep
  readonly secret: string
  readonly body: FormBody
  readonly saved: LooseStepView['saved']
  /** It was opened to be put right. */
  readonly isChecked: boolean
  readonly words: string
  readonly refusal?: ShownRefusal
}

type ShownRefusal = 'changed' | 'tooMuch' | LooseBeginRefusal

const statuses = { changed: 422, tooMuch: 422, tooManyTries: 429, full: 503 } as const satisfies Record<
  ShownRefusal,
  number
>

async function stepPage(context: RequestContext, loose: LooseDraft, shown: Shown): Promise<Reply> {
  const { language, visit } = context
  const { step, refusal } = shown
  return privatePage({
    status: refusal === undefined ? 200 : statuses[refusal],
    title: texts[language].buying.steps[step],
    scripts: [reachScript, suggestionsScript],
    main: looseStepView({
      ...shown,
      language,
      kind: loose.kind,
      errors: errorsIn(context, loose, shown),
      done: stepsDone(context, loose),
      reach: await reachOf(context, loose),
      seen: fingerprint(loose.draft[step]),
      token: visit.formToken(),
    }),
  })
}

function errorsIn({ language, clock }: RequestContext, loose: LooseDraft, { step, refusal, isChecked }: Shown) {
  const t = texts[language]
  const { changed, tooMany, full } = t.loose
  const sentences = { changed, tooMuch: t.buying.faults.tooMuch, tooManyTries: tooMany, full }
  const faults = (isChecked ? faultsIn : mistakesIn)(loose, step, clock.now())
  return [
    ...(refusal === undefined ? [] : [{ field: firstField[step], message: sentences[refusal] }]),
    ...faults.map(({ field, key }) => ({ field, message: t.buying.faults[key] })),
  ]
}

/** How many could deliver it; nobody is asked about what is only planned. */
async function reachOf(context: RequestContext, { kind, draft }: LooseDraft): Promise<Html[]> {
  return kind === 'planned' ? [] : draftsReach(context, draft)
}

/** The forms in which nothing is wrong. */
function stepsDone({ clock }: RequestContext, loose: LooseDraft): FormStep[] {
  const now = clock.now()
  return stepsOf(loose.kind).filter((step) => faultsIn(loose, step, now).length === 0)
}
