import { type Definition, definitionList } from '../../../design/definition-list.ts'
import { type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import {
  countryName,
  distanceInKm,
  findRegion,
  findTown,
  legalForms,
  municipalitiesWithin,
  municipalityByCode,
  type Point,
  regionOf,
} from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { Address, DeliveryArea, Supplier } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'
import { formatAmount } from './amount.ts'
import { languageName } from './language-name.ts'
import type { ProfileView } from './profile.ts'

type Circle = Extract<DeliveryArea, { kind: 'radius' }>

/** In kilometres: no municipality's main town is farther away. */
const farthestTown = 50

/** The facts beside the story: who it is legally, where it is, where it delivers. */
export function supplierFacts({ supplier, language, day }: ProfileView): Html {
  const t = texts[language].profile
  const { otherNames, cvr, legalForm, address, website, deliveryAreas } = supplier
  const region = address.municipality === null ? undefined : regionOf(address.municipality, day)
  const areas = deliveryAreas.map((area) => areaText(area, address, language))
  const facts: Definition[] = [
    { term: t.alsoKnownAs, values: otherNames },
    { term: t.legalForm, values: known(legalForms().find(({ code }) => code === legalForm)?.name[language]) },
    { term: t.cvr, values: known(cvr) },
    { term: t.address, values: addressLines(address, language) },
    { term: t.municipality, values: known(municipalityLink(address, language)) },
    { term: t.region, values: known(region?.name[language]) },
    { term: t.website, values: known(websiteLink(website)) },
    { term: t.deliversTo, values: areas.length > 0 ? areas : [t.deliversUnknown] },
    ...terms(supplier, language),
  ]
  return definitionList(facts)
}

/** What a purchaser has to know before ordering, as far as the owner tells it. */
function terms(supplier: Supplier, language: Language): Definition[] {
  const t = texts[language].editing.profile
  const { leadTimeDays, availableFrom, labels, languages } = supplier
  const amount = (text: string | null) => known(text === null ? null : t.kroner(formatAmount(text, language)))
  return [
    { term: t.smallestOrder, values: amount(supplier.smallestOrder) },
    { term: t.largestOrder, values: amount(supplier.largestOrder) },
    { term: t.leadTime, values: known(leadTimeDays === null ? null : t.days(leadTimeDays)) },
    { term: t.availableFrom, values: known(availableFrom === null ? null : formatDate(availableFrom, language)) },
    { term: t.labels, values: labels },
    { term: t.languages, values: languages.map((code) => languageName(code, language)) },
  ]
}

function addressLines({ street, postcode, town, country }: Address, language: Language): string[] {
  const place = [postcode, town].filter((part) => part !== null).join(' ')
  const abroad = country === null || country === 'DK' ? '' : countryName(country, language)
  return [street ?? '', place, abroad].filter((line) => line !== '')
}

function municipalityLink({ municipality: code }: Address, language: Language): Html | undefined {
  const municipality = code === null ? undefined : municipalityByCode(code)
  if (municipality === undefined) return undefined
  return html`<a href="${href(routes.search, language, {}, { municipality: municipality.slug })}">${municipality.name}</a>`
}

function websiteLink(website: string | null): Html | undefined {
  if (website === null) return undefined
  return html`<a href="${safeUrl(website)}" rel="nofollow noopener">${URL.parse(website)?.hostname ?? website}</a>`
}

function areaText(area: DeliveryArea, own: Address, language: Language): string {
  const { wholeCountry } = texts[language].profile
  switch (area.kind) {
    case 'country':
      return wholeCountry(countryName(area.country, language))
    case 'region':
      return findRegion(area.region)?.name[language] ?? area.region
    case 'municipality':
      return municipalityByCode(area.municipality)?.name ?? area.municipality
    case 'radius':
      return circleText(area, own, language)
  }
}

function circleText({ radiusKm, point }: Circle, own: Address, language: Language): string {
  const { withinKm, withinKmOf } = texts[language].profile
  const km = formatNumber(radiusKm, language)
  const town = townAt(point, own)
  return town === undefined ? withinKm(km) : withinKmOf(km, town)
}

/** The enterprise's own town, or a municipality's main town; of another place no name is known. */
function townAt(point: Point, own: Address): string | undefined {
  if (own.point !== null && own.town !== null && distanceInKm(point, own.point) < 1) return own.town
  const [nearest] = municipalitiesWithin(point, farthestTown)
  const found = findTown(nearest?.name ?? '')
  return found.kind === 'found' && distanceInKm(point, found.town.point) < 1 ? nearest?.name : undefined
}

function known<Value>(value: Value | null | undefined): Value[] {
  return value === null || value === undefined ? [] : [value]
}
