import { alert } from '../../../../design/alert.ts'
import { badges } from '../../../../design/badge.ts'
import { buttonGroup } from '../../../../design/button.ts'
import { details } from '../../../../design/details.ts'
import { buttonForm } from '../../../../design/form/form.ts'
import { deskLayout, pageTop } from '../../../../design/page-parts.ts'
import { sideNavigation } from '../../../../design/side-navigation.ts'
import { statRow } from '../../../../design/stats.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { ActionRoute } from '../../../../kernel/http/route.ts'
import { formatDate, formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Completeness } from '../../model/completeness.ts'
import { mayConfirm } from '../../model/confirmation.ts'
import type { DeskStep } from '../../model/desk.ts'
import type { Supplier } from '../../model/directory.ts'
import type { EnterprisePage } from '../../model/enterprise-pages.ts'
import type { Exposure } from '../../model/exposure.ts'
import { mayPublishChanges, mayStep, type Profile, type ProfileEvent, type SectionFault } from '../../model/profile.ts'
import { routes } from '../../routes/directory.ts'
import { pictureRoutes } from '../../routes/editing.ts'
import { deskRoutes } from '../../routes/ownership.ts'
import { rsvRoutes } from '../../routes/verification.ts'
import { sectionUrl } from '../editing/section-url.ts'
import { completenessView, nextView } from './desk-next.ts'
import { historyView } from './history.ts'
import { dayInWords } from './words.ts'

export interface DeskView {
  readonly profile: Profile
  readonly supplier: Supplier
  readonly faults: readonly SectionFault[]
  readonly completeness: Completeness
  readonly next: readonly DeskStep[]
  readonly exposure: Exposure
  readonly history: readonly (ProfileEvent & { readonly personName: string | null })[]
  readonly mayArchive: boolean
  /** What other modules have for the enterprise. */
  readonly otherPages: readonly EnterprisePage[]
  readonly language: Language
  readonly token: Html
  /** What was done or refused just now. */
  readonly notice: Html | false
}

/** The desk of an enterprise: how its page stands, and what to do next. */
export function deskView(view: DeskView): Html {
  const { profile, supplier, language, notice, history } = view
  const t = texts[language].ownership
  return html`
    ${pageTop({
      heading: profile.draft.about.name?.[0] || supplier.name,
      lead: stateBody(view),
      body: badges([{ text: t.states[profile.state], kind: stateLooks[profile.state] }]),
    })}
    ${deskLayout({
      navigation: deskNavigation(view),
      main: html`
        ${notice}
        ${askedFor(view)}
        ${nextView(view)}
        ${completenessView(view.completeness, language)}
        ${choices(view)}
        ${wasPublic(view) && exposureView(view)}
        <h2>${t.history}</h2>
        ${historyView(history, language)}
        ${archiveChoice(view)}`,
    })}`
}

const stateLooks = {
  draft: 'neutral',
  submitted: 'info',
  changesAsked: 'warning',
  published: 'success',
  paused: 'neutral',
  archived: 'neutral',
} as const

function stateBody({ profile, supplier, language }: DeskView): string {
  const { stateBody: t, unpublished } = texts[language].ownership.desk
  if (profile.state === 'draft' && supplier.isListed) return t.draftListed
  return mayPublishChanges(profile) ? `${t.published} ${unpublished}` : t[profile.state]
}

function deskNavigation({ supplier, faults, otherPages, language }: DeskView): Html {
  const t = texts[language]
  const link = (text: string, url: string) => ({ text, url, current: false })
  return sideNavigation({
    label: t.ownership.desk.navigation,
    links: [
      { text: t.ownership.desk.heading, url: href(deskRoutes.desk, language, {}), current: true },
      link(t.ownership.desk.edit, sectionUrl('about', language)),
      link(t.editing.pictures, href(pictureRoutes.list, language, {})),
      link(t.ownership.desk.rsv, href(rsvRoutes.rsv, language, {})),
      ...(faults.length === 0 ? [link(t.ownership.desk.preview, href(deskRoutes.preview, language, {}))] : []),
      ...(supplier.isListed
        ? [link(t.ownership.desk.seePublic, href(routes.show, language, { slug: supplier.slug }))]
        : []),
      ...otherPages.map(({ text, url }) => link(text, url)),
    ],
  })
}

function askedFor({ profile, language }: DeskView): Html | false {
  if (profile.state !== 'changesAsked' || profile.askedFor === null) return false
  const paragraphs = profile.askedFor.split(/\n+/).map((line) => html`<p>${line}</p>`)
  return alert({
    language,
    kind: 'warning',
    heading: texts[language].ownership.desk.askedFor,
    body: html`${paragraphs}`,
  })
}

/** What else can be done with the page as it stands; the first thing to do has its own button above. */
function choices(view: DeskView): Html {
  const { profile, language, token, next } = view
  const t = texts[language].ownership.desk
  const isFirst = (kind: DeskStep['kind']) => next[0]?.kind === kind
  const button = (route: ActionRoute, text: string) =>
    buttonForm({ action: href(route, language, {}), token, text, variant: 'secondary' })
  return html`
    ${confirmedWhen(view)}
    ${buttonGroup([
      ...(mayConfirm(profile) && !isFirst('confirm') ? [button(deskRoutes.confirm, t.confirm)] : []),
      ...(mayStep(profile, 'withdrawn') ? [button(deskRoutes.withdraw, t.withdraw)] : []),
      ...(mayStep(profile, 'paused') ? [button(deskRoutes.pause, t.pause)] : []),
    ])}`
}

function confirmedWhen({ supplier, profile, language }: DeskView): Html | false {
  const t = texts[language].ownership.desk
  if (supplier.confirmedOn === null || !mayConfirm(profile)) return false
  return html`<p>${t.confirmedOn(formatDate(supplier.confirmedOn, language))}
    ${profile.remindAt !== null && t.confirmBefore(dayInWords(profile.remindAt, language))}</p>`
}

function archiveChoice({ profile, mayArchive, language, token }: DeskView): Html | false {
  const t = texts[language].ownership.desk
  if (!mayArchive || !mayStep(profile, 'archived')) return false
  const action = href(deskRoutes.archive, language, {})
  return details({
    summary: t.archiveSummary,
    body: html`<p>${t.archiveHint}</p>${buttonForm({ action, token, text: t.archive, variant: 'warning' })}`,
  })
}

/** A page that was never on view, not even as others know it, was seen by nobody. */
function wasPublic({ profile, supplier }: DeskView): boolean {
  return supplier.isListed || profile.publishedAt !== null
}

function exposureView({ exposure, language }: DeskView): Html {
  const t = texts[language].ownership.desk
  const stat = (count: number, label: string) => ({ number: formatNumber(count, language), label })
  return html`
    <h2>${t.exposureHeading}</h2>
    ${statRow([
      stat(exposure.shown, t.shown),
      stat(exposure.opened, t.opened),
      stat(exposure.shownToPurchasers, t.shownToPurchasers),
      stat(exposure.openedByPurchasers, t.openedByPurchasers),
    ])}
    <p>${t.exposureNote}</p>`
}
