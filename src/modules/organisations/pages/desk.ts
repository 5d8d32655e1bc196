import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldError } from '../../../design/form/form.ts'
import { type FormBody, one, readForm } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import type { OwnerRefusal } from '../actions/as-owner.ts'
import { confirmOrganisation, organisationForDesk } from '../actions/desk.ts'
import { addOwner, closeByDesk, makeOwner, removeByDesk } from '../actions/mend.ts'
import { membersOf } from '../actions/read.ts'
import { closingByDeskForm, ownerForm } from '../forms/members.ts'
import { faultText, texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { deskClosingView } from '../views/desk-closing.ts'
import { reviewView } from '../views/review.ts'
import { answerTo, isPlain, refusalAlert } from './refusals.ts'

type Pages = Pick<
  Handlers<typeof routes>,
  'review' | 'confirm' | 'addOwner' | 'makeOwner' | 'removeByDesk' | 'closingByDesk' | 'closeByDesk'
>

/** What operators do with one organisation. */
export const deskPages: Pages = {
  review: ({ params, query }, context) => reviewPage(context, params.id, { done: query.done }),

  confirm: async ({ params, body }, context) => {
    const confirmed = await confirmOrganisation(context, rowNumber(params.id) ?? 0, one(body, 'name'))
    return outcome(context, params.id, 'confirmed', confirmed)
  },

  addOwner: async ({ params, body }, context) => {
    const email = one(body, 'email')
    const typed = readForm(ownerForm, body)
    if (!typed.ok) {
      const errors = fieldErrors(typed.refusal, texts[context.language].faults)
      return reviewPage(context, params.id, { email, errors })
    }
    const added = await addOwner(context, rowNumber(params.id) ?? 0, typed.value.email)
    if (added.ok || isPlain(added.refusal)) return outcome(context, params.id, 'ownerAdded', added)
    const message = faultText(added.refusal, context.language)
    return reviewPage(context, params.id, { email, errors: [{ field: 'email', message }] })
  },

  makeOwner: async ({ params }, context) => {
    const made = await makeOwner(context, rowNumber(params.id) ?? 0, rowNumber(params.person) ?? 0)
    return outcome(context, params.id, 'ownerAdded', made)
  },

  removeByDesk: async ({ params }, context) => {
    const removed = await removeByDesk(context, rowNumber(params.id) ?? 0, rowNumber(params.person) ?? 0)
    return outcome(context, params.id, 'removedByDesk', removed)
  },

  closingByDesk: ({ params }, context) => closingPage(context, params.id, {}, []),

  closeByDesk: async ({ params, body }, context) => {
    const typed = readForm(closingByDeskForm, body)
    if (!typed.ok)
      return closingPage(context, params.id, body, fieldErrors(typed.refusal, texts[context.language].faults))
    const closed = await closeByDesk(context, rowNumber(params.id) ?? 0, typed.value.words)
    return outcome(context, params.id, 'closedByDesk', closed)
  },
}

/** Back to the organisation with what was done; or why it was not. */
async function outcome(
  context: RequestContext,
  id: string,
  done: string,
  result: Result<unknown, OwnerRefusal | 'noAccount' | 'lastOwnerAtDesk' | 'renamed'>,
): Promise<Reply> {
  if (result.ok) return seeOther(href(routes.review, context.language, { id }, { done }))
  if (isPlain(result.refusal)) return answerTo(result.refusal)
  return reviewPage(context, id, { refusal: refusalAlert(result.refusal, context.language) })
}

interface Shown {
  readonly done?: unknown
  readonly refusal?: Html
  readonly errors?: readonly FieldError[]
  readonly email?: string
}

async function reviewPage(context: RequestContext, id: string, shown: Shown): Promise<Reply> {
  const { language, visit } = context
  const organisation = await organisationForDesk(context, rowNumber(id) ?? 0)
  if (organisation === undefined) return notFound
  const { done, refusal, errors = [], email = '' } = shown
  const view = {
    desk: context.ports.operatorDesk,
    ...{ language, organisation, done, errors, email },
    ...(refusal === undefined ? {} : { refusal }),
    members: await membersOf(context, organisation.id),
    token: visit.formToken(),
  }
  const isRefused = refusal !== undefined || errors.length > 0
  return privatePage({ status: isRefused ? 422 : 200, title: organisation.name, main: reviewView(view) })
}

async function closingPage(
  context: RequestContext,
  id: string,
  body: FormBody,
  errors: readonly FieldError[],
): Promise<Reply> {
  const { language, visit } = context
  const organisation = await organisationForDesk(context, rowNumber(id) ?? 0)
  if (organisation === undefined || organisation.closedAt !== null) return notFound
  const desk = context.ports.operatorDesk
  const view = { desk, language, organisation, errors, words: one(body, 'words'), token: visit.formToken() }
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[language].closing.heading(organisation.name),
    main: deskClosingView(view),
  })
}
