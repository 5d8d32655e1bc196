import { definitionList } from '../../../design/definition-list.ts'
import { radioField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Account } from '../model/person.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'
import { errorOf } from './errors.ts'

export interface AccountView {
  readonly language: Language
  readonly account: Account
  /** The parts about passkeys and other parties. */
  readonly waysIn: readonly (Html | false)[]
}

/** What we know of somebody, and where they change it. */
export function accountView({ language, account, waysIn }: AccountView): Html {
  const t = texts[language].account
  const { name, email, language: mailLanguage, passwordHash, hasTwoStep } = account
  const known = definitionList([
    { term: t.rows.name, values: [name ?? t.nameMissing] },
    { term: t.rows.email, values: [email] },
    { term: t.rows.language, values: [texts[language].signIn.link.languages[mailLanguage]] },
    { term: t.rows.password, values: [passwordHash === null ? t.passwordNone : t.passwordChosen] },
    { term: t.rows.twoStep, values: [hasTwoStep ? t.twoStepOn : t.twoStepOff] },
  ])
  return accountFrame({ language, part: 'overview', lead: t.lead, body: html`${known}${waysIn}` })
}

export interface DetailsView {
  readonly language: Language
  readonly token: Html
  /** As typed last. */
  readonly typed: { readonly name: string; readonly language: string }
  readonly errors: readonly FieldError[]
  readonly isSaved: boolean
}

/** What somebody wants to be called, and the language they are written to in. */
export function detailsView({ language, token, typed, errors, isSaved }: DetailsView): Html {
  const { account: t, signIn } = texts[language]
  const fields = html`
    ${textField({
      language,
      name: 'name',
      label: signIn.link.name,
      hint: signIn.link.nameHint,
      value: typed.name,
      autocomplete: 'name',
      required: false,
      ...errorOf(errors, 'name'),
    })}
    ${radioField({
      language,
      name: 'language',
      legend: signIn.link.language,
      value: typed.language,
      options: languages.map((each) => ({ value: each, text: signIn.link.languages[each] })),
      ...errorOf(errors, 'language'),
    })}`
  const action = href(routes.saveDetails, language, {})
  const body = form({ language, action, token, errors, fields, submit: t.save })
  return accountFrame({ language, part: 'details', notice: isSaved ? t.saved : undefined, body })
}
