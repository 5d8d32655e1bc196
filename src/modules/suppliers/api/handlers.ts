import type { z } from 'zod'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { ok, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { category, municipalityByCode, regionOf } from '../../reference/index.ts'
import { supplierById } from '../actions/read.ts'
import { categoryCounts, search } from '../actions/search.ts'
import { toSearch } from '../forms/search.ts'
import { addressWarnings, valueName } from '../locales/texts.ts'
import { isKept } from '../model/content.ts'
import { type Facets, type FilterName, offeredCategories, type Supplier } from '../model/directory.ts'
import { isUnconfirmed } from '../model/review.ts'
import { type endpoints, routes } from '../routes/directory.ts'
import type { categoriesAnswer, searchAnswer, supplierAnswer } from './shapes.ts'

export const api: Handlers<typeof endpoints> = {
  search: async ({ query }, context) => {
    const asked = toSearch(query)
    const { matches, total, facets } = await search(context, asked)
    return ok({
      items: matches.map(({ supplier, score }) => ({ ...summary(supplier, context), score })),
      total,
      totalIsCapped: false,
      facets: labelledFacets(facets),
      page: asked.page,
      pageSize: asked.pageSize,
    })
  },

  show: async ({ params }, context) => {
    const supplier = await supplierById(context, params.id)
    if (supplier === undefined) {
      return refused({
        status: 404,
        title: 'Not found',
        detail: `There is no supplier with the id ${params.id}.`,
        field: 'id',
      })
    }
    return ok(supplierRecord(supplier, context))
  },

  categories: async (_, context) => {
    const counts = await categoryCounts(context)
    return ok({ items: counts.flatMap(({ code, suppliers }) => labelled(code, suppliers)) })
  },
}

type SearchAnswer = z.output<typeof searchAnswer>
type Item = Omit<SearchAnswer['items'][number], 'score'>

/** What an answer depends on beside the supplier: addresses, and the day. */
type Surroundings = Pick<RequestContext, 'baseUrl' | 'clock'>

function summary(supplier: Supplier, { baseUrl, clock }: Surroundings): Item {
  const { municipality } = supplier.address
  const region = municipality === null ? undefined : regionOf(municipality, dayInDenmark(clock.now()))
  return {
    id: supplier.id,
    sourceId: supplier.listings[0]?.sourceId ?? null,
    slug: supplier.slug,
    name: supplier.name,
    cvr: supplier.cvr,
    municipality: municipality === null ? null : (municipalityByCode(municipality)?.name ?? null),
    municipalityCode: municipality,
    region: region?.name.da ?? null,
    offerings: [...supplier.offerings].map((offering) => ({ ...offering, categories: [...offering.categories] })),
    categories: offeredCategories(supplier)
      .flatMap((code) => category(code) ?? [])
      .map(({ code, label }) => ({ code, label })),
    url: baseUrl + href(routes.show, 'da', { slug: supplier.slug }),
  }
}

/** One supplier as the API and the files of open data tell of it. */
export function supplierRecord(supplier: Supplier, context: Surroundings): z.output<typeof supplierAnswer> {
  const { address, listings, deliveryAreas, otherNames, employs } = supplier
  return {
    ...summary(supplier, context),
    otherNames: [...otherNames],
    legalForm: supplier.legalForm,
    rsvStated: supplier.rsvStated,
    street: address.street,
    postcode: address.postcode,
    town: address.town,
    country: address.country,
    point: address.point,
    website: supplier.website,
    purpose: supplier.purpose,
    description: supplier.description,
    employs: [...employs],
    employsNote: supplier.employsNote,
    deliveryAreas: [...deliveryAreas],
    keptByOwner: isKept(supplier),
    confirmedOn: supplier.confirmedOn,
    unconfirmed: isUnconfirmed(supplier, dayInDenmark(context.clock.now())),
    smallestOrder: supplier.smallestOrder,
    largestOrder: supplier.largestOrder,
    leadTimeDays: supplier.leadTimeDays,
    availableFrom: supplier.availableFrom,
    labels: [...supplier.labels],
    languages: [...supplier.languages],
    references: [...supplier.references],
    warnings: addressWarnings(address, 'en'),
    sources: [...listings],
  }
}

function labelledFacets(facets: Facets): SearchAnswer['facets'] {
  const values = (filter: FilterName) =>
    facets[filter].map(({ value, count }) => ({
      value,
      label: { da: valueName(filter, value, 'da'), en: valueName(filter, value, 'en') },
      count,
    }))
  return {
    category: values('category'),
    municipality: values('municipality'),
    region: values('region'),
    delivers_to: values('deliversTo'),
    kind: values('kind'),
    employs: values('employs'),
    rsv: values('rsv'),
    confirmed: values('confirmed'),
  }
}

function labelled(code: string, suppliers: number): z.output<typeof categoriesAnswer>['items'] {
  const found = category(code)
  return found === undefined ? [] : [{ code, label: found.label, parent: found.parent ?? null, suppliers }]
}
