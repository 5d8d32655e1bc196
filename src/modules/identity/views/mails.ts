import { linkButton } from '../../../design/button.ts'
import { checkboxField, hiddenField } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type MailKind, refusableMailKinds } from '../../../kernel/mail/mail.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'

export interface MailsView {
  readonly language: Language
  readonly token: Html
  readonly refused: readonly MailKind[]
  readonly isSaved: boolean
  /** Kinds that the person can get; what is chosen of the others stays as it is. */
  readonly offered: readonly MailKind[]
}

/** Which mails somebody wants. */
export function mailsView({ language, token, refused, isSaved, offered }: MailsView): Html {
  const { mailsPage: t, save, saved } = texts[language].account
  const kinds: Readonly<Record<string, string>> = t.kinds
  const fields = checkboxField({
    language,
    name: 'wanted',
    legend: t.wanted,
    values: offered.filter((kind) => !refused.includes(kind)),
    options: offered.map((kind) => ({ value: kind, text: kinds[kind] ?? kind })),
  })
  const action = href(routes.chooseMails, language, {})
  const others = refusableMailKinds.filter((kind) => !offered.includes(kind) && !refused.includes(kind))
  const kept = others.map((kind) => hiddenField('wanted', kind))
  const body = form({ language, action, token, fields: html`${kept}${fields}`, submit: save })
  return accountFrame({ language, part: 'mails', lead: t.lead, notice: isSaved ? saved : undefined, body })
}

export interface UnsubscribeView {
  readonly language: Language
  readonly formToken: Html
  /** The link's own. */
  readonly token: string
  readonly kind: MailKind
}

/** Says what will stop, with a button: programs that check mails follow links too. */
export function unsubscribeView({ language, formToken, token, kind }: UnsubscribeView): Html {
  const { unsubscribe: t, mailsPage } = texts[language].account
  const action = href(routes.refuseMails, language, { token })
  return html`
    ${pageTop({ heading: t.heading, lead: kind === 'account' ? t.allLead : t.lead(mailsPage.kinds[kind]) })}
    ${container(buttonForm({ language, action, token: formToken, text: t.submit, variant: 'primary' }))}`
}

/** It is done, and can be undone. */
export function unsubscribedView({ language }: Pick<UnsubscribeView, 'language'>): Html {
  const t = texts[language].account.unsubscribe
  return html`
    ${pageTop({ heading: t.doneHeading, lead: t.done })}
    ${container(linkButton({ text: t.back, url: href(routes.mails, language, {}), variant: 'secondary' }))}`
}
