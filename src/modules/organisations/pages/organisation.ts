import { fieldErrors } from '../../../design/form/field-errors.ts'
import { membershipIn, signedIn } from '../../../kernel/access/actor.ts'
import { readForm } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { changeDetails, closeOrganisation } from '../actions/change.ts'
import { leaveOrganisation } from '../actions/members.ts'
import { organisationCards, organisationOf, suggestedOrganisation } from '../actions/read.ts'
import { ownDomain } from '../actions/register.ts'
import { closingForm } from '../forms/members.ts'
import { type DetailsTyped, detailsForm, detailsKnown, detailsTyped } from '../forms/registration.ts'
import { texts } from '../locales/texts.ts'
import type { Organisation } from '../model/organisation.ts'
import { mayManage } from '../policy.ts'
import { routes } from '../routes.ts'
import { closingView, editView } from '../views/change.ts'
import { listView } from '../views/list.ts'
import { organisationView } from '../views/organisation.ts'
import { answerTo, refusalAlert } from './refusals.ts'

type Pages = Pick<Handlers<typeof routes>, 'list' | 'show' | 'edit' | 'save' | 'closing' | 'close' | 'leave'>

/** What an organisation is, and what its owners change. */
export const organisationPages: Pages = {
  list: async ({ query }, context) => {
    const { language } = context
    const person = signedIn(context.actor)
    const ids = person.memberships.map(({ organisationId }) => organisationId)
    const cards = await organisationCards(context, ids)
    const suggested = await suggestedOrganisation(context)
    const organisations = ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
    const view = { language, person, organisations, suggested, domain: ownDomain(context), done: query.done }
    return privatePage({ title: texts[language].list.heading, main: listView(view) })
  },

  show: async ({ params, query }, context) => {
    const organisation = await organisationOf(context, rowNumber(params.id) ?? 0)
    return organisation === undefined ? notFound : showPage(context, organisation, { done: query.done })
  },

  edit: ({ params }, context) =>
    forOwner(context, params.id, (organisation) =>
      editPage(context, organisation, { typed: detailsKnown(organisation) }),
    ),

  save: ({ params, body }, context) =>
    forOwner(context, params.id, async (organisation) => {
      const typed = readForm(detailsForm, body)
      if (!typed.ok) {
        const errors = fieldErrors(typed.refusal, texts[context.language].faults)
        return editPage(context, organisation, { typed: detailsTyped(body), errors })
      }
      const changed = await changeDetails(context, organisation.id, typed.value)
      if (!changed.ok) return answerTo(changed.refusal)
      return toOrganisation(context, organisation.id, changed.value === 'saved' ? 'saved' : 'savedUnconfirmed')
    }),

  closing: ({ params }, context) =>
    forOwner(context, params.id, (organisation) => closingPage(context, organisation, [])),

  close: async ({ params, body }, context) => {
    const sure = readForm(closingForm, body)
    if (!sure.ok) {
      const errors = fieldErrors(sure.refusal, texts[context.language].faults)
      return forOwner(context, params.id, (organisation) => closingPage(context, organisation, errors))
    }
    const closed = await closeOrganisation(context, rowNumber(params.id) ?? 0)
    return closed.ok ? toList(context, 'closed') : answerTo(closed.refusal)
  },

  leave: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    const left = await leaveOrganisation(context, id)
    if (left.ok) return toList(context, 'left')
    const organisation = await organisationOf(context, id)
    const refusal = refusalAlert(left.refusal, context.language)
    return organisation === undefined ? notFound : showPage(context, organisation, { done: undefined, refusal })
  },
}

/** A page of owners. Who belongs to it otherwise is told that it is not theirs to do. */
async function forOwner(
  context: RequestContext,
  id: string,
  answer: (organisation: Organisation) => Reply | Promise<Reply>,
): Promise<Reply> {
  const organisation = await organisationOf(context, rowNumber(id) ?? 0)
  if (organisation === undefined) return notFound
  return mayManage(context.actor, organisation.id) ? answer(organisation) : notAllowed
}

interface Shown {
  readonly done: unknown
  readonly refusal?: Html
}

function showPage(context: RequestContext, organisation: Organisation, shown: Shown): Reply {
  const standing = membershipIn(context.actor, organisation.id)?.role ?? 'operator'
  return privatePage({
    status: shown.refusal === undefined ? 200 : 422,
    title: organisation.name,
    main: organisationView({ ...basics(context), organisation, standing, ...shown }),
  })
}

interface Edited {
  readonly typed: DetailsTyped
  readonly errors?: ReturnType<typeof fieldErrors>
}

function editPage(context: RequestContext, organisation: Organisation, { typed, errors = [] }: Edited): Reply {
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[context.language].edit.heading,
    main: editView({ ...basics(context), organisation, typed, errors }),
  })
}

function closingPage(
  context: RequestContext,
  organisation: Organisation,
  errors: ReturnType<typeof fieldErrors>,
): Reply {
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[context.language].closing.heading(organisation.name),
    main: closingView({ ...basics(context), organisation, errors }),
  })
}

function toOrganisation({ language }: RequestContext, id: number, done: string): Reply {
  return seeOther(href(routes.show, language, { id: String(id) }, { done }))
}

function toList({ language }: RequestContext, done: string): Reply {
  return seeOther(href(routes.list, language, {}, { done }))
}

function basics({ language, visit }: RequestContext) {
  return { language, token: visit.formToken() }
}
