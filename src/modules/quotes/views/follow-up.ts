import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { buyersTrail, enterprisesTrail } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import { whatCame, withoutPlatform } from '../model/follow-up.ts'
import { routes } from '../routes.ts'

export interface FollowUpView {
  readonly language: Language
  readonly reference: string
  readonly title: string
  /** Whether the buyer is asked; else the enterprise that was chosen. */
  readonly isBuyer: boolean
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly isSaved: boolean
  readonly token: Html
}

/** What came of a choice: four short questions to one side. */
export function followUpView(view: FollowUpView): Html {
  const { language, title, isBuyer, isSaved } = view
  const t = texts[language].followUp
  const trail = isBuyer ? buyersTrail(view, language) : enterprisesTrail(view, language)
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: title })}
    ${container(html`
      ${isSaved && alert({ language, kind: 'success', heading: t.saved })}
      <p>${t.lead}</p>
      ${questions(view)}`)}`
}

function questions({ language, reference, typed, errors, token }: FollowUpView): Html {
  const t = texts[language].followUp
  const field = (name: string) => ({ language, name, value: one(typed, name), ...errorAt(errors, name) })
  return form({
    language,
    action: href(routes.answerFollowUp, language, { reference }),
    token,
    errors,
    fields: html`
      ${radioField({
        ...field('cameOfIt'),
        legend: t.cameOfIt,
        options: whatCame.map((value) => ({ value, text: t.whatCame[value] })),
      })}
      ${textField({
        ...field('amount'),
        label: t.amount,
        hint: t.amountHint,
        inputmode: 'decimal',
        width: 'short',
        required: false,
      })}
      ${textField({
        ...field('startsOn'),
        label: t.startsOn,
        hint: t.startsOnHint,
        inputmode: 'numeric',
        width: 'short',
        required: false,
      })}
      ${radioField({
        ...field('withoutPlatform'),
        legend: t.without,
        options: withoutPlatform.map((value) => ({ value, text: t.withoutPlatform[value] })),
      })}`,
    submit: t.submit,
  })
}
