import { radioField, textArea, textField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import type { FieldFault, FormBody } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileDraft } from '../../model/profile.ts'
import { editingRoutes } from '../../routes/editing.ts'
import { categoryPicker } from './category-picker.ts'
import { formErrors, type TypedForm, typedField } from './field.ts'
import { editingPage } from './frame.ts'
import { seenField } from './section.ts'

export interface OfferingView {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly number: string
  readonly body: FormBody
  readonly faults: readonly FieldFault[]
  readonly seen: string
  readonly token: Html
  readonly wasSaved: boolean
  /** Words that codes were looked for with; empty where nothing was looked for. */
  readonly words: string
}

/** The form of one product or service. */
export function offeringView(view: OfferingView): Html {
  const { language, draft, number, token, wasSaved, words } = view
  const errors = formErrors('offerings', view)
  const t = texts[language].editing
  return editingPage({
    language,
    draft,
    current: 'offerings',
    heading: t.offerings.one,
    saved: wasSaved ? 'offerings' : undefined,
    errors,
    body: form({
      language,
      action: href(editingRoutes.saveOffering, language, { number }),
      token,
      errors: wasSaved ? [] : errors,
      fields: html`${seenField(view)}${defaultButton()}${fields(view)}${categoryPicker(view, words)}`,
      submit: t.saveAndContinue,
      secondary: [{ text: t.saveDraft, name: 'button', value: 'stay' }],
      cancel: { text: t.sections.offerings, url: href(editingRoutes.offerings, language, {}) },
    }),
  })
}

function fields(typed: TypedForm): Html {
  const t = texts[typed.language].editing.offerings
  const field = (name: string) => typedField(typed, name)
  return html`
    ${textField({ ...field('title'), label: t.title, hint: t.titleHint, width: 'full', required: true })}
    ${textArea({ ...field('description'), label: t.description, maxLength: 2_000 })}
    ${radioField({
      ...field('kind'),
      legend: t.kind,
      required: true,
      options: [
        { value: 'product', text: t.product },
        { value: 'service', text: t.service },
      ],
    })}
    ${textField({ ...field('unit'), label: t.unit, hint: t.unitHint })}
    ${textField({ ...field('priceIndication'), label: t.priceIndication, hint: t.priceHint, width: 'full' })}
    ${textField({ ...field('capacity'), label: t.capacity, hint: t.capacityHint, width: 'full' })}`
}

/** Enter in a field presses the form's first button, which must not be the one that looks for codes. */
function defaultButton(): Html {
  return html`<button class="sr-only" type="submit" tabindex="-1" aria-hidden="true"></button>`
}
