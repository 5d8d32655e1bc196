import { type Badge, badges } from '../../../design/badge.ts'
import { resultCard } from '../../../design/card.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatMonth, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { categoryName, countryName, municipalityByCode, targetGroup } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { type Address, contentLanguage, type Match, type Supplier } from '../model/directory.ts'
import { isUnconfirmed } from '../model/review.ts'
import type { Reason, Segment } from '../model/why-found.ts'
import { routes } from '../routes/directory.ts'

/** Offerings named on a card; more would bury the next result. */
const shownOfferings = 4

/** A description is cut at a word, in characters. */
const longestDescription = 220

/** A supplier among others: where it is, what it offers, enough of its story to choose, and why it is here. */
export function supplierCard(match: Match, language: Language, day: Day): Html {
  const { supplier, why } = match
  const marks = cardMarks(supplier, language, day)
  const lang = attribute('lang', contentLanguage(supplier))
  return resultCard({
    heading: marked(why.name),
    url: href(routes.show, language, { slug: supplier.slug }),
    level: 2,
    subheading: place(supplier.address, language),
    body: html`
      ${why.excerpt.length > 0 && html`<p ${lang}>${marked(why.excerpt)}</p>`}
      ${why.reasons.length > 0 && html`<p><span class="sr-only">${texts[language].card.why}</span> ${reasons(match, language)}</p>`}
      ${offerings(match, language)}
      ${marks.length > 0 && badges(marks)}`,
  })
}

function marked(pieces: readonly Segment[]): Html {
  return html`${pieces.map(({ text, isMeant }) => (isMeant ? html`<mark>${text}</mark>` : text))}`
}

/** In one line: *Tilbyder: kantinedrift · Leverer til Aarhus · RSV kontrolleret 2026-10*. */
function reasons({ supplier, why }: Match, language: Language): Html[] {
  const lang = attribute('lang', contentLanguage(supplier))
  return why.reasons.map(
    (reason, place) =>
      html`${place > 0 && ' · '}${
        'title' in reason
          ? html`<strong>${texts[language].card[reason.kind]}:</strong> <span ${lang}>${marked(reason.title)}</span>`
          : inWords(reason, language)
      }`,
  )
}

function inWords(reason: Exclude<Reason, { title: unknown }>, language: Language): string {
  const t = texts[language].reasons
  switch (reason.kind) {
    case 'inCategory':
      return t.inCategory(categoryName(reason.code, language) ?? reason.code)
    case 'saidIn':
      return t.saidIn[reason.text]
    case 'saysAlike':
      return t.saysAlike[reason.text]
    case 'relatedTrade':
      return t.relatedTrade(reason.asked)
    case 'employs':
      return t.employs(reason.groups.flatMap((code) => targetGroup(code)?.name[language] ?? []).join(', '))
    case 'liesIn':
      return t.liesIn(reason.place)
    case 'deliversTo':
      return [t.deliversTo(reason.place), ...awayFrom(reason.km, language)].join(' · ')
    case 'kmFrom':
      return t.kmFrom(reason.place, formatNumber(reason.km, language))
    case 'kmFromMiddle':
      return t.kmFromMiddle(reason.place, formatNumber(reason.km, language))
    case 'inRsvRegister':
      return t.inRsvRegister(formatMonth(reason.checkedOn, language))
  }
}

function awayFrom(km: number | undefined, language: Language): string[] {
  return km === undefined || km === 0 ? [] : [texts[language].reasons.kmAway(formatNumber(km, language))]
}

/** What a source says and nobody checked, and that nobody vouches for the page any more. */
function cardMarks(supplier: Supplier, language: Language, day: Day): Badge[] {
  const { profile, editing } = texts[language]
  return [
    ...(supplier.rsvStated ? [{ text: profile.rsvStated, kind: 'info' } as const] : []),
    ...(isUnconfirmed(supplier, day) ? [{ text: editing.profile.unconfirmed, kind: 'warning' } as const] : []),
  ]
}

/** The town with its municipality where that says more, abroad with the country. */
export function place(address: Address, language: Language): string {
  const municipality = address.municipality === null ? undefined : municipalityByCode(address.municipality)?.name
  const isAbroad = address.country !== null && address.country !== 'DK'
  const country = isAbroad && address.country !== null ? countryName(address.country, language) : undefined
  const parts = [...new Set([address.town, municipality, country])].filter((part) => part)
  return parts.join(', ') || texts[language].card.placeUnknown
}

/** Those that were looked for come first: what stands behind *and 3 more* must not be what somebody looks for. */
function offerings({ supplier, why }: Match, language: Language): Html | false {
  if (why.offerings.length === 0) return false
  const { offers, offersToo, andMore } = texts[language].card
  const all = [...why.offerings.filter(isMeant), ...why.offerings.filter((title) => !isMeant(title))]
  const titles = all.slice(0, shownOfferings).map((title, place) => html`${place > 0 && ' · '}${marked(title)}`)
  const rest = all.length - titles.length
  const label = all.length < supplier.offerings.length ? offersToo : offers
  return html`<p class="card-offerings"><strong>${label}:</strong> <span ${attribute('lang', contentLanguage(supplier))}>${titles}</span>${rest > 0 && ` ${andMore(rest)}`}</p>`
}

function isMeant(title: readonly Segment[]): boolean {
  return title.some((piece) => piece.isMeant)
}

/** As much of a description as a search engine shows. */
export function shortened(text: string): string {
  if (text.length <= longestDescription) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestDescription)).replace(/[,.;:–-]+$/, '')} …`
}
