import type { Tile } from '../../../design/card.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { alertRoutes } from '../../alerts/index.ts'
import { contractRoutes } from '../../contracts/index.ts'
import { deskRoutes } from '../../desk/index.ts'
import { answeringRoutes } from '../../enquiries/index.ts'
import { type OrganisationCard, organisationRoutes } from '../../organisations/index.ts'
import { shortlistRoutes } from '../../shortlists/index.ts'
import {
  claimRoutes,
  type DeskSummary,
  deskStepInWords,
  enterpriseDeskRoutes,
  supplierRoutes,
  supplierTexts,
} from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { Home } from '../model/home.ts'

type Place = Omit<Tile, 'level'>

/** The desks that somebody works at: of their enterprise, of their purchases, of the platform. */
export function workTiles(home: Home, language: Language): Place[] {
  return [
    ...enterprises(home, language),
    ...invitations(home, language),
    ...purchasing(home, language),
    ...contracts(home, language),
    ...savedSearches(home, language),
    ...vouching(home, language),
    ...desk(home, language),
  ]
}

/** What somebody has asked for and has no answer to yet. */
export function waitingTiles({ claims, asked }: Home, language: Language): Place[] {
  const t = texts[language].home
  return [
    ...claims.map(({ name, slug, email }) => ({
      heading: t.claimWaits(name),
      text: email === null ? t.claimWaitsText : t.claimMailed(email),
      url: href(claimRoutes.claim, language, { slug }),
    })),
    ...asked.map((card) => ({ heading: t.joinWaits(card.name), text: t.joinWaitsText, url: joinUrl(card, language) })),
  ]
}

/** Asking to join goes by the CVR number; an organisation without one has to be looked up. */
export function joinUrl({ cvr }: Pick<OrganisationCard, 'cvr'>, language: Language): string {
  if (cvr === null) return href(organisationRoutes.list, language, {})
  return href(organisationRoutes.join, language, {}, { cvr })
}

function enterprises({ enterprises: all }: Home, language: Language): Place[] {
  return all.flatMap(({ membership, page }) =>
    page === undefined ? noPageYet(membership.organisationName, language) : [ownPage(page, language)],
  )
}

function ownPage({ name, state, next }: DeskSummary, language: Language): Place {
  const t = texts[language].home
  const { states } = supplierTexts[language].ownership
  const step = next === undefined ? t.pageDone : t.pageNext(deskStepInWords(next, language))
  return {
    heading: t.page(name),
    text: `${t.pageState(states[state])} ${step}`,
    url: href(enterpriseDeskRoutes.desk, language, {}),
  }
}

/** Who stands in the directory already takes that page over, so that there are not two. */
function noPageYet(organisation: string, language: Language): Place[] {
  const t = texts[language].home
  const search = href(supplierRoutes.search, language, {}, { q: organisation })
  return [
    { heading: t.claim, text: t.claimText(organisation), url: search },
    { heading: t.newPage, text: t.newPageText, url: href(enterpriseDeskRoutes.newPage, language, {}) },
  ]
}

/** Only who has a page is invited. */
function invitations({ enterprises: all, invitations: count }: Home, language: Language): Place[] {
  if (!all.some(({ page }) => page !== undefined)) return []
  const t = texts[language].home
  const text = count === 0 ? t.invitationsNone : t.invitationsWait(count)
  return [{ heading: t.invitations, text, url: href(answeringRoutes.inbox, language, {}) }]
}

function purchasing({ shortlists }: Home, language: Language): Place[] {
  if (shortlists === undefined) return []
  const t = texts[language].home
  const text = shortlists === 0 ? t.purchasingNone : t.purchasingLists(shortlists)
  return [{ heading: t.purchasing, text, url: href(shortlistRoutes.desk, language, {}) }]
}

function contracts({ contracts: { all, waiting } }: Home, language: Language): Place[] {
  if (all === 0) return []
  const t = texts[language].home
  const text = waiting === 0 ? t.contractsDone : t.contractsWait(waiting)
  return [{ heading: t.contracts, text, url: href(contractRoutes.list, language, {}) }]
}

/** Whoever belongs nowhere yet has other things to do first. */
function savedSearches({ savedSearches: count, memberships }: Home, language: Language): Place[] {
  if (count === 0 && memberships.length === 0) return []
  const t = texts[language].home
  const text = count === 0 ? t.savedSearchesNone : t.savedSearchesKept(count)
  return [{ heading: t.savedSearches, text, url: href(alertRoutes.list, language, {}) }]
}

/** A network is asked where it knows the enterprises: on their pages. */
function vouching({ memberships }: Home, language: Language): Place[] {
  if (!memberships.some(({ vouches }) => vouches)) return []
  const t = texts[language].home
  return [{ heading: t.vouch, text: t.vouchText, url: href(supplierRoutes.search, language, {}) }]
}

function desk({ waiting }: Home, language: Language): Place[] {
  if (waiting === undefined) return []
  const t = texts[language].home
  const text = waiting === 0 ? t.deskNothing : t.deskWaiting(waiting)
  return [{ heading: t.desk, text, url: href(deskRoutes.queue, language, {}) }]
}
