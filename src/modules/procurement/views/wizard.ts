import { alert } from '../../../design/alert.ts'
import { submitButton } from '../../../design/button.ts'
import { errorSummary, type FieldError } from '../../../design/form/error-summary.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { fieldset, hiddenField, radioField, selectField, textField } from '../../../design/form/fields.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { dayAsTyped } from '../../../kernel/forms/day.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { noCode } from '../forms/code.ts'
import type { TypedPurchase } from '../forms/purchase.ts'
import { texts } from '../locales/texts.ts'
import { answers, buyers, purchaseKinds } from '../model/purchase.ts'
import { routes } from '../routes.ts'
import { guidance } from './advice.ts'
import { codeInWords } from './words.ts'

export interface WizardView {
  readonly language: Language
  readonly typed: TypedPurchase
  readonly errors: readonly FieldError[]
  /** Codes that the words fit, among which one is to be chosen. */
  readonly found: readonly string[]
  /** The share of section 54 today, such as `30 %`. */
  readonly share: string
}

/** The questions. They are asked with GET, so that the address holds the answers: going back and forth loses none. */
export function wizardView(view: WizardView): Html {
  const { language, errors } = view
  const t = texts[language].wizard
  const content = html`
    ${errors.length > 0 && errorSummary({ language, errors })}
    <form class="form" method="get" action="${href(routes.wizard, language, {})}" novalidate>
      ${hiddenField('step', 'answer')}
      ${kept(view)}
      ${codes(view)}
      ${who(view)}
      ${what(view)}
      ${howMuch(view)}
      ${enterprises(view)}
      <div class="button-row">${submitButton({ text: t.submit, variant: 'primary' })}</div>
    </form>
    ${guidance(language)}`
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(content)}`
}

/** What the page was opened with and does not ask for. */
function kept({ typed }: WizardView): Html {
  return html`${(['enquiry', 'title'] as const).map((field) => typed[field] !== '' && hiddenField(field, typed[field]))}`
}

function who({ language, typed, errors }: WizardView): Html {
  const t = texts[language]
  const options = buyers.map((value) => ({ value, text: t.buyers[value] }))
  const field = { language, name: 'buyer', legend: t.wizard.buyer, hint: t.buyerHint, value: typed.buyer, options }
  return fieldset({ legend: t.wizard.who, level: 2, body: radioField({ ...field, ...errorAt(errors, 'buyer') }) })
}

function what(view: WizardView): Html {
  const { language, typed, errors } = view
  const t = texts[language]
  const kinds = [
    { value: 'automatic', text: t.wizard.automatic },
    { value: purchaseKinds[0], text: t.kinds.goodsServices },
    { value: purchaseKinds[1], text: t.kinds.works },
    { value: purchaseKinds[2], text: t.kinds.social, hint: t.kindHints.social },
  ]
  const body = html`
    ${textField({
      language,
      name: 'words',
      label: t.wizard.words,
      hint: t.wizard.wordsHint,
      value: typed.words === '' && typed.code !== noCode ? typed.code : typed.words,
      required: false,
      ...errorAt(errors, 'words'),
    })}
    ${radioField({ language, name: 'kind', legend: t.wizard.kind, value: typed.kind, options: kinds })}`
  return fieldset({ legend: t.wizard.what, level: 2, body })
}

/** The codes that were found, on top and by themselves, since nothing goes on without a choice; or the choice that was made. */
function codes(view: WizardView): Html {
  const { language, typed, found, errors } = view
  const t = texts[language].wizard
  const isChosen = typed.words !== '' && typed.foundFor === typed.words
  if (found.length === 0) {
    return html`${isChosen && hiddenField('code', typed.code)}${isChosen && hiddenField('foundFor', typed.foundFor)}`
  }
  const options = found.map((code) => ({ value: code, text: codeInWords(code, language) }))
  const choice = radioField({
    language,
    name: 'code',
    legend: t.found(typed.words),
    hint: t.foundHint,
    value: '',
    options: [...options, { value: noCode, text: t.noneFits }],
    ...errorAt(errors, 'code'),
  })
  return html`${errors.length === 0 && codesAnnounced(view)}${hiddenField('foundFor', typed.words)}
    ${choice}
    <div class="button-row">${submitButton({ text: t.withCode, variant: 'primary' })}</div>`
}

/** Says that something is to be chosen. As with errors, the design system's script moves the focus here when the page opens. */
function codesAnnounced({ language, typed, found }: WizardView): Html {
  const t = texts[language].wizard
  const body = html`<p>${t.foundSome(found.length, typed.words)} <a href="#code">${t.toCodes}</a></p>`
  return html`<div tabindex="-1" data-module="error-summary">
  ${alert({ language, kind: 'info', heading: t.chooseCode, body })}
</div>`
}

function howMuch({ language, typed, errors }: WizardView): Html {
  const t = texts[language]
  const day = (name: 'day' | 'from' | 'to', label: string, hint?: string) =>
    textField({
      language,
      name,
      label,
      inputmode: 'numeric',
      width: 'short',
      value: dayAsTyped(typed[name]),
      required: name === 'day',
      ...(hint === undefined ? {} : { hint }),
      ...errorAt(errors, name),
    })
  const body = html`
    ${textField({
      language,
      name: 'value',
      label: t.wizard.value,
      hint: t.wizard.valueHint,
      value: typed.value,
      inputmode: 'decimal',
      ...errorAt(errors, 'value'),
    })}
    ${day('day', t.wizard.day, t.wizard.dayHint)}
    ${day('from', t.wizard.from, t.wizard.periodHint)}
    ${day('to', t.wizard.to)}
    ${radioField({
      language,
      name: 'crossBorder',
      legend: t.wizard.crossBorder,
      hint: t.wizard.crossBorderHint,
      value: typed.crossBorder,
      options: answerOptions(language),
    })}`
  return fieldset({ legend: t.wizard.howMuch, level: 2, body })
}

function enterprises({ language, typed, share }: WizardView): Html {
  const t = texts[language].wizard
  const labels = {
    registered: t.registered,
    inclusive: t.inclusive(share),
    publicMission: t.publicMission,
    awardedBefore: t.awardedBefore,
  }
  const field = (name: keyof typeof labels) =>
    selectField({ language, name, label: labels[name], value: typed[name], options: answerOptions(language) })
  const body = html`${field('registered')}${field('inclusive')}${field('publicMission')}${field('awardedBefore')}`
  return fieldset({ legend: t.enterprises, hint: t.enterprisesHint, level: 2, body })
}

function answerOptions(language: Language) {
  return answers.toReversed().map((value) => ({ value, text: texts[language].answers[value] }))
}
