import { alert } from '../../../../design/alert.ts'
import { hiddenField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { texts } from '../../locales/texts.ts'
import type { Enquiry, FormStep } from '../../model/enquiry.ts'
import { answersFields } from './answers.ts'
import { stepUrl, writingPage } from './frame.ts'
import { needFields } from './need.ts'
import { placeFields } from './place.ts'
import { termsFields } from './terms.ts'
import type { TypedStep } from './typed.ts'

export interface StepView extends TypedStep {
  readonly enquiry: Enquiry
  readonly step: FormStep
  readonly done: readonly FormStep[]
  /** The fingerprint of what stood in the form when it was opened. */
  readonly seen: string
  readonly isSaved: boolean
  /** Whom what is written so far would reach. */
  readonly reach: readonly Html[]
  readonly token: Html
}

/** The fields of each form. */
export const stepFields: Readonly<Record<FormStep, (form: TypedStep) => Html>> = {
  need: needFields,
  place: placeFields,
  answers: answersFields,
  terms: termsFields,
}

/** One form of an enquiry. What is missing is told once the reader comes to put it right. */
export function stepView(view: StepView): Html {
  const { language, enquiry, step, done, seen, isSaved, reach, errors, token } = view
  const t = texts[language].buying
  return writingPage({
    language,
    enquiry,
    current: step,
    done,
    heading: t.steps[step],
    lead: t.leads[step],
    body: html`
      ${isSaved && alert({ language, kind: 'success', heading: t.fields.saved })}
      ${form({
        language,
        action: stepUrl(enquiry, step, language),
        token,
        errors,
        fields: html`${hiddenField('seen', seen)}${stepFields[step](view)}${reach}`,
        submit: t.fields.saveAndContinue,
        secondary: [{ text: t.fields.saveDraft, name: 'button', value: 'stay' }],
      })}`,
  })
}
