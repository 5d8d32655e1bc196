import { alert } from '../../../../design/alert.ts'
import { radioField, textArea, textField } from '../../../../design/form/fields.ts'
import { type FieldError, form } from '../../../../design/form/form.ts'
import { type FormBody, one } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import type { OperatorDesk } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Supplier } from '../../model/directory.ts'
import { namesOf } from '../../model/name-likeness.ts'
import { evidenceLimit, operatorKinds, type VerificationFact } from '../../model/verification.ts'
import { reviewRoutes } from '../../routes/ownership.ts'
import { verificationRoutes } from '../../routes/verification.ts'
import { verificationFacts } from './facts.ts'
import { askedOnceMore } from './once-more.ts'
import { errorOf } from './words.ts'

export interface CheckView {
  readonly supplier: Supplier
  readonly facts: readonly VerificationFact[]
  readonly desk: OperatorDesk
  readonly language: Language
  readonly day: Day
  readonly token: Html
  /** As typed last, right or wrong. */
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  /** What just happened. */
  readonly notice: 'saved' | 'retracted' | undefined
}

/** Where an operator states what was checked about an enterprise. */
export function checkView(view: CheckView): Html {
  const { supplier, language, facts, day, notice } = view
  const t = texts[language].verification.check
  const heading = t.heading(supplier.name)
  const trail = [{ text: supplier.name, url: href(reviewRoutes.review, language, { id: String(supplier.id) }) }]
  const main = html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: t[notice] })}
      <h2>${t.known}</h2>
      ${verificationFacts({ facts, names: namesOf(supplier), language, day })}
      ${facts.filter(({ byKind }) => byKind === 'operator').map((fact) => retraction(view, fact))}
      <h2>${t.addHeading}</h2>
      ${checkForm(view)}`
  return view.desk.page({ language, tab: 'queue', trail, heading, lead: t.lead, main })
}

function retraction({ supplier, language, token }: CheckView, { what }: VerificationFact): Html {
  const t = texts[language].verification
  return askedOnceMore({
    language,
    action: href(verificationRoutes.withdrawCheck, language, { id: String(supplier.id) }),
    token,
    summary: t.check.retract(t.kinds[what]),
    body: t.check.retractBody,
    values: { what },
  })
}

function checkForm(view: CheckView): Html {
  const { supplier, language, token, errors } = view
  return form({
    language,
    action: href(verificationRoutes.stateCheck, language, { id: String(supplier.id) }),
    token,
    errors,
    fields: html`${what(view)}${day(view, 'checkedOn')}${evidence(view)}${day(view, 'validUntil')}`,
    submit: texts[language].verification.check.submit,
  })
}

function what({ language, typed, errors }: CheckView): Html {
  const t = texts[language].verification.check
  return radioField({
    language,
    name: 'what',
    legend: t.whatLabel,
    value: one(typed, 'what'),
    options: operatorKinds.map((value) => ({ value, text: t.what[value] })),
    ...errorOf(errors, 'what'),
  })
}

function evidence({ language, typed, errors }: CheckView): Html {
  const t = texts[language].verification.check
  return html`
    ${textArea({
      language,
      name: 'evidence',
      label: t.evidenceLabel,
      hint: t.evidenceHint,
      value: one(typed, 'evidence'),
      maxLength: evidenceLimit,
      ...errorOf(errors, 'evidence'),
    })}
    ${textField({
      language,
      name: 'evidenceUrl',
      label: t.linkLabel,
      value: one(typed, 'evidenceUrl'),
      type: 'url',
      width: 'full',
      required: false,
      ...errorOf(errors, 'evidenceUrl'),
    })}`
}

function day({ language, typed, errors }: CheckView, name: 'checkedOn' | 'validUntil'): Html {
  const t = texts[language].verification.check
  return textField({
    language,
    name,
    label: t[name],
    hint: t.dayHint,
    value: one(typed, name),
    type: 'date',
    ...errorOf(errors, name),
  })
}
