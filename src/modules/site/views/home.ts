import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { type Tile, tile, tileGrid } from '../../../design/card.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { identityRoutes, secondFactorUrl } from '../../identity/index.ts'
import { type OrganisationCard, organisationRoutes } from '../../organisations/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { Home } from '../model/home.ts'
import { routes } from '../routes.ts'
import { joinUrl, waitingTiles, workTiles } from './home-work.ts'

/** What is somebody's own, each with its next step; who belongs nowhere yet sees three clear ways. */
export function homeView(home: Home, language: Language): Html {
  const t = texts[language].home
  const work = workTiles(home, language)
  const waiting = waitingTiles(home, language)
  const hasNoPlace = home.memberships.length === 0 && home.waiting === undefined
  return html`
    ${pageTop({ heading: t.greeting(home.name), lead: t.lead })}
    ${container(html`
      ${home.awaitsSecondFactor && secondFactor(language)}
      ${home.suggested !== undefined && suggestion(home.suggested, language)}
      ${waiting.length > 0 && tiles(t.waitingHeading, waiting)}
      ${work.length > 0 && tiles(t.workHeading, work)}
      ${hasNoPlace && tiles(t.waysHeading, ways(language))}
      ${tiles(t.ownHeading, own(home, language))}`)}`
}

function tiles(heading: string, places: readonly Omit<Tile, 'level'>[]): Html {
  return html`<h2>${heading}</h2>${tileGrid(places.map((place) => tile({ ...place, level: 3 })))}`
}

function secondFactor(language: Language): Html {
  const t = texts[language].home
  const url = secondFactorUrl(language, href(routes.home, language, {}))
  const body = html`<p>${t.secondFactorText}</p><p>${linkButton({ text: t.secondFactor, url, variant: 'primary' })}</p>`
  return alert({ language, kind: 'warning', heading: t.secondFactorHeading, body })
}

function suggestion(card: OrganisationCard, language: Language): Html {
  const { name } = card
  const t = texts[language].home
  const url = joinUrl(card, language)
  const body = html`<p>${t.suggestedText}</p><p>${linkButton({ text: t.join(name), url, variant: 'primary' })}</p>`
  return alert({ language, kind: 'info', heading: t.suggestedHeading(name), body })
}

function ways(language: Language): Omit<Tile, 'level'>[] {
  const t = texts[language].home
  const search = href(supplierRoutes.search, language, {})
  const newEnterprise = href(organisationRoutes.newCvr, language, {}, { kind: 'socialEnterprise' })
  return [
    { heading: t.enterprise, text: t.enterpriseText, url: search },
    { heading: t.newEnterprise, text: t.newEnterpriseText, url: newEnterprise },
    { heading: t.buyer, text: t.buyerText, url: href(organisationRoutes.newKind, language, {}) },
    { heading: t.looking, text: t.lookingText, url: search },
  ]
}

function own({ memberships, askers }: Home, language: Language): Omit<Tile, 'level'>[] {
  const t = texts[language].home
  const more = {
    heading: t.otherOrganisation,
    text: t.otherOrganisationText,
    url: href(organisationRoutes.list, language, {}),
  }
  return [
    ...memberships.map((membership) => organisation(membership, askers.get(membership.organisationId), language)),
    ...(memberships.length > 0 ? [more] : []),
    { heading: t.account, text: t.accountText, url: href(identityRoutes.account, language, {}) },
    { heading: t.data, text: t.dataText, url: href(routes.myData, language, {}) },
  ]
}

/** Who waits for an owner's answer is told of first, and the card leads to them. */
function organisation(
  { organisationId, organisationName: heading, role }: Membership,
  waiting: number | undefined,
  language: Language,
): Omit<Tile, 'level'> {
  const t = texts[language].home
  const id = String(organisationId)
  if (waiting !== undefined)
    return { heading, text: t.colleaguesWait(waiting), url: href(organisationRoutes.members, language, { id }) }
  const text = role === 'owner' ? t.organisationOwner : t.organisationMember
  return { heading, text, url: href(organisationRoutes.show, language, { id }) }
}
