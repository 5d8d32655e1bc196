import { alert } from '../../../../design/alert.ts'
import { buttonGroup, linkButton } from '../../../../design/button.ts'
import { radioField, textArea, textField } from '../../../../design/form/fields.ts'
import { type FieldError, form } from '../../../../design/form/form.ts'
import { prose } from '../../../../design/prose.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { RsvQuestion } from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import type { CriterionSheet, RsvAnswer } from '../../model/rsv.ts'
import { type CannotRegister, evidenceLimit } from '../../model/verification.ts'
import { rsvRoutes } from '../../routes/verification.ts'
import { criterionUrl, type RsvView, rsvPage, rsvSteps } from './rsv-frame.ts'
import { errorOf } from './words.ts'

/** What RSV is, who can be in the register, and what this is not. */
export function rsvIntroView({ sheet, language }: RsvView): Html {
  const t = texts[language].verification.rsv
  return rsvPage({
    language,
    heading: t.heading,
    lead: t.lead,
    main: html`
      ${hindranceAlert(sheet.hindrance, language)}
      ${prose(html`
        <h2>${t.aboutHeading}</h2>
        <p>${t.about}</p>
        <p>${t.notRegister}</p>
        <h2>${t.whoHeading}</h2>
        <p>${t.who}</p>
        <h2>${t.howHeading}</h2>
        <p>${t.how}</p>`)}
      ${buttonGroup([
        linkButton({ text: t.start, url: criterionUrl(1, language), variant: 'primary' }),
        linkButton({ text: t.toSummary, url: href(rsvRoutes.rsvSummary, language, {}), variant: 'secondary' }),
      ])}`,
  })
}

/** Why the enterprise could not be in the register at all. */
export function hindranceAlert(hindrance: CannotRegister | undefined, language: Language): Html | false {
  if (hindrance === undefined) return false
  const t = texts[language].verification.rsv
  return alert({ language, kind: 'warning', heading: t.cannot, body: t[hindrance.kind] })
}

export interface CriterionView extends RsvView {
  readonly shown: CriterionSheet
  /** As typed last, right or wrong. */
  readonly typed: RsvAnswer | undefined
  readonly errors: readonly FieldError[]
}

/** One criterion in plain words, with its questions. */
export function criterionView(view: CriterionView): Html {
  const { shown, language, token, errors } = view
  const { number, name, requirement, source } = shown.criterion
  const t = texts[language].verification.rsv
  return rsvPage({
    language,
    heading: t.criterionTitle(formatNumber(number, language), name[language]),
    main: html`
      ${rsvSteps(view, number)}
      <h2>${t.requirement}</h2>
      <p>${requirement[language]}</p>
      <p>${t.source(source)}</p>
      ${form({
        language,
        action: href(rsvRoutes.answer, language, { number: String(number) }),
        token,
        errors,
        fields: fields(view),
        submit: t.save,
        cancel: { text: t.back, url: href(rsvRoutes.rsv, language, {}) },
      })}`,
  })
}

function fields({ shown, typed, language, errors }: CriterionView): Html {
  const t = texts[language].verification.rsv
  return html`
    ${shown.criterion.questions.map((each) => question(each, typed?.answers[each.code] ?? '', { language, errors }))}
    ${textArea({
      language,
      name: 'evidence',
      label: t.evidenceLabel,
      hint: t.evidenceHint,
      value: typed?.evidence ?? '',
      maxLength: evidenceLimit,
      ...errorOf(errors, 'evidence'),
    })}
    ${textField({
      language,
      name: 'evidenceUrl',
      label: t.linkLabel,
      hint: t.linkHint,
      value: typed?.evidenceUrl ?? '',
      type: 'url',
      width: 'full',
      required: false,
      ...errorOf(errors, 'evidenceUrl'),
    })}`
}

function question(
  { code, question: asked }: RsvQuestion,
  value: string,
  { language, errors }: Pick<CriterionView, 'language' | 'errors'>,
): Html {
  const t = texts[language].verification.rsv
  return radioField({
    language,
    name: code,
    legend: asked[language],
    value,
    options: [
      { value: 'yes', text: t.yes },
      { value: 'no', text: t.no },
    ],
    ...errorOf(errors, code),
  })
}
