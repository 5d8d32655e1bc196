import { hiddenField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import type { FieldFault } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { type FormSection, faultsIn } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileDraft, Section } from '../../model/profile.ts'
import { aboutFields, aboutNotes } from './about.ts'
import { contactFields } from './contact.ts'
import { deliveryFields } from './delivery.ts'
import { formErrors, type TypedForm } from './field.ts'
import { editingPage } from './frame.ts'
import { peopleFields } from './people.ts'
import { sectionUrl } from './section-url.ts'
import { termsFields } from './terms.ts'

export interface SectionView {
  readonly language: Language
  readonly section: FormSection
  readonly draft: ProfileDraft
  /** The fingerprint of what stands in the form. */
  readonly seen: string
  readonly token: Html
  /** Of which the form was saved just now; nothing where none was. */
  readonly saved: Section | undefined
  /** It was opened to be put right. */
  readonly isChecked: boolean
  /** Why what stands in the form was not kept; nothing where it is. */
  readonly refusal?: FieldFault
  /** Decides which regions and groups there are to choose. */
  readonly day: Day
}

const fields: Readonly<Record<FormSection, (form: TypedForm, day: Day) => Html>> = {
  about: aboutFields,
  delivery: deliveryFields,
  people: peopleFields,
  terms: termsFields,
  contact: contactFields,
}

/** One form of an enterprise's page. What is wrong or missing is told once it was saved, or to those who came to put it right. */
export function sectionView(view: SectionView): Html {
  const { language, section, draft, saved, isChecked, refusal, token, day } = view
  const t = texts[language].editing
  const body = draft[section]
  const wasSaved = saved === section
  const faults = wasSaved || isChecked ? faultsIn(draft, section) : []
  const typed = { language, body, faults: refusal === undefined ? faults : [refusal] }
  const errors = formErrors(section, typed)
  return editingPage({
    language,
    draft,
    current: section,
    heading: t.sections[section],
    ...(section === 'contact' || section === 'delivery' ? { lead: t[section].lead } : {}),
    saved,
    errors,
    body: html`
      ${form({
        language,
        action: sectionUrl(section, language),
        token,
        errors: wasSaved ? [] : errors,
        fields: html`${seenField(view)}${fields[section](typed, day)}`,
        submit: t.saveAndContinue,
        secondary: [{ text: t.saveDraft, name: 'button', value: 'stay' }],
      })}
      ${section === 'about' && aboutNotes(typed)}`,
  })
}

/** What stood in the form when it was opened: who saves on top of something newer is told. */
export function seenField({ seen }: Pick<SectionView, 'seen'>): Html {
  return hiddenField('seen', seen)
}
