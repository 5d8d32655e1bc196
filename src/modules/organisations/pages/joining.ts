import { personOf } from '../../../kernel/access/actor.ts'
import { formBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, type PageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { acceptInvitation, type OpenedInvitation, openInvitation } from '../actions/invitations.ts'
import { askToJoin, type JoinTarget, joinTarget } from '../actions/join.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { invitationView, joinView } from '../views/join.ts'

type Pages = Pick<Handlers<typeof routes>, 'join' | 'askToJoin' | 'invitation' | 'acceptInvitation'>

/** The ways into an organisation that is here already. */
export const joiningPages: Pages = {
  join: async ({ query }, context) => {
    const cvr = one(formBody(query), 'cvr')
    const target = await joinTarget(context, cvr)
    return target === undefined ? notFound : joinPage(context, cvr, target)
  },

  askToJoin: async ({ body }, context) => {
    const cvr = one(body, 'cvr')
    const asked = await askToJoin(context, cvr)
    if (!asked.ok) return notFound
    if (asked.value.standing === 'member') return joinPage(context, cvr, asked.value)
    return seeOther(href(routes.join, context.language, {}, { cvr }))
  },

  invitation: async ({ params }, context) => {
    const opened = await openInvitation(context, params.token)
    if (opened === undefined) return notFound
    if (opened.state === 'accepted') return toOrganisation(context, opened.organisation.id, {})
    return invitationPage(context, params.token, opened, opened.state === 'over' ? 410 : 200)
  },

  acceptInvitation: async ({ params }, context) => {
    const accepted = await acceptInvitation(context, params.token)
    if (accepted.ok) return toOrganisation(context, accepted.value, { done: 'joined' })
    if (accepted.refusal === 'notFound') return notFound
    const { refusal } = accepted
    return invitationPage(context, params.token, refusal, refusal.state === 'over' ? 410 : 403)
  },
}

/** Who belongs to it already has nothing to ask for. */
function joinPage(context: RequestContext, cvr: string, { id, name, standing }: JoinTarget): Reply {
  if (standing === 'member') return toOrganisation(context, id, {})
  const { language, visit } = context
  return privatePage({
    title: texts[language].join.heading(name),
    main: joinView({ language, token: visit.formToken(), name, cvr, standing }),
  })
}

function invitationPage(
  { language, visit, actor }: RequestContext,
  secret: string,
  { organisation: { name }, email, role, state }: OpenedInvitation,
  status: PageReply['status'],
): Reply {
  const ownEmail = personOf(actor)?.email ?? ''
  return privatePage({
    status,
    title: texts[language].invitation.heading(name),
    main: invitationView({ language, token: visit.formToken(), secret, name, email, role, state, ownEmail }),
  })
}

function toOrganisation({ language }: RequestContext, id: number, query: { readonly done?: string }): Reply {
  return seeOther(href(routes.show, language, { id: String(id) }, query))
}
