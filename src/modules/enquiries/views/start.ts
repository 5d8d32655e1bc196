import { errorAt } from '../../../design/form/field-errors.ts'
import { hiddenField, radioField, selectField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Brought } from '../forms/start.ts'
import { texts } from '../locales/texts.ts'
import { enquiryKinds } from '../model/enquiry.ts'
import { startRoutes } from '../routes/buying.ts'
import { looseDraftRoutes } from '../routes/loose-draft.ts'

export interface StartView {
  readonly language: Language
  /** For whom they buy is asked at once where it is known, and in the end of everybody else. */
  readonly way: StartingWay | LooseWay
}

export interface LooseWay {
  readonly kind: 'loose'
  /** Nothing for whoever has signed in. */
  readonly signInUrl: string | undefined
  readonly typedKind: string
  readonly brought: Brought
  readonly errors: readonly FieldError[]
  readonly token: Html
}

export interface StartingWay {
  readonly kind: 'form'
  readonly buyers: readonly Membership[]
  /** Names the enquiry that the form begins. */
  readonly reference: string
  readonly typed: { readonly kind: string; readonly buyer: string }
  readonly brought: Brought
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** What an enquiry is, and the first choice. */
export function startView({ language, way }: StartView): Html {
  const t = texts[language].buying.start
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(way.kind === 'form' ? startForm(way, language) : looseForm(way, language))}`
}

function looseForm({ signInUrl, typedKind, brought, errors, token }: LooseWay, language: Language): Html {
  const t = texts[language].loose
  return html`<p>${t.noAccount}</p>
    ${form({
      language,
      action: href(looseDraftRoutes.begin, language, {}),
      token,
      errors,
      fields: html`${carried(brought)}${kindField(typedKind, errors, language)}`,
      submit: texts[language].buying.start.begin,
      ...(signInUrl === undefined ? {} : { cancel: { text: t.signIn, url: signInUrl } }),
    })}`
}

function startForm(way: StartingWay, language: Language): Html {
  const { reference, typed, brought, errors, token } = way
  return form({
    language,
    action: href(startRoutes.begin, language, {}),
    token,
    errors,
    fields: html`
      ${hiddenField('reference', reference)}
      ${carried(brought)}
      ${kindField(typed.kind, errors, language)}
      ${buyerField(way, language)}`,
    submit: texts[language].buying.start.begin,
  })
}

function carried(brought: Brought): Html {
  return html`${Object.entries(brought).map(([name, value]) => hiddenField(name, value))}`
}

function kindField(value: string, errors: readonly FieldError[], language: Language): Html {
  const t = texts[language].buying
  return radioField({
    language,
    name: 'kind',
    legend: t.start.kind,
    value,
    options: enquiryKinds.map((kind) => ({ value: kind, text: t.kinds[kind], hint: t.start.kindHints[kind] })),
    ...errorAt(errors, 'kind'),
  })
}

/** Asked only of those who buy for several. */
function buyerField({ buyers, typed, errors }: StartingWay, language: Language): Html {
  const [only] = buyers.length === 1 ? buyers : []
  if (only !== undefined) return hiddenField('buyer', String(only.organisationId))
  return selectField({
    language,
    name: 'buyer',
    label: texts[language].buying.start.buyer,
    value: typed.buyer,
    options: buyers.map(({ organisationId, organisationName }) => ({
      value: String(organisationId),
      text: organisationName,
    })),
    ...errorAt(errors, 'buyer'),
  })
}
