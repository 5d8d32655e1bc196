import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anOffering, aSupplier } from '../factories.ts'
import { supplierStructuredData } from './structured-data.ts'

const baseUrl = 'https://rummelig.example.dk'

const supplier = aSupplier({
  slug: 'kaffefair',
  name: 'KaffeFair',
  otherNames: ['Kaffe Fair'],
  cvr: '25313763',
  website: 'https://kaffefair.example.dk/',
  description: '**God** kaffe. Ring til Mette på 12 34 56 78 eller skriv til mette@example.dk.',
  address: { street: 'Vej 1', postcode: '9000', town: 'Aalborg', country: 'DK' },
  offerings: [
    anOffering({ title: 'Kantinedrift', categories: ['55512000'], description: 'Spørg mette@example.dk' }),
    anOffering({ title: 'Kaffe', kind: 'product' }),
  ],
  deliveryAreas: [
    { kind: 'country', country: 'DK' },
    { kind: 'region', region: 'nordjylland' },
    { kind: 'municipality', municipality: '0751' },
    { kind: 'radius', point: { lat: 57, lon: 9.9 }, radiusKm: 25 },
  ],
})

describe('a supplier in the words of schema.org', () => {
  test('is an organisation with its address, where it delivers and what it offers', () => {
    assert.deepEqual(supplierStructuredData({ supplier, language: 'da', baseUrl }), {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': `${baseUrl}/leverandoerer/kaffefair#organisation`,
      name: 'KaffeFair',
      alternateName: ['Kaffe Fair'],
      description: 'God kaffe. Ring til Mette på […] eller skriv til […].',
      mainEntityOfPage: `${baseUrl}/leverandoerer/kaffefair`,
      url: 'https://kaffefair.example.dk/',
      identifier: { '@type': 'PropertyValue', propertyID: 'CVR', value: '25313763' },
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Vej 1',
        postalCode: '9000',
        addressLocality: 'Aalborg',
        addressCountry: 'DK',
      },
      areaServed: [
        { '@type': 'Country', name: 'Danmark' },
        { '@type': 'AdministrativeArea', name: 'Region Nordjylland' },
        { '@type': 'AdministrativeArea', name: 'Aarhus' },
        {
          '@type': 'GeoCircle',
          geoMidpoint: { '@type': 'GeoCoordinates', latitude: 57, longitude: 9.9 },
          geoRadius: 25_000,
        },
      ],
      makesOffer: [
        {
          '@type': 'Offer',
          itemOffered: {
            '@type': 'Service',
            name: 'Kantinedrift',
            description: 'Spørg […]',
            category: ['CPV 55512000 Drift af kantiner'],
          },
        },
        { '@type': 'Offer', itemOffered: { '@type': 'Product', name: 'Kaffe' } },
      ],
    })
  })

  test('says nothing of what nobody knows', () => {
    const unknown = aSupplier({ slug: 'ukendt', name: 'Ukendt', address: { country: 'DK' } })
    const page = `${baseUrl}/en/suppliers/ukendt`
    assert.deepEqual(supplierStructuredData({ supplier: unknown, language: 'en', baseUrl }), {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': `${baseUrl}/leverandoerer/ukendt#organisation`,
      name: 'Ukendt',
      mainEntityOfPage: page,
      url: page,
    })
  })
})
