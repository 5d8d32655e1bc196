import { errorAt } from '../../../design/form/field-errors.ts'
import { textField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayText, texts } from '../locales/texts.ts'
import type { Member } from '../model/membership.ts'
import type { OperatorDesk } from '../model/operator-desk.ts'
import type { Organisation } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { mendButtons } from './member-tables.ts'
import { notice } from './notice.ts'
import { organisationFacts } from './organisation.ts'

export interface ReviewView {
  readonly desk: OperatorDesk
  readonly language: Language
  readonly organisation: Organisation
  readonly members: readonly Member[]
  readonly token: Html
  readonly errors: readonly FieldError[]
  /** The address of the owner to be, as typed last. */
  readonly email: string
  readonly done: unknown
  /** Why something could not be done that is in no field. */
  readonly refusal?: Html
}

/** An organisation as an operator judges it, and puts right who belongs to it. */
export function reviewView(view: ReviewView): Html {
  const { desk, language, organisation } = view
  const mending = organisation.closedAt === null && [confirming(view), members(view), addingOwner(view), closing(view)]
  return desk.page({
    language,
    tab: 'queue',
    heading: organisation.name,
    lead: texts[language].kinds[organisation.kind],
    main: html`${view.refusal}${notice(view.done, language)}${facts(view)}${mending}`,
  })
}

function facts({ language, organisation }: ReviewView): Html {
  const t = texts[language].review
  const { createdAt, closedAt } = organisation
  return organisationFacts(organisation, language, [
    { term: t.registered, values: [dayText(createdAt, language)] },
    { term: t.closed, values: closedAt === null ? [] : [dayText(closedAt, language)] },
  ])
}

/** The name is sent along: what is confirmed is the name the operator has seen. */
function confirming({ language, organisation, token }: ReviewView): Html | false {
  if (organisation.confirmedAt !== null) return false
  const t = texts[language].review
  const action = href(routes.confirm, language, { id: String(organisation.id) })
  const values = { name: organisation.name }
  return html`<p>${t.advice}</p>${buttonForm({ action, token, text: t.confirm, variant: 'primary', values })}`
}

function members(view: ReviewView): Html {
  const t = texts[view.language]
  const { name, email, role, since, change } = t.members
  const rows = view.members.map((member) => row(member, view))
  const shown = table({ caption: t.review.membersText, columns: [name, email, role, since, change], rows })
  return html`<h2>${t.review.members}</h2>${rows.length === 0 ? html`<p>${t.review.nobody}</p>` : shown}`
}

function row(member: Member, view: ReviewView): (Html | string)[] {
  const role = texts[view.language].roles[member.role]
  return [member.name, member.email, role, dayText(member.since, view.language), mendButtons(member, view)]
}

function addingOwner({ language, organisation, token, errors, email }: ReviewView): Html {
  const t = texts[language]
  const field = textField({
    language,
    name: 'email',
    label: t.fields.email,
    hint: t.review.addOwnerHint,
    type: 'email',
    value: email,
    spellcheck: false,
    ...errorAt(errors, 'email'),
  })
  const action = href(routes.addOwner, language, { id: String(organisation.id) })
  return html`<h2>${t.review.addOwnerHeading}</h2>
    ${form({ language, action, token, errors, fields: field, submit: t.review.addOwner })}`
}

function closing({ language, organisation }: ReviewView): Html {
  const t = texts[language].review
  const url = href(routes.closingByDesk, language, { id: String(organisation.id) })
  return html`<h2>${t.closeHeading}</h2><p>${t.closeText}</p><p><a href="${url}">${t.close}</a></p>`
}
