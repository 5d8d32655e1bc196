import { alert } from '../../../design/alert.ts'
import { type Badge, badges } from '../../../design/badge.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { targetGroup } from '../../reference/index.ts'
import { addressWarnings, texts } from '../locales/texts.ts'
import { isKept } from '../model/content.ts'
import { contentLanguage, plainText, type Supplier } from '../model/directory.ts'
import type { FurtherLink } from '../model/further-links.ts'
import { namesOf } from '../model/name-likeness.ts'
import type { ProfilePicture } from '../model/picture.ts'
import type { ContactPerson } from '../model/profile.ts'
import { isUnconfirmed } from '../model/review.ts'
import type { VerificationFact } from '../model/verification.ts'
import { routes } from '../routes/directory.ts'
import { offeringList } from './offerings.ts'
import { claimPanel, contactPanel } from './profile-panels.ts'
import { logo, pictureList } from './profile-pictures.ts'
import { sources } from './profile-sources.ts'
import { place, shortened } from './supplier-card.ts'
import { supplierFacts } from './supplier-facts.ts'
import { verificationFacts } from './verification/facts.ts'

export interface ProfileView {
  readonly supplier: Supplier
  readonly language: Language
  /** The day that decides which region a municipality belongs to. */
  readonly day: Day
  /** It is shown as it would look, to those who work on it or decide about it. */
  readonly isPreview: boolean
  /** Logo and pictures. */
  readonly pictures: readonly ProfilePicture[]
  /** What somebody checked or vouches for. */
  readonly verifications: readonly VerificationFact[]
  /** Whom purchasers may ask; nothing where nobody is named, or the reader may not know. */
  readonly contact: ContactPerson | undefined
  /** Somebody is named, whether or not the reader may know whom. */
  readonly hasContact: boolean
  /** `newPurchaser`: one whom nobody vouches for yet. */
  readonly reader: 'visitor' | 'purchaser' | 'newPurchaser' | 'other'
  /** What the reader can do with it elsewhere. */
  readonly furtherLinks: readonly FurtherLink[]
  /** Where one signs in and comes back. */
  readonly signInUrl: string
}

/** All we know of a supplier, with where we know it from. */
export function profileView(view: ProfileView): Html {
  const { supplier, language } = view
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.suppliers, url: href(routes.search, language, {}) }],
        current: supplier.name,
      }),
      heading: supplier.name,
      lead: place(supplier.address, language),
      body: html`${logo(view)}${badges(status(view))}`,
    })}
    ${mainAndSide({
      main: story(view),
      side: html`${contactPanel(view)}${panel({ heading: t.profile.facts, body: supplierFacts(view) })}${sources(view)}${claimPanel(view)}`,
    })}`
}

/** One sentence for search engines and link previews. */
export function profileDescription({ supplier, language }: ProfileView): string {
  if (supplier.description !== null) return shortened(plainText(supplier.description))
  return texts[language].profile.description(
    supplier.name,
    formatList(
      supplier.offerings.map(({ title }) => title),
      language,
    ),
  )
}

function status({ supplier, language, day }: ProfileView): Badge[] {
  const { unclaimed, rsvStated } = texts[language].profile
  const { kept, unconfirmed } = texts[language].editing.profile
  return [
    { text: isKept(supplier) ? kept : unclaimed, kind: 'neutral' },
    ...(isUnconfirmed(supplier, day) ? [{ text: unconfirmed, kind: 'warning' } as const] : []),
    ...(supplier.rsvStated ? [{ text: rsvStated, kind: 'info' } as const] : []),
  ]
}

function story(view: ProfileView): Html {
  const { supplier, language } = view
  const t = texts[language].profile
  const lang = attribute('lang', contentLanguage(supplier))
  return html`
    ${warnings(view)}
    ${unconfirmedWarning(view)}
    ${supplier.description !== null && html`<h2>${t.about}</h2><div ${lang}>${prose(markdown(supplier.description))}</div>`}
    ${waysOn(view)}
    ${supplier.purpose !== null && html`<h2>${t.purpose}</h2><p ${lang}>${supplier.purpose}</p>`}
    <h2>${t.offerings}</h2>
    ${offeringList(supplier, language)}
    ${pictureList(view)}
    ${people(view)}
    ${clientReferences(view)}
    <h2>${texts[language].editing.profile.checked}</h2>
    ${verificationFacts({ facts: view.verifications, names: namesOf(supplier), language, day: view.day })}`
}

/** To the enterprise itself, and to what the reader can do with it here. */
function waysOn({ supplier: { name, website }, furtherLinks, language }: ProfileView): Html | false {
  const toWebsite = website === null ? [] : [{ text: texts[language].profile.opensWebsite(name), url: website }]
  const links = [...toWebsite, ...furtherLinks]
  if (links.length === 0) return false
  return buttonGroup(
    links.map((link, index) => linkButton({ ...link, variant: index === 0 ? 'primary' : 'secondary' })),
  )
}

function warnings({ supplier, language }: ProfileView): Html | false {
  const sentences = addressWarnings(supplier.address, language)
  if (sentences.length === 0) return false
  const { addressWarning, addressAdvice } = texts[language].profile
  const body = html`${[...sentences, addressAdvice].map((sentence) => html`<p>${sentence}</p>`)}`
  return alert({ language, kind: 'warning', heading: addressWarning, body })
}

function unconfirmedWarning({ supplier, language, day }: ProfileView): Html | false {
  if (supplier.confirmedOn === null || !isUnconfirmed(supplier, day)) return false
  const { unconfirmed, unconfirmedBody } = texts[language].editing.profile
  const body = unconfirmedBody(formatDate(supplier.confirmedOn, language))
  return alert({ language, kind: 'warning', heading: unconfirmed, body })
}

function clientReferences({ supplier, language }: ProfileView): Html | false {
  if (supplier.references.length === 0) return false
  const items = supplier.references.map(
    ({ client, text }) => html`<li><strong>${client}</strong>${text !== null && html`<p>${text}</p>`}</li>`,
  )
  return html`<h2>${texts[language].editing.profile.references}</h2><ul ${attribute('lang', contentLanguage(supplier))}>${items}</ul>`
}

/** The groups as links to others who employ them, then the source's own words, which say more. */
function people({ supplier, language }: ProfileView): Html | false {
  const groups = supplier.employs.flatMap((code) => targetGroup(code) ?? [])
  if (groups.length === 0 && supplier.employsNote === null) return false
  const link = (code: string) => href(routes.search, language, {}, { employs: code })
  return html`
    <h2>${texts[language].profile.employs}</h2>
    ${groups.length > 0 && html`<ul>${groups.map(({ code, name }) => html`<li><a href="${link(code)}">${name[language]}</a></li>`)}</ul>`}
    ${supplier.employsNote !== null && html`<p>${texts[language].profile.inTheSourcesWords} <q ${attribute('lang', contentLanguage(supplier))}>${supplier.employsNote}</q></p>`}`
}
