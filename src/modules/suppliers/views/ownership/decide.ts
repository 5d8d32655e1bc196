import { alert } from '../../../../design/alert.ts'
import { buttonGroup } from '../../../../design/button.ts'
import { definitionList } from '../../../../design/definition-list.ts'
import { textArea } from '../../../../design/form/fields.ts'
import { buttonForm, form } from '../../../../design/form/form.ts'
import { type Html, html, safeUrl } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { OperatorDesk } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Claim } from '../../model/claim.ts'
import type { Supplier } from '../../model/directory.ts'
import { routes } from '../../routes/directory.ts'
import { reviewRoutes } from '../../routes/ownership.ts'
import { unusedWords } from './notice.ts'
import { dayInWords, sentenceFor } from './words.ts'

export interface DecideView {
  readonly claim: Claim
  readonly supplier: Supplier
  readonly organisation: { readonly name: string; readonly cvr: string | null }
  /** Name and address. */
  readonly claimant: string
  /** Why it could not be granted, in a sentence. */
  readonly refusal: string | undefined
  readonly words: string
  readonly wordsFault: string | undefined
  readonly desk: OperatorDesk
  readonly language: Language
  readonly token: Html
}

/** What an operator looks at before they give somebody a listing, and the two answers. */
export function decideView(view: DecideView): Html {
  const { claim, supplier, refusal, language } = view
  const t = texts[language].ownership
  const main = html`
      ${refusal && alert({ language, kind: 'error', heading: t.desk.refusedHeading, body: refusal })}
      ${claim.outcome !== null && alert({ language, kind: 'info', heading: t.decide.decided[claim.outcome], ...(claim.words && { body: claim.words }) })}
      ${facts(view)}
      ${claim.outcome === null ? answers(view) : unusedWords(view.words, language)}`
  return view.desk.page({ language, tab: 'queue', heading: t.decide.heading(supplier.name), main })
}

function facts({ claim, supplier, organisation, claimant, language }: DecideView): Html {
  const t = texts[language].ownership.decide
  const website = supplier.website
  return definitionList([
    { term: t.claimant, values: [claimant] },
    { term: t.organisation, values: [organisation.name] },
    { term: t.organisationCvr, values: [organisation.cvr ?? t.unknown] },
    {
      term: t.listing,
      values: [html`<a href="${href(routes.show, language, { slug: supplier.slug })}">${supplier.name}</a>`],
    },
    { term: t.listingCvr, values: [supplier.cvr ?? t.unknown] },
    {
      term: t.website,
      values: [
        website === null ? t.unknown : html`<a href="${safeUrl(website)}" rel="nofollow noopener">${website}</a>`,
      ],
    },
    { term: t.askedOn, values: [dayInWords(claim.createdAt, language)] },
    { term: t.reason, values: [claim.reason ?? t.unknown] },
  ])
}

function answers({ claim, words, wordsFault, language, token }: DecideView): Html {
  const t = texts[language].ownership.decide
  const id = String(claim.id)
  const message = wordsFault && sentenceFor(wordsFault, language)
  return html`
    ${buttonGroup([buttonForm({ action: href(reviewRoutes.grantClaim, language, { id }), token, text: t.grant, variant: 'primary' })])}
    ${form({
      language,
      action: href(reviewRoutes.refuseClaim, language, { id }),
      token,
      errors: message ? [{ field: 'words', message }] : [],
      fields: textArea({
        language,
        name: 'words',
        label: t.words,
        hint: t.wordsHint,
        value: words,
        maxLength: 2_000,
        ...(message && { error: message }),
      }),
      submit: t.refuse,
    })}`
}
