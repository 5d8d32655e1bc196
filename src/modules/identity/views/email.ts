import { buttonGroup, linkButton } from '../../../design/button.ts'
import { textField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'
import { errorOf } from './errors.ts'

export interface EmailView {
  readonly language: Language
  readonly token: Html
  /** The address there is. */
  readonly present: string
  /** The new one, as typed last. */
  readonly email: string
  readonly errors: readonly FieldError[]
  readonly isSent: boolean
}

/** Another address for the account. */
export function emailView(view: EmailView): Html {
  const { language, token, present, errors, isSent } = view
  const t = texts[language].account.emailPage
  const action = href(routes.changeEmail, language, {})
  return accountFrame({
    language,
    part: 'email',
    lead: t.lead(present),
    notice: isSent ? t.sent : undefined,
    body: form({ language, action, token, errors, fields: fields(view), submit: t.submit }),
  })
}

function fields({ language, email, errors }: EmailView): Html {
  return textField({
    language,
    name: 'email',
    label: texts[language].account.emailPage.email,
    value: email,
    type: 'email',
    autocomplete: 'email',
    spellcheck: false,
    ...errorOf(errors, 'email'),
  })
}

export interface EmailLinkView {
  readonly language: Language
  readonly formToken: Html
  /** The link's own. */
  readonly token: string
}

/** One button, as with every link in a mail. */
export function emailLinkView({ language, formToken, token }: EmailLinkView): Html {
  const t = texts[language].account.emailPage
  const action = href(routes.confirmEmail, language, { token })
  return html`
    ${pageTop({ heading: t.confirmHeading, lead: t.confirmLead })}
    ${container(buttonForm({ language, action, token: formToken, text: t.confirmSubmit, variant: 'primary' }))}`
}

/** For somebody who is not signed in to the account that is to move: it is theirs only to move it. */
export function otherAccountView({ language, token }: Pick<EmailLinkView, 'language' | 'token'>): Html {
  const t = texts[language].account.emailPage
  const next = href(routes.emailLink, language, { token })
  const url = href(routes.signIn, language, {}, { again: 'yes', next })
  return html`
    ${pageTop({ heading: t.otherHeading, lead: t.other })}
    ${container(buttonGroup([linkButton({ text: t.otherSignIn, url, variant: 'primary' })]))}`
}

/** For whoever comes too late, or a second time. */
export function expiredEmailLinkView({ language }: Pick<EmailLinkView, 'language'>): Html {
  const t = texts[language].account.emailPage
  const toAccount = linkButton({ text: t.toAccount, url: href(routes.account, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: texts[language].signIn.link.expiredHeading, lead: t.expired })}
    ${container(buttonGroup([toAccount]))}`
}
