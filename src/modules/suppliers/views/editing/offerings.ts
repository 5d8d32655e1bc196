import { alert } from '../../../../design/alert.ts'
import { badges } from '../../../../design/badge.ts'
import { buttonGroup, linkButton } from '../../../../design/button.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { buttonForm, type FieldError } from '../../../../design/form/form.ts'
import { type FormBody, one } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { faultsIn } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import { numberOf } from '../../model/draft.ts'
import type { ProfileDraft, Section } from '../../model/profile.ts'
import { editingRoutes } from '../../routes/editing.ts'
import { formErrors } from './field.ts'
import { editingPage } from './frame.ts'
import { nextUrl } from './section-url.ts'

export interface OfferingsView {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly token: Html
  /** Of which the form was saved just now; nothing where none was. */
  readonly saved: Section | undefined
  /** One was to be removed that a colleague had changed. */
  readonly changedElsewhere: boolean
  /** The number that a new one gets. */
  readonly newNumber: string
  /** The fingerprint of each offering, by its number. */
  readonly seen: (number: string) => string
}

/** All that the enterprise offers, in its order. */
export function offeringsView(view: OfferingsView): Html {
  const { language, draft, saved, newNumber, changedElsewhere } = view
  const t = texts[language].editing.offerings
  const add = linkButton({
    text: t.add,
    url: href(editingRoutes.offering, language, { number: newNumber }),
    variant: 'secondary',
  })
  return editingPage({
    language,
    draft,
    current: 'offerings',
    heading: texts[language].editing.sections.offerings,
    lead: t.lead,
    saved,
    errors: errors(view),
    body: html`
      ${changedElsewhere && alert({ language, kind: 'warning', heading: t.removedElsewhere, body: t.removedElsewhereBody })}
      ${
        draft.offerings.length === 0
          ? emptyState({ heading: t.none, text: t.noneBody, actions: [add] })
          : html`<ol class="nobullet-list no-max-width" role="list">${draft.offerings.map((offering, index) => html`<li>${item(view, offering, index)}</li>`)}</ol>`
      }
      ${buttonGroup([
        linkButton({ text: t.continue, url: nextUrl('offerings', language), variant: 'primary' }),
        ...(draft.offerings.length > 0 ? [add] : []),
      ])}`,
  })
}

/** What is wrong in each of them, and that there is none. */
function errors({ draft, language }: OfferingsView): FieldError[] {
  const t = texts[language].editing.offerings
  const inEach = draft.offerings.flatMap((offering, index) =>
    formErrors('offerings', { language, faults: faultsIn(draft, 'offerings', index) }).map(({ message }) => ({
      field: '',
      message: `${one(offering, 'title') || t.untitled} – ${message}`,
    })),
  )
  return [...formErrors('offerings', { language, faults: faultsIn(draft, 'offerings') }), ...inEach]
}

function item(view: OfferingsView, offering: FormBody, index: number): Html {
  const { language, draft } = view
  const t = texts[language].editing.offerings
  const title = one(offering, 'title') || t.untitled
  const isHalf = faultsIn(draft, 'offerings', index).length > 0
  return html`<h2>${title}</h2>
    ${isHalf && badges([{ text: t.isHalf, kind: 'warning' }])}
    ${buttonGroup([
      linkButton({
        text: t.edit(title),
        url: href(editingRoutes.offering, language, { number: numberOf(offering) }, isHalf ? { check: 'yes' } : {}),
        variant: 'secondary',
      }),
      ...moves(view, offering, index, title),
      removal(view, offering, title),
    ])}`
}

function moves({ language, draft, token }: OfferingsView, offering: FormBody, index: number, title: string): Html[] {
  const t = texts[language].editing.offerings
  const action = href(editingRoutes.moveOffering, language, { number: numberOf(offering) })
  const to = (place: number, text: string) =>
    buttonForm({ action, token, text, variant: 'link', values: { index: String(place) } })
  const isLast = index === draft.offerings.length - 1
  return [...(index > 0 ? [to(index - 1, t.moveUp(title))] : []), ...(isLast ? [] : [to(index + 1, t.moveDown(title))])]
}

function removal({ language, token, seen }: OfferingsView, offering: FormBody, title: string): Html {
  const number = numberOf(offering)
  return buttonForm({
    action: href(editingRoutes.removeOffering, language, { number }),
    token,
    text: texts[language].editing.offerings.remove(title),
    variant: 'link',
    values: { seen: seen(number) },
  })
}
