import { alert } from '../../../design/alert.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Step, steps } from '../../../design/form/step-guide.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { identityRoutes } from '../../identity/index.ts'
import type { DetailsTyped } from '../forms/registration.ts'
import { texts } from '../locales/texts.ts'
import type { CvrState } from '../model/cvr-check.ts'
import { needsConfirmation, type OrganisationKind, organisationKinds } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { addressFields } from './details-fields.ts'

interface StepView {
  readonly language: Language
  readonly token: Html
  readonly errors: readonly FieldError[]
  /** Where somebody was on the way to, in this site. */
  readonly next: string | undefined
}

export interface KindView extends StepView {
  /** As chosen last; empty at first. */
  readonly kind: string
  /** The account's address shows nothing of where somebody works. */
  readonly hasFreeMail: boolean
}

export interface CvrView extends StepView {
  readonly kind: OrganisationKind
  readonly cvr: string
}

export interface DetailsView extends StepView {
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly typed: DetailsTyped
  /** What the register said, where it was asked just now. */
  readonly state: CvrState | undefined
  /** That of the person's address, where it becomes the organisation's. */
  readonly mailDomain: string | null
  /** The account's address shows nothing of where somebody works, and it would have to. */
  readonly hasFreeMail: boolean
}

/** The first step: what it is. */
export function kindView(view: KindView): Html {
  const { language, token, errors, kind, hasFreeMail, next } = view
  const t = texts[language]
  const options = organisationKinds.map((value) => ({ value, text: t.kinds[value], hint: t.kindsExplained[value] }))
  const field = radioField({
    language,
    name: 'kind',
    legend: t.fields.kind,
    value: kind,
    options,
    ...errorAt(errors, 'kind'),
  })
  const action = href(routes.chooseKind, language, {})
  return frame(
    { ...view, current: 1 },
    form({
      language,
      token,
      errors,
      action,
      fields: html`${onTheWay(next)}${hasFreeMail && changeEmail(language)}${field}`,
      submit: t.steps.next,
      cancel: toList(language),
    }),
  )
}

/** The second step: by which number others know it. */
export function cvrView(view: CvrView): Html {
  const { language, token, errors, kind, cvr, next } = view
  const t = texts[language]
  const fields = html`${onTheWay(next)}${hiddenField('kind', kind)}${textField({
    language,
    name: 'cvr',
    label: t.fields.cvr,
    hint: t.fields.cvrHint,
    value: cvr,
    inputmode: 'numeric',
    spellcheck: false,
    ...errorAt(errors, 'cvr'),
  })}`
  const action = href(routes.giveCvr, language, {})
  return frame(
    { ...view, current: 2 },
    form({ language, token, errors, action, fields, submit: t.steps.next, cancel: toList(language) }),
  )
}

/** The last step: name and address, filled in where the register knew them. */
export function detailsView(view: DetailsView): Html {
  const { language, token, errors, kind, cvr, typed, state, mailDomain, hasFreeMail, next } = view
  const t = texts[language].steps
  const fields = html`${onTheWay(next)}${hiddenField('kind', kind)}${hiddenField('cvr', cvr)}${hasFreeMail && changeEmail(language)}${addressFields({ language, errors, typed })}
    ${mailDomain !== null && html`<p>${t.mailDomain(mailDomain)}</p>`}
    ${needsConfirmation(kind) && html`<p>${t.confirmed}</p>`}`
  const action = href(routes.register, language, {})
  const filled = form({ language, token, errors, action, fields, submit: t.create, cancel: toList(language) })
  return frame({ ...view, current: 3 }, html`${state !== undefined && lookedUp(state, language)}${filled}`)
}

function lookedUp(state: CvrState, language: Language): Html {
  const t = texts[language].lookUp
  switch (state) {
    case 'found':
      return alert({ language, kind: 'success', heading: t.foundHeading, body: t.found })
    case 'unchecked':
      return alert({ language, kind: 'info', heading: t.uncheckedHeading, body: t.unchecked })
    case 'unknown':
      return alert({ language, kind: 'warning', heading: t.unknownHeading, body: t.unknown })
    case 'ceased':
      return alert({ language, kind: 'warning', heading: t.ceasedHeading, body: t.ceased })
  }
}

interface Framed extends Pick<StepView, 'language' | 'next'> {
  /** The number of the step, from 1. */
  readonly current: number
  readonly kind?: string
  readonly cvr?: string
}

/** What the steps before told stands in the address, so that one can go back to them. */
function frame({ language, current, kind, cvr, next }: Framed, content: Html): Html {
  const t = texts[language].steps
  const all = [
    { text: t.kind, url: href(routes.newKind, language, {}, { kind, next }) },
    { text: t.cvr, url: href(routes.newCvr, language, {}, { kind, cvr, next }) },
    { text: t.details },
  ]
  const guide = steps({ language, heading: t.guide, steps: all.map((step, index) => placed(step, index + 1, current)) })
  return html`${pageTop({ heading: t.heading })}${container(html`${guide}${content}`)}`
}

function placed({ text, url }: { text: string; url?: string }, number: number, current: number): Step {
  if (number > current) return { text, state: 'ahead' }
  if (number === current || url === undefined) return { text, state: 'current' }
  return { text, url, state: 'done' }
}

function onTheWay(next: string | undefined): Html | false {
  return next !== undefined && hiddenField('next', next)
}

function toList(language: Language) {
  return { text: texts[language].steps.cancel, url: href(routes.list, language, {}) }
}

function changeEmail(language: Language): Html {
  return html`<p><a href="${href(identityRoutes.email, language, {})}">${texts[language].changeEmail}</a></p>`
}
