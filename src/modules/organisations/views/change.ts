import { alert } from '../../../design/alert.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { checkbox } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { DetailsTyped } from '../forms/registration.ts'
import { texts } from '../locales/texts.ts'
import { isConfirmedByName, type Organisation } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk.ts'
import { addressFields } from './details-fields.ts'

export interface ChangeView {
  readonly language: Language
  readonly organisation: Organisation
  readonly token: Html
  readonly errors: readonly FieldError[]
}

/** Name and address, to be changed by owners. */
export function editView({ typed, ...view }: ChangeView & { readonly typed: DetailsTyped }): Html {
  const { language, organisation, token, errors } = view
  const { heading, save, confirmedAnew } = texts[language].edit
  const filled = form({
    ...{ language, token, errors },
    action: href(routes.save, language, idOf(organisation)),
    fields: addressFields({ language, errors, typed }),
    submit: save,
    cancel: back(view),
  })
  const warning = isConfirmedByName(organisation) && html`<p>${confirmedAnew}</p>`
  const main = html`${warning}${filled}`
  return deskPage({ language, organisation, current: 'edit', heading, main, isOwner: true })
}

/** What closing means, and the box that says that one knows. */
export function closingView(view: ChangeView): Html {
  const { language, organisation, token, errors } = view
  const t = texts[language].closing
  const body = html`<ul>${t.warning.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  const asked = form({
    ...{ language, token, errors },
    action: href(routes.close, language, idOf(organisation)),
    fields: checkbox({ language, name: 'sure', text: t.sure, checked: false, ...errorAt(errors, 'sure') }),
    submit: t.close,
    cancel: back(view),
  })
  const main = html`${alert({ language, kind: 'warning', heading: t.warningHeading, body })}${asked}`
  return deskPage({
    ...{ language, organisation, main },
    current: 'closing',
    heading: t.heading(organisation.name),
    isOwner: true,
  })
}

function back({ language, organisation }: Pick<ChangeView, 'language' | 'organisation'>) {
  return { text: texts[language].steps.cancel, url: href(routes.show, language, idOf(organisation)) }
}

function idOf({ id }: Organisation) {
  return { id: String(id) }
}
