import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField, textArea, textField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { searchForm } from '../../../design/search-form.ts'
import { table } from '../../../design/table.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { enterprisesTrail } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { Part } from '../model/part.ts'
import { routes } from '../routes.ts'
import { amountText } from './moment.ts'

/** A part with the name of whoever does it. */
export interface OwnPartRow extends Part {
  readonly name: string
}

export interface FoundPartner {
  readonly supplierId: number
  readonly name: string
  readonly town: string | null
}

export interface PartnersView {
  readonly language: Language
  readonly reference: string
  readonly title: string
  readonly parts: readonly OwnPartRow[]
  /** What was searched for; empty where nothing was. */
  readonly words: string
  readonly found: readonly FoundPartner[]
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly notice: 'asked' | 'removed' | undefined
  readonly token: Html
}

/** Who does which part of a joint quote, and asking one more. */
export function partnersView(view: PartnersView): Html {
  const { language, reference, title, notice, words } = view
  const t = texts[language]
  const back = href(routes.quote, language, { reference })
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [...enterprisesTrail(view, language), { text: t.own.heading, url: back }],
        current: t.parts.heading,
      }),
      heading: t.parts.heading,
      lead: title,
    })}
    ${container(html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: t.parts[notice] })}
      <p>${t.parts.lead}</p>
      ${standing(view)}
      ${searchForm({
        action: href(routes.partners, language, { reference }),
        name: 'q',
        value: words,
        label: t.parts.search,
        hint: t.parts.searchHint,
        button: t.parts.find,
      })}
      ${words !== '' && asking(view)}
      <p><a href="${back}">${t.parts.back}</a></p>`)}`
}

/** Who was asked for what, and what they said. */
function partsTable(parts: readonly OwnPartRow[], language: Language): Html {
  const t = texts[language].parts
  return table({
    caption: t.heading,
    columns: [t.partner, t.what, t.share, t.state],
    rows: parts.map(({ name, what, amount, state, words }) => [
      name,
      what,
      amount === null ? t.notAgreed : amountText(amount, language),
      [t.states[state], words].filter(Boolean).join(': '),
    ]),
  })
}

/** The same where there is little room. */
export function partsList(parts: readonly OwnPartRow[], language: Language): Html {
  const t = texts[language].parts
  return definitionList(
    parts.map(({ name, what, amount, state }) => ({
      term: name,
      values: [what, amount === null ? t.notAgreed : amountText(amount, language), t.states[state]],
    })),
  )
}

function standing({ parts, language, reference, token }: PartnersView): Html | false {
  if (parts.length === 0) return false
  const t = texts[language].parts
  const action = href(routes.removePartner, language, { reference })
  const removals = parts.map(({ name, enterpriseId }) =>
    buttonForm({ action, token, text: t.remove(name), variant: 'link', values: { partner: String(enterpriseId) } }),
  )
  return html`${partsTable(parts, language)}<p>${t.change}</p>${removals}`
}

function asking({ language, reference, words, found, typed, errors, token }: PartnersView): Html {
  const t = texts[language].parts
  if (found.length === 0) return html`<p>${t.nobody}</p>`
  return form({
    language,
    action: href(routes.askPartner, language, { reference }, { q: words }),
    token,
    errors,
    fields: html`
      ${radioField({
        language,
        name: 'supplier',
        legend: t.choose,
        value: one(typed, 'supplier'),
        options: found.map(({ supplierId, name, town }) => ({
          value: String(supplierId),
          text: [name, town].filter(Boolean).join(', '),
        })),
        ...errorAt(errors, 'supplier'),
      })}
      ${textArea({ language, name: 'what', label: t.what, value: one(typed, 'what'), rows: 3, ...errorAt(errors, 'what') })}
      ${textField({
        language,
        name: 'amount',
        label: t.amount,
        hint: t.amountHint,
        value: one(typed, 'amount'),
        inputmode: 'decimal',
        width: 'short',
        required: false,
        ...errorAt(errors, 'amount'),
      })}`,
    submit: t.ask,
  })
}
