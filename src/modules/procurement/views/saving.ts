import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, selectField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { panel } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { purchaseFields, type TypedPurchase } from '../forms/purchase.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

export interface SavingView {
  readonly language: Language
  readonly typed: TypedPurchase
  /** The organisations for which the reader may keep a memo. */
  readonly organisations: readonly Membership[]
  /** As typed. */
  readonly memo: { readonly title: string; readonly organisation: string }
  readonly errors: readonly FieldError[]
  /** Where one becomes somebody who may keep it: by signing in, or by an organisation that buys. */
  readonly otherwise: { readonly kind: 'signIn' | 'notPurchaser'; readonly url: string }
  readonly token: () => Html
}

/** Keeping the answer as a memo, for purchasers; for others, how to become one. */
export function saving(view: SavingView): Html {
  const { language, organisations, otherwise } = view
  const t = texts[language].memos
  const heading = t.save
  if (organisations.length === 0) {
    return panel({ heading, body: html`<p><a href="${otherwise.url}">${t[otherwise.kind]}</a></p>` })
  }
  return panel({ heading, body: html`<p>${t.saveHint}</p>${memoForm(view)}` })
}

function memoForm({ language, typed, organisations, memo, errors, token }: SavingView): Html {
  const t = texts[language].memos
  const carried = purchaseFields.filter((field) => field !== 'title' && typed[field] !== '')
  return form({
    language,
    action: href(routes.saveMemo, language, {}),
    token: token(),
    errors,
    fields: html`
      ${carried.map((field) => hiddenField(field, typed[field]))}
      ${textField({ language, name: 'title', label: t.title, value: memo.title, width: 'full', ...errorAt(errors, 'title') })}
      ${organisationField({ language, organisations, value: memo.organisation, errors })}`,
    submit: t.save,
  })
}

interface OrganisationChoice extends Pick<SavingView, 'language' | 'organisations' | 'errors'> {
  readonly value: string
}

/** Asked only of those who buy for several. */
function organisationField({ language, organisations, value, errors }: OrganisationChoice): Html {
  const options = organisations.map(({ organisationId, organisationName }) => ({
    value: String(organisationId),
    text: organisationName,
  }))
  if (options.length === 1) return hiddenField('organisation', options[0]?.value ?? '')
  const label = texts[language].memos.organisation
  return selectField({ language, name: 'organisation', label, value, options, ...errorAt(errors, 'organisation') })
}
