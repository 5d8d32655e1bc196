import { buttonGroup, linkButton } from '../../../design/button.ts'
import { radioField, textField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { errorOf } from './errors.ts'

export interface LinkView {
  readonly language: Language
  readonly formToken: Html
  /** The link's own. */
  readonly token: string
}

export interface NewAccountLinkView extends LinkView {
  readonly email: string
  /** As typed last. */
  readonly typed: { readonly name: string; readonly language: string }
  readonly errors: readonly FieldError[]
}

/** One button: a link that signed in by itself would be used up by programs that check mails. */
export function signInLinkView({ language, formToken, token }: LinkView): Html {
  const t = texts[language].signIn.link
  const action = href(routes.useLink, language, { token })
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(buttonForm({ language, action, token: formToken, text: t.submit, variant: 'primary' }))}`
}

/** What we want to know of somebody new: as little as possible. */
export function newAccountLinkView({ language, formToken, token, email, typed, errors }: NewAccountLinkView): Html {
  const t = texts[language].signIn.link
  return html`
    ${pageTop({ heading: t.newHeading, lead: t.newLead(email) })}
    ${container(
      form({
        language,
        action: href(routes.useLink, language, { token }),
        token: formToken,
        errors,
        fields: html`
          ${textField({
            language,
            name: 'name',
            label: t.name,
            hint: t.nameHint,
            value: typed.name,
            autocomplete: 'name',
            required: false,
            ...errorOf(errors, 'name'),
          })}
          ${radioField({
            language,
            name: 'language',
            legend: t.language,
            value: typed.language,
            options: languages.map((each) => ({ value: each, text: t.languages[each] })),
            ...errorOf(errors, 'language'),
          })}`,
        submit: t.newSubmit,
      }),
    )}`
}

/** The way to a new link, for whoever comes too late or a second time. */
export function expiredLinkView({ language }: Pick<LinkView, 'language'>): Html {
  const t = texts[language].signIn.link
  const again = linkButton({ text: t.expiredAgain, url: href(routes.signIn, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: t.expiredHeading, lead: t.expired })}
    ${container(html`
      ${buttonGroup([again])}
      <p><a href="${href(routes.account, language, {})}">${t.expiredHome}</a></p>`)}`
}
