import { buttonGroup } from '../../../design/button.ts'
import { details } from '../../../design/details.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { dayText, texts } from '../locales/texts.ts'
import type { Invitation } from '../model/invitation.ts'
import type { Asker } from '../model/join-request.ts'
import type { Member } from '../model/membership.ts'
import { routes } from '../routes.ts'
import type { MembersView } from './members.ts'
import type { ReviewView } from './review.ts'

/** What an owner may do with a member: each button says with whom, and nobody is removed with one click. */
export function memberButtons({ personId, name, role }: Member, { language, organisation, token }: MembersView): Html {
  const t = texts[language].members
  const params = { id: String(organisation.id), person: String(personId) }
  const other = role === 'owner' ? 'member' : 'owner'
  const change = buttonGroup([
    buttonForm({
      action: href(routes.changeRole, language, params),
      token,
      text: other === 'owner' ? t.makeOwner(name) : t.makeMember(name),
      variant: 'link',
      values: { role: other },
    }),
  ])
  const action = href(routes.remove, language, params)
  const sure = buttonForm({ action, token, text: t.removeSure(name), variant: 'warning' })
  return html`${change}${details({ summary: t.remove(name), body: html`<p>${t.removeText(name)}</p>${sure}` })}`
}

/** What an operator may do with a member. */
export function mendButtons({ personId, name, role }: Member, { language, organisation, token }: ReviewView): Html {
  const t = texts[language].members
  const params = { id: String(organisation.id), person: String(personId) }
  const [raise, remove] = [href(routes.makeOwner, language, params), href(routes.removeByDesk, language, params)]
  return buttonGroup([
    ...(role === 'member' ? [buttonForm({ action: raise, token, text: t.makeOwner(name), variant: 'link' })] : []),
    buttonForm({ action: remove, token, text: t.remove(name), variant: 'link' }),
  ])
}

/** Those who ask to be let in. */
export function askerTable(view: MembersView): Html | false {
  if (view.askers.length === 0) return false
  const t = texts[view.language].members
  return html`<h2>${t.requests}</h2>
    ${table({
      caption: t.requestsText,
      columns: [t.name, t.email, t.asked, t.change],
      rows: view.askers.map((asker) => askerRow(asker, view)),
    })}`
}

function askerRow({ id, name, email, createdAt }: Asker, { language, organisation, token }: MembersView) {
  const t = texts[language].members
  const params = { id: String(organisation.id), request: String(id) }
  const buttons = buttonGroup([
    buttonForm({ action: href(routes.approve, language, params), token, text: t.approve(name), variant: 'secondary' }),
    buttonForm({ action: href(routes.refuse, language, params), token, text: t.refuse(name), variant: 'link' }),
  ])
  return [name, email, dayText(createdAt, language), buttons]
}

/** Those who were invited and have not answered. */
export function invitationTable(view: MembersView): Html | false {
  if (view.invitations.length === 0) return false
  const t = texts[view.language].members
  return html`<h2>${t.invitations}</h2>
    ${table({
      caption: t.unanswered,
      columns: [t.email, t.role, t.expires, t.change],
      rows: view.invitations.map((invitation) => invitationRow(invitation, view)),
    })}`
}

function invitationRow(
  { id, email, role, expiresAt }: Invitation,
  { language, organisation, token, now }: MembersView,
): (Html | string)[] {
  const t = texts[language]
  const params = { id: String(organisation.id), invitation: String(id) }
  const day = dayText(expiresAt, language)
  const buttons = buttonGroup([
    buttonForm({
      action: href(routes.sendAgain, language, params),
      token,
      text: t.members.sendAgain(email),
      variant: 'link',
    }),
    buttonForm({
      action: href(routes.withdraw, language, params),
      token,
      text: t.members.withdraw(email),
      variant: 'link',
    }),
  ])
  return [email, t.roles[role], now < expiresAt ? day : t.members.expired(day), buttons]
}
