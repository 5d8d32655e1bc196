import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { LikeWord, OrderExample, OrderRules } from '../model/order.ts'
import { routes } from '../routes/directory.ts'

export interface OrderView {
  readonly rules: OrderRules
  readonly example: OrderExample
  readonly language: Language
}

/** How results are ordered, in plain words and with the numbers. */
export function orderView(view: OrderView): Html {
  const { language } = view
  const t = texts[language].order
  const toSearch = { text: texts[language].suppliers, url: href(routes.search, language, {}) }
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail: [toSearch], current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(prose(html`${short(view)}${words(view)}${page(view)}${place(view)}${ties(view)}${sum(view)}`))}`
}

/** For whoever will not read it all. */
function short({ language }: OrderView): Html {
  const t = texts[language].order
  return html`
    <h2>${t.shortHeading}</h2>
    <ul>${t.short.map((line) => html`<li>${line}</li>`)}</ul>`
}

function words({ rules, language }: OrderView): Html {
  const t = texts[language].order
  const places = Object.entries(t.places).map(([place, name]) => [name, ofPlace(rules, place, language)])
  const alike = likeWords.map((like) => [t.alike[like], share(rules.alike[like], language)])
  return html`
    <h2>${t.wordsHeading}</h2>
    <p>${t.where}</p>
    ${table({ caption: t.placesCaption, columns: [t.place, t.points], rows: places })}
    <p>${t.like}</p>
    ${table({ caption: t.alikeCaption, columns: [t.found, t.counts], rows: alike })}
    <p>${t.rare}</p>
    <p>${t.enough(share(rules.enough, language))}</p>`
}

const likeWords = [
  'inCompound',
  'synonym',
  'trade',
  'head',
  'beginning',
  'thesaurus',
  'kin',
  'other',
] as const satisfies LikeWord[]

function ofPlace({ places }: OrderRules, place: string, language: Language): string {
  return formatNumber(new Map(Object.entries(places)).get(place) ?? 0, language)
}

function page({ rules: { quality, unconfirmed }, language }: OrderView): Html {
  const t = texts[language].order
  return html`
    <h2>${t.pageHeading}</h2>
    <p>${t.quality(share(quality, language))}</p>
    <p>${t.unconfirmed(share(unconfirmed, language))}</p>`
}

function place({ rules, language }: OrderView): Html {
  const t = texts[language].order
  const { aroundTheCorner, deliversThere, deliversEverywhere, lostByDistance, enoughAtPlace } = rules
  const { nextDoor, farAway, placeUnknown, distance } = rules
  return html`
    <h2>${t.placeHeading}</h2>
    <p>${t.atPlace(formatNumber(aroundTheCorner, language), share(deliversThere, language), share(deliversEverywhere, language))}</p>
    <p>${t.nearestFirst(share(lostByDistance, language), formatNumber(distance, language))}</p>
    <p>${t.onlyThere(formatNumber(enoughAtPlace, language))}</p>
    <p>${t.away(share(nextDoor, language), share(farAway, language), formatNumber(distance, language))} ${t.placeUnknown(share(placeUnknown, language))}</p>`
}

function ties({ language }: OrderView): Html {
  const t = texts[language].order
  return html`
    <h2>${t.tiesHeading}</h2>
    <p>${t.ties}</p>
    <p>${t.never}</p>`
}

function sum({ rules: { places, quality, unconfirmed }, example, language }: OrderView): Html {
  const t = texts[language].order
  const { all, found, rarity, first, second } = example
  const number = (value: number) => formatNumber(Math.round(value * 100) / 100, language)
  return html`
    <h2>${t.sumHeading}</h2>
    <p><strong>${t.formula}</strong></p>
    <p>${t.example(number(all), number(found), number(rarity))}</p>
    <ul>
      <li>${t.first(`${number(places.offering)} × ${number(rarity)} × ${number(1 + quality)} = ${number(first)}`)}</li>
      <li>${t.second(`${number(places.description)} × ${number(rarity)} × ${number(unconfirmed)} = ${number(second)}`)}</li>
    </ul>`
}

/** A share in hundredths: `85 %`. */
function share(value: number, language: Language): string {
  return texts[language].order.percent(formatNumber(Math.round(value * 100), language))
}
