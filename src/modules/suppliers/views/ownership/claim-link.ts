import { linkButton } from '../../../../design/button.ts'
import { buttonForm } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import { routes } from '../../routes/directory.ts'
import { claimRoutes, deskRoutes } from '../../routes/ownership.ts'

export interface ClaimLinkView {
  readonly supplierName: string
  readonly organisation: { readonly name: string; readonly cvr: string | null }
  /** Who asks, by name and address. */
  readonly claimant: string
  readonly language: Language
}

/** What the enterprise sees when it opens the link in the mail: who asks, and the button that says yes. */
export function claimLinkView(view: ClaimLinkView & { readonly linkToken: string; readonly token: Html }): Html {
  const { supplierName, organisation, claimant, language, linkToken, token } = view
  const t = texts[language].ownership
  const action = href(claimRoutes.confirmClaim, language, { token: linkToken })
  return html`
    ${pageTop({ heading: t.claim.linkHeading(supplierName), lead: t.claim.linkLead(organisation.name) })}
    ${container(html`
      ${organisation.cvr !== null && html`<p>${t.claim.linkCvr(organisation.cvr)}</p>`}
      <p>${t.decide.claimant}: ${claimant}</p>
      <p>${t.claim.linkBody}</p>
      ${buttonForm({ action, token, text: t.claim.linkConfirm, variant: 'primary' })}`)}`
}

interface ClaimDoneView extends Pick<ClaimLinkView, 'organisation' | 'language'> {
  /** Somebody without an account may press the link: the desk is not theirs. */
  readonly isSignedIn: boolean
}

/** The page is theirs. */
export function claimDoneView({ organisation, isSignedIn, language }: ClaimDoneView): Html {
  const t = texts[language].ownership
  const desk = linkButton({ text: t.register.toDesk, url: href(deskRoutes.desk, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: t.claim.linkDoneHeading, lead: isSignedIn ? t.claim.linkDone(organisation.name) : t.claim.linkDoneVisitor(organisation.name) })}
    ${isSignedIn && container(desk)}`
}

/** A link that was used, is too old, or never was. */
export function claimSpentView(language: Language): Html {
  const t = texts[language].ownership.claim
  const search = linkButton({ text: t.findListing, url: href(routes.search, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: t.linkSpentHeading, lead: t.linkSpent })}
    ${container(search)}`
}
