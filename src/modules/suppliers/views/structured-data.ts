import type { StructuredData } from '../../../kernel/html/structured-data.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { category, countryName, findRegion, municipalityByCode } from '../../reference/index.ts'
import { withoutContactDetails } from '../model/contact-details.ts'
import type { Address, DeliveryArea, Offering, Supplier } from '../model/directory.ts'
import { plainText } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'

interface StructuredView {
  readonly supplier: Supplier
  readonly language: Language
  /** Scheme and host without a slash at the end. */
  readonly baseUrl: string
}

/**
 * The page for search engines, in the words of schema.org: an `Organization` and what it offers. Whom to ask is left out, and
 * so are mail addresses and telephone numbers in its texts: they are often somebody's own.
 */
export function supplierStructuredData({ supplier, language, baseUrl }: StructuredView): StructuredData {
  const page = baseUrl + href(routes.show, language, { slug: supplier.slug })
  return present({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    // The same enterprise on the pages of all languages.
    '@id': `${baseUrl}${href(routes.show, 'da', { slug: supplier.slug })}#organisation`,
    name: supplier.name,
    alternateName: supplier.otherNames,
    description: readable(supplier.description ?? supplier.purpose),
    mainEntityOfPage: page,
    url: supplier.website ?? page,
    identifier: supplier.cvr && { '@type': 'PropertyValue', propertyID: 'CVR', value: supplier.cvr },
    address: postalAddress(supplier.address),
    areaServed: supplier.deliveryAreas.map((area) => servedArea(area, language)),
    knowsLanguage: supplier.languages,
    makesOffer: supplier.offerings.map((offering) => offer(offering, language)),
  })
}

function postalAddress({ street, postcode, town, country }: Address): StructuredData | null {
  if (street === null && postcode === null && town === null) return null
  return present({
    '@type': 'PostalAddress',
    streetAddress: street,
    postalCode: postcode,
    addressLocality: town,
    addressCountry: country,
  })
}

function servedArea(area: DeliveryArea, language: Language): StructuredData {
  switch (area.kind) {
    case 'country':
      return { '@type': 'Country', name: countryName(area.country, language) }
    case 'region':
      return { '@type': 'AdministrativeArea', name: findRegion(area.region)?.name[language] ?? area.region }
    case 'municipality':
      return { '@type': 'AdministrativeArea', name: municipalityByCode(area.municipality)?.name ?? area.municipality }
    case 'radius':
      return circle(area)
  }
}

/** The radius in metres, as schema.org counts it. */
function circle({ point, radiusKm }: Extract<DeliveryArea, { kind: 'radius' }>): StructuredData {
  const midpoint = { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon }
  return { '@type': 'GeoCircle', geoMidpoint: midpoint, geoRadius: Math.round(radiusKm * 1_000) }
}

/** CPV has no place of its own in schema.org: its label says what it is, its number which. */
function offer({ title, description, kind, categories }: Offering, language: Language): StructuredData {
  const labels = categories
    .flatMap((code) => category(code) ?? [])
    .map(({ code, label }) => `CPV ${code} ${label[language]}`)
  return {
    '@type': 'Offer',
    itemOffered: present({
      '@type': kind === 'product' ? 'Product' : 'Service',
      name: withoutContactDetails(title),
      description: readable(description),
      category: labels,
    }),
  }
}

function readable(text: string | null): string | null {
  return text === null ? null : withoutContactDetails(plainText(text))
}

/** What nobody knows is not said. */
function present(data: StructuredData): StructuredData {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}
