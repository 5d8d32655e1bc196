import { alert } from '../../../../design/alert.ts'
import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { textArea, textField } from '../../../../design/form/fields.ts'
import { type FieldError, form } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { type FormBody, one } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Supplier } from '../../model/directory.ts'
import { evidenceLimit, type VerificationFact } from '../../model/verification.ts'
import { routes } from '../../routes/directory.ts'
import { verificationRoutes } from '../../routes/verification.ts'
import { askedOnceMore } from './once-more.ts'
import { errorOf } from './words.ts'

export interface VouchView {
  readonly supplier: Supplier
  readonly language: Language
  readonly token: Html
  /** Whether the one who asks may vouch for this enterprise in the name of a network. */
  readonly mayVouch: boolean
  /** What the network has said before. */
  readonly standing: VerificationFact | undefined
  /** As typed last, right or wrong. */
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  /** What just happened. */
  readonly notice: 'saved' | 'retracted' | undefined
}

/** Where a network says that it knows an enterprise, and from what. */
export function vouchView(view: VouchView): Html {
  const { supplier, language, mayVouch } = view
  const t = texts[language].verification.vouch
  const heading = t.heading(supplier.name)
  const trail = [
    { text: texts[language].suppliers, url: href(routes.search, language, {}) },
    { text: supplier.name, url: pageUrl(view) },
  ]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: heading }), heading, lead: t.lead })}
    ${container(mayVouch ? vouching(view) : alert({ language, kind: 'info', heading: t.onlyNetworks, body: t.onlyNetworksBody }))}`
}

function vouching(view: VouchView): Html {
  const { supplier, language, token, standing, errors, notice } = view
  const t = texts[language].verification.vouch
  const params = { slug: supplier.slug }
  return html`
    ${notice !== undefined && alert({ language, kind: 'success', heading: t[notice] })}
    ${form({
      language,
      action: href(verificationRoutes.vouchFor, language, params),
      token,
      errors,
      fields: fields(view),
      submit: t.submit,
      cancel: { text: t.toPage, url: pageUrl(view) },
    })}
    ${
      standing !== undefined &&
      askedOnceMore({
        language,
        action: href(verificationRoutes.stopVouching, language, params),
        token,
        summary: t.retract,
        body: t.retractBody,
      })
    }`
}

function fields({ language, typed, errors }: VouchView): Html {
  const t = texts[language].verification
  return html`
    ${textArea({
      language,
      name: 'evidence',
      label: t.vouch.evidenceLabel,
      hint: t.vouch.evidenceHint,
      value: one(typed, 'evidence'),
      maxLength: evidenceLimit,
      ...errorOf(errors, 'evidence'),
    })}
    ${textField({
      language,
      name: 'evidenceUrl',
      label: t.check.linkLabel,
      value: one(typed, 'evidenceUrl'),
      type: 'url',
      width: 'full',
      required: false,
      ...errorOf(errors, 'evidenceUrl'),
    })}
    ${textField({
      language,
      name: 'validUntil',
      label: t.check.validUntil,
      hint: t.check.dayHint,
      value: one(typed, 'validUntil'),
      type: 'date',
      ...errorOf(errors, 'validUntil'),
    })}`
}

function pageUrl({ supplier, language }: VouchView): string {
  return href(routes.show, language, { slug: supplier.slug })
}
