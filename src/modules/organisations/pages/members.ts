import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldError } from '../../../design/form/form.ts'
import { signedIn } from '../../../kernel/access/actor.ts'
import { one, readForm } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { invitationsOf, inviteMember, sendInvitationAgain, withdrawInvitation } from '../actions/invitations.ts'
import { approveRequest, askersOf, refuseRequest } from '../actions/join.ts'
import { changeRole, removeMember } from '../actions/members.ts'
import { membersOf, organisationOf } from '../actions/read.ts'
import { invitationForm, roleForm } from '../forms/members.ts'
import { faultText, texts } from '../locales/texts.ts'
import { mayManage } from '../policy.ts'
import { routes } from '../routes.ts'
import { type MembersView, membersView } from '../views/members.ts'
import { answerTo, isPlain, refusalAlert } from './refusals.ts'

type Pages = Pick<
  Handlers<typeof routes>,
  'members' | 'changeRole' | 'remove' | 'invite' | 'sendAgain' | 'withdraw' | 'approve' | 'refuse'
>

/** Who belongs to an organisation, and who decides it. */
export const memberPages: Pages = {
  members: ({ params, query }, context) => membersPage(context, rowNumber(params.id) ?? 0, { done: query.done }),

  changeRole: async ({ params, body }, context) => {
    const id = rowNumber(params.id) ?? 0
    const typed = readForm(roleForm, body)
    if (!typed.ok) return refusedPage(context, id, 'roleMissing')
    const changed = await changeRole(context, id, rowNumber(params.person) ?? 0, typed.value.role)
    return outcome(context, id, 'roleChanged', changed)
  },

  remove: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    return outcome(context, id, 'removed', await removeMember(context, id, rowNumber(params.person) ?? 0))
  },

  invite: async ({ params, body }, context) => {
    const id = rowNumber(params.id) ?? 0
    const typed = { email: one(body, 'email'), role: one(body, 'role') }
    const refuse = (errors: readonly FieldError[]) => membersPage(context, id, { typed, errors })
    const read = readForm(invitationForm, body)
    if (!read.ok) return refuse(fieldErrors(read.refusal, texts[context.language].faults))
    const invited = await inviteMember(context, id, read.value)
    if (invited.ok || isPlain(invited.refusal)) return outcome(context, id, 'invited', invited)
    return refuse([{ field: 'email', message: faultText(invited.refusal, context.language) }])
  },

  sendAgain: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    return outcome(context, id, 'invited', await sendInvitationAgain(context, id, rowNumber(params.invitation) ?? 0))
  },

  withdraw: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    return outcome(context, id, 'withdrawn', await withdrawInvitation(context, id, rowNumber(params.invitation) ?? 0))
  },

  approve: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    return outcome(context, id, 'approved', await approveRequest(context, id, rowNumber(params.request) ?? 0))
  },

  refuse: async ({ params }, context) => {
    const id = rowNumber(params.id) ?? 0
    return outcome(context, id, 'refused', await refuseRequest(context, id, rowNumber(params.request) ?? 0))
  },
}

/** Back to the members with what was done; or why it was not. */
async function outcome(
  context: RequestContext,
  id: number,
  done: string,
  result: Result<unknown, string>,
): Promise<Reply> {
  if (result.ok) return seeOther(href(routes.members, context.language, { id: String(id) }, { done }))
  return isPlain(result.refusal) ? answerTo(result.refusal) : refusedPage(context, id, result.refusal)
}

function refusedPage(context: RequestContext, id: number, key: string): Promise<Reply> {
  return membersPage(context, id, { refusal: refusalAlert(key, context.language) })
}

interface Shown {
  readonly done?: unknown
  readonly refusal?: Html
  readonly errors?: readonly FieldError[]
  readonly typed?: MembersView['typed']
}

async function membersPage(context: RequestContext, id: number, shown: Shown): Promise<Reply> {
  const { actor, language, visit, clock } = context
  const organisation = await organisationOf(context, id)
  if (organisation === undefined) return notFound
  const isOwner = mayManage(actor, id)
  const { done, refusal, errors = [], typed = { email: '', role: 'member' } } = shown
  const view: MembersView = {
    ...{ language, organisation, isOwner, errors, typed, done },
    ...(refusal === undefined ? {} : { refusal }),
    token: visit.formToken(),
    members: await membersOf(context, id),
    askers: isOwner ? await askersOf(context, id) : [],
    invitations: isOwner ? await invitationsOf(context, id) : [],
    personId: signedIn(actor).personId,
    now: clock.now(),
  }
  const isRefused = refusal !== undefined || errors.length > 0
  return privatePage({
    status: isRefused ? 422 : 200,
    title: texts[language].members.heading,
    main: membersView(view),
  })
}
