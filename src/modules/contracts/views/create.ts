import { errorSummary } from '../../../design/form/error-summary.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, selectField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { searchForm } from '../../../design/search-form.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { trail } from './figures.ts'

export interface ChooseView {
  readonly language: Language
  /** Whether the reader can enter a contract by hand; else it begins with a chosen quote. */
  readonly buys: boolean
  readonly words: string
  readonly found: readonly { readonly supplierId: number; readonly name: string; readonly town: string | null }[]
  readonly errors: readonly FieldError[]
}

/** With whom the contract is: searched for by name. */
export function chooseView(view: ChooseView): Html {
  const { language, buys, words, errors } = view
  const t = texts[language].create
  const search = searchForm({
    action: href(routes.create, language, {}),
    name: 'q',
    value: words,
    label: t.search,
    hint: t.searchHint,
    button: t.find,
  })
  return html`
    ${pageTop({ trail: trail(language, t.heading), heading: t.heading, lead: t.lead })}
    ${container(html`
      ${errors.length > 0 && errorSummary({ language, errors })}
      ${buys ? html`${search}${words !== '' && found(view)}` : html`<p id="search">${t.byEnquiry}</p>`}`)}`
}

function found({ language, found }: ChooseView): Html {
  const t = texts[language].create
  if (found.length === 0) return html`<p>${t.nobody}</p>`
  const url = (supplier: number) => href(routes.create, language, {}, { supplier })
  return html`
    <h2>${t.found}</h2>
    <ul>${found.map(
      ({ supplierId, name, town }) =>
        html`<li><a href="${url(supplierId)}">${[name, town].filter(Boolean).join(', ')}</a></li>`,
    )}</ul>`
}

export interface TermsView {
  readonly language: Language
  readonly otherName: string
  /** What the contract begins with, sent along unseen. */
  readonly begins: Readonly<Record<string, string>>
  /** The reader's organisations that buy, where it is one of several. */
  readonly buyers: readonly { readonly value: string; readonly text: string }[]
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** What was agreed. */
export function termsView(view: TermsView): Html {
  const { language, otherName } = view
  const t = texts[language].create
  return html`
    ${pageTop({ trail: trail(language, t.heading), heading: t.with(otherName), lead: t.lead })}
    ${container(termsForm(view))}`
}

function termsForm({ language, begins, buyers, typed, errors, token }: TermsView): Html {
  const t = texts[language].create
  const field = (name: string) => ({ language, name, value: one(typed, name), ...errorAt(errors, name) })
  const day = { hint: t.dayHint, width: 'short', inputmode: 'numeric' } as const
  return form({
    language,
    action: href(routes.propose, language, {}),
    token,
    errors,
    fields: html`
      ${Object.entries(begins).map(([name, value]) => hiddenField(name, value))}
      ${buyers.length > 1 && selectField({ ...field('buyer'), label: t.buyer, options: buyers })}
      ${textField({ ...field('title'), label: t.title, width: 'full' })}
      ${textField({ ...field('startsOn'), ...day, label: t.startsOn })}
      ${textField({ ...field('endsOn'), ...day, label: t.endsOn })}
      ${textField({ ...field('amount'), label: t.amount, hint: t.amountHint, inputmode: 'decimal', width: 'short' })}`,
    submit: t.submit,
    cancel: { text: t.cancel, url: href(routes.list, language, {}) },
  })
}
