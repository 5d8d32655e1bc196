import { alert } from '../../../../design/alert.ts'
import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { buttonGroup, linkButton } from '../../../../design/button.ts'
import { details } from '../../../../design/details.ts'
import { fieldset, hiddenField, radioField, textArea, textField } from '../../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatList } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { organisationRoutes } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Claim } from '../../model/claim.ts'
import type { Supplier } from '../../model/directory.ts'
import { routes } from '../../routes/directory.ts'
import { claimRoutes, deskRoutes } from '../../routes/ownership.ts'
import { dayInWords } from './words.ts'

export interface ClaimView {
  readonly supplier: Supplier
  /** The enterprise's own; none where no mail can show anything. */
  readonly domains: readonly string[]
  readonly enterprises: readonly {
    readonly organisationId: number
    readonly name: string
    readonly cvr: string | null
  }[]
  readonly ownPage: { readonly name: string } | undefined
  /** The asker's newest claim on it. */
  readonly claim: Claim | undefined
  /** The asker's address where it is the enterprise's: then nothing else has to be shown. */
  readonly provenBy: string | undefined
  /** Of an enterprise that is not here yet, in the list of those the asker speaks for. */
  readonly otherEnterprise: string
  readonly body: FormBody
  readonly errors: readonly FieldError[]
  /** Of the organisation that has the listing; by it one can ask to join. */
  readonly ownerCvr: string | null
  readonly contactEmail: string | undefined
  readonly language: Language
  readonly token: Html
}

/** How somebody takes over a listing: the form, or how far it has come. */
export function claimView(view: ClaimView): Html {
  const { supplier, language } = view
  const t = texts[language]
  const heading = t.ownership.claim.heading(supplier.name)
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [
          { text: t.suppliers, url: href(routes.search, language, {}) },
          { text: supplier.name, url: href(routes.show, language, { slug: supplier.slug }) },
        ],
        current: heading,
      }),
      heading,
      lead: t.ownership.claim.lead,
    })}
    ${container(content(view))}`
}

function content(view: ClaimView): Html {
  if (view.supplier.organisationId !== null) return claimedView(view)
  if (view.ownPage !== undefined) return hasPage(view, view.ownPage.name)
  const isFolded = view.claim?.outcome === null && view.errors.length === 0
  return html`${progress(view)}${isFolded ? otherWay(view) : claimForm(view)}`
}

/** While an answer is waited for, the form is not what one came for. */
function otherWay(view: ClaimView): Html {
  return details({ summary: texts[view.language].ownership.claim.otherWay, body: claimForm(view) })
}

function claimedView({ language, ownerCvr, contactEmail }: ClaimView): Html {
  const t = texts[language].ownership.claim
  const body = contactEmail === undefined ? t.claimedBody : `${t.claimedBody} ${t.claimedMistake}`
  return html`
    ${alert({ language, kind: 'info', heading: t.claimedHeading, body })}
    ${buttonGroup([
      ...(ownerCvr === null
        ? []
        : [
            linkButton({
              text: t.join,
              url: href(organisationRoutes.join, language, {}, { cvr: ownerCvr }),
              variant: 'primary',
            }),
          ]),
      ...(contactEmail === undefined
        ? []
        : [linkButton({ text: t.contact, url: `mailto:${contactEmail}`, variant: 'secondary' })]),
    ])}`
}

function hasPage({ language }: ClaimView, name: string): Html {
  const t = texts[language].ownership
  return html`
    ${alert({ language, kind: 'info', heading: t.claim.hasPageHeading, body: t.claim.hasPageBody(name) })}
    ${linkButton({ text: t.register.toDesk, url: href(deskRoutes.desk, language, {}), variant: 'primary' })}`
}

/** What became of the last claim, above the form in which one may ask again. */
function progress({ claim, supplier, language, token }: ClaimView): Html | false {
  const t = texts[language].ownership.claim
  if (claim?.outcome === 'refused')
    return alert({ language, kind: 'warning', heading: t.refusedHeading, body: claim.words ?? t.refusedBody })
  if (claim === undefined || claim.outcome !== null) return false
  const isMailed = claim.email !== null && claim.expiresAt !== null
  const body =
    claim.email !== null && claim.expiresAt !== null
      ? t.mailSentBody(claim.email, dayInWords(claim.expiresAt, language))
      : t.waitsBody
  const action = href(claimRoutes.withdrawClaim, language, { slug: supplier.slug })
  return html`
    ${alert({ language, kind: 'success', heading: isMailed ? t.mailSentHeading : t.waitsHeading, body })}
    ${buttonForm({ action, token, text: t.withdraw, variant: 'link' })}`
}

function claimForm(view: ClaimView): Html {
  const { supplier, errors, language, token, provenBy, domains } = view
  const t = texts[language].ownership.claim
  return html`
    ${provenBy !== undefined && html`<p>${t.isProven(provenBy)}</p>`}
    ${domains.length === 0 && html`<p>${t.noDomain}</p>`}
    ${form({
      language,
      action: href(claimRoutes.askForClaim, language, { slug: supplier.slug }),
      token,
      errors,
      fields: html`${enterpriseFields(view)}${provenBy === undefined ? proofFields(view) : provenFields(provenBy)}`,
      submit: submitText(view),
      cancel: { text: t.cancel, url: href(routes.show, language, { slug: supplier.slug }) },
    })}`
}

function submitText({ provenBy, domains, language }: ClaimView): string {
  const t = texts[language].ownership.claim
  if (provenBy !== undefined) return t.ask
  return domains.length > 0 ? t.send : t.sendToOperator
}

/** Nothing to choose: the account's own address shows it. */
function provenFields(email: string): Html {
  return html`${hiddenField('way', 'domain')}${hiddenField('email', email)}`
}

function enterpriseFields(view: ClaimView): Html {
  const { enterprises, otherEnterprise, supplier, language } = view
  const t = texts[language].ownership.claim
  const own = enterprises.map(({ organisationId, name }) => ({ value: String(organisationId), text: name }))
  const choice =
    own.length > 0 &&
    radioField({
      ...typed(view, 'organisation', own[0]?.value),
      legend: t.enterprise,
      options: [...own, { value: otherEnterprise, text: t.otherEnterprise }],
    })
  const cvr = textField({
    ...typed(view, 'cvr', own.length > 0 ? '' : (supplier.cvr ?? '')),
    label: t.cvr,
    hint: t.cvrHint,
    width: 'short',
    inputmode: 'numeric',
    required: own.length === 0,
  })
  return html`${choice}${cvr}`
}

/** The ways to show it, and then the fields of each under its name; where there is one way only, nothing is chosen. */
function proofFields(view: ClaimView): Html {
  const { domains, language } = view
  const t = texts[language].ownership.claim
  const main = domains.at(-1)
  if (main === undefined) return html`${hiddenField('way', 'operator')}${reasonField(view)}`
  const byMail = { value: 'domain', text: t.byMail, hint: t.byMailHint(formatList(domains.toReversed(), language)) }
  const byOperator = { value: 'operator', text: t.byOperator, hint: t.byOperatorHint }
  return html`
    ${radioField({ ...typed(view, 'way'), legend: t.way, options: [byMail, byOperator] })}
    ${fieldset({ legend: t.byMail, level: 2, body: emailField(view, main) })}
    ${fieldset({ legend: t.byOperator, level: 2, body: reasonField(view) })}`
}

function emailField(view: ClaimView, domain: string): Html {
  const t = texts[view.language].ownership.claim
  return textField({
    ...typed(view, 'email'),
    label: t.email,
    hint: t.emailHint(domain),
    required: false,
    inputmode: 'email',
    spellcheck: false,
  })
}

function reasonField(view: ClaimView): Html {
  const t = texts[view.language].ownership.claim
  const hint = view.domains.length > 0 ? t.reasonHint : t.reasonHintAlone
  return textArea({ ...typed(view, 'reason'), label: t.reason, hint, required: false, maxLength: 1_000 })
}

/** What was typed stays; before anything is, what we know stands there. */
function typed({ body, errors, language }: ClaimView, name: string, known = '') {
  const value = body[name]?.[0] ?? known
  const error = errors.find(({ field }) => field === name)?.message
  return error === undefined ? { language, name, value } : { language, name, value, error }
}
