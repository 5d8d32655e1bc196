import { alert } from '../../../../design/alert.ts'
import { linkButton } from '../../../../design/button.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { organisationRoutes } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import { routes } from '../../routes/directory.ts'
import { claimRoutes, deskRoutes } from '../../routes/ownership.ts'

/** A claim that waits for an answer, or was refused. */
export interface ToldClaim {
  readonly name: string
  readonly slug: string
  /** Where the mail with the link went; null where an operator decides. */
  readonly email: string | null
  readonly isRefused: boolean
}

export interface NoPageView {
  readonly claims: readonly ToldClaim[]
  /** They belong to an enterprise, which can have a page. */
  readonly hasEnterprise: boolean
  readonly language: Language
}

/** What somebody without a page sees: what became of what they asked for, and the ways to a page. */
export function noPageView(view: NoPageView): Html {
  const { claims, hasEnterprise, language } = view
  const t = texts[language].ownership.desk
  return html`
    ${pageTop({ heading: t.heading })}
    ${container(html`
      ${claims.map((claim) => claimNews(claim, language))}
      ${emptyState({
        heading: hasEnterprise ? t.noPage : t.noEnterprise,
        text: hasEnterprise ? t.noPageBody : t.noEnterpriseBody,
        actions: waysToPage(view),
      })}`)}`
}

/** An enterprise looks in the directory first; who has none can take one over there too, which makes the organisation. */
function waysToPage({ hasEnterprise, language }: NoPageView): Html[] {
  const t = texts[language].ownership.desk
  const search = { text: t.findListing, url: href(routes.search, language, {}) }
  const newPage = { text: t.newPage, url: href(deskRoutes.newPage, language, {}) }
  const register = { text: t.registerEnterprise, url: href(organisationRoutes.newKind, language, {}) }
  const [first, second] = hasEnterprise ? [search, newPage] : [register, search]
  return [linkButton({ ...first, variant: 'primary' }), linkButton({ ...second, variant: 'secondary' })]
}

function claimNews({ name, slug, email, isRefused }: ToldClaim, language: Language): Html {
  const t = texts[language].ownership.desk
  const body = html`<p><a href="${href(claimRoutes.claim, language, { slug })}">${t.seeClaim}</a></p>`
  if (isRefused) return alert({ language, kind: 'warning', heading: t.claimRefused(name), body })
  const heading = email === null ? t.claimWaits(name) : t.claimMailed(name, email)
  return alert({ language, kind: 'info', heading, body })
}
