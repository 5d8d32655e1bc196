import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayText, texts } from '../locales/texts.ts'
import type { Invitation } from '../model/invitation.ts'
import type { Asker } from '../model/join-request.ts'
import { type Member, organisationRoles } from '../model/membership.ts'
import type { Organisation } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk.ts'
import { askerTable, invitationTable, memberButtons } from './member-tables.ts'
import { notice } from './notice.ts'

export interface MembersView {
  readonly language: Language
  readonly organisation: Organisation
  readonly token: Html
  readonly members: readonly Member[]
  readonly askers: readonly Asker[]
  readonly invitations: readonly Invitation[]
  /** The one who looks. */
  readonly personId: number
  readonly isOwner: boolean
  readonly now: Date
  readonly errors: readonly FieldError[]
  /** The invitation as typed last. */
  readonly typed: { readonly email: string; readonly role: string }
  /** What has just been done, as the address says it. */
  readonly done: unknown
  /** Why something could not be done that is in no field. */
  readonly refusal?: Html
}

/** Who belongs to it; for owners also who asks to, who is invited, and the way to invite. */
export function membersView(view: MembersView): Html {
  const { language, organisation, isOwner } = view
  const t = texts[language].members
  const main = html`
    ${view.refusal}
    ${notice(view.done, language)}
    ${isOwner && askerTable(view)}
    ${memberTable(view)}
    ${isOwner && invitationTable(view)}
    ${isOwner && invitationForm(view)}`
  return deskPage({
    ...{ language, organisation, main, isOwner },
    current: 'members',
    heading: t.heading,
  })
}

function memberTable(view: MembersView): Html {
  const { language, organisation, members, isOwner } = view
  const t = texts[language].members
  const columns = [t.name, t.email, t.role, t.since, ...(isOwner ? [t.change] : [])]
  const rows = members.map((member) => row(member, view))
  return html`<h2>${t.who}</h2>${table({ caption: t.lead(organisation.name), columns, rows })}`
}

function row(member: Member, view: MembersView): (Html | string)[] {
  const { language, personId, isOwner } = view
  const t = texts[language]
  return [
    member.personId === personId ? t.members.you(member.name) : member.name,
    member.email,
    t.roles[member.role],
    dayText(member.since, language),
    ...(isOwner ? [memberButtons(member, view)] : []),
  ]
}

function invitationForm({ language, organisation, token, errors, typed }: MembersView): Html {
  const t = texts[language]
  const email = textField({
    language,
    name: 'email',
    label: t.fields.email,
    type: 'email',
    value: typed.email,
    spellcheck: false,
    ...errorAt(errors, 'email'),
  })
  const role = radioField({
    language,
    name: 'role',
    legend: t.fields.role,
    value: typed.role,
    options: organisationRoles.map((value) => ({ value, text: t.roles[value], hint: t.rolesExplained[value] })),
    ...errorAt(errors, 'role'),
  })
  const action = href(routes.invite, language, { id: String(organisation.id) })
  return html`<h2>${t.members.inviteHeading}</h2>
    ${form({ language, action, token, errors, fields: html`${email}${role}`, submit: t.members.invite })}`
}
