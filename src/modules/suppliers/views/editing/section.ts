import { hiddenField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { type FormSection, faultsIn, isEmptyForm } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileDraft } from '../../model/profile.ts'
import { aboutFields, aboutNotes } from './about.ts'
import { contactFields } from './contact.ts'
import { deliveryFields } from './delivery.ts'
import { formErrors, type TypedForm } from './field.ts'
import { editingPage, sectionUrl } from './frame.ts'
import { peopleFields } from './people.ts'
import { termsFields } from './terms.ts'

export interface SectionView {
  readonly language: Language
  readonly section: FormSection
  readonly draft: ProfileDraft
  /** The fingerprint of what stands in the form. */
  readonly seen: string
  readonly token: Html
  readonly saved: boolean
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

/** One form of an enterprise's page. What is wrong or missing is told once something has been typed. */
export function sectionView(view: SectionView): Html {
  const { language, section, draft, saved, token, day } = view
  const t = texts[language].editing
  const body = draft[section]
  const typed = { language, body, faults: isEmptyForm(body) ? [] : faultsIn(draft, section) }
  return editingPage({
    language,
    draft,
    current: section,
    heading: t.sections[section],
    ...(section === 'contact' || section === 'delivery' ? { lead: t[section].lead } : {}),
    saved,
    body: html`
      ${form({
        language,
        action: sectionUrl(section, language),
        token,
        errors: formErrors(typed),
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
