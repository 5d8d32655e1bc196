import { z } from 'zod'

/** The shapes of the API's answers. They are also its documentation: OpenAPI is written from them. */

const translated = z.object({ da: z.string(), en: z.string() })

const category = z.object({
  code: z.string().describe('CPV code of eight digits.'),
  label: translated,
})

const offering = z.object({
  title: z.string(),
  description: z.string().nullable(),
  kind: z.enum(['product', 'service']),
  categories: z.array(z.string()).describe('CPV codes of eight digits.'),
  unit: z.string().nullable(),
  priceIndication: z.string().nullable(),
  capacity: z.string().nullable(),
})

const common = {
  id: z.int(),
  sourceId: z.string().nullable().describe("The supplier's id in the source it was first imported from."),
  slug: z.string(),
  name: z.string(),
  cvr: z.string().nullable().describe('Danish business number, eight digits.'),
  municipality: z.string().nullable(),
  municipalityCode: z.string().nullable().describe('Four digits.'),
  region: z.string().nullable().describe('As of today: regions change on 2027-01-01.'),
  offerings: z.array(offering),
  categories: z.array(category),
  url: z.string().describe('The page for people.'),
}

const facetValue = z.object({ value: z.string(), label: translated, count: z.int() })

export const searchAnswer = z.object({
  items: z.array(z.object({ ...common, score: z.number().describe('How well the words fit; 0 without words.') })),
  total: z.int(),
  totalIsCapped: z.boolean().describe('Whether there may be more than `total` says.'),
  facets: z
    .object({
      category: z.array(facetValue),
      municipality: z.array(facetValue),
      region: z.array(facetValue),
      delivers_to: z.array(facetValue),
      kind: z.array(facetValue),
      employs: z.array(facetValue),
      rsv: z.array(facetValue),
      confirmed: z.array(facetValue),
    })
    .describe('What would narrow the search, counted with all other filters in force.'),
  page: z.int(),
  pageSize: z.int(),
})

const deliveryArea = z.object({
  kind: z.enum(['country', 'region', 'municipality', 'radius']),
  country: z.string().optional(),
  region: z.string().optional(),
  municipality: z.string().optional(),
  point: z.object({ lat: z.number(), lon: z.number() }).optional(),
  radiusKm: z.number().optional(),
})

export const supplierAnswer = z.object({
  ...common,
  otherNames: z.array(z.string()),
  legalForm: z.string().nullable(),
  rsvStated: z
    .boolean()
    .describe('A source says that it is a registered social enterprise; not checked in the register.'),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2.'),
  point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  website: z.string().nullable(),
  purpose: z.string().nullable(),
  description: z.string().nullable().describe('Markdown.'),
  employs: z.array(z.string()).describe('Codes of groups of people.'),
  employsNote: z.string().nullable(),
  deliveryAreas: z.array(deliveryArea),
  keptByOwner: z
    .boolean()
    .describe('Whether the enterprise keeps its page itself; else it is known from sources only.'),
  confirmedOn: z.string().nullable().describe('The last day on which the owner said that all of it is true.'),
  unconfirmed: z.boolean().describe('The owner has let two review intervals go by without saying so.'),
  smallestOrder: z.string().nullable().describe('Danish kroner without VAT, as exact decimal text.'),
  largestOrder: z.string().nullable().describe('Danish kroner without VAT, as exact decimal text.'),
  leadTimeDays: z.int().nullable(),
  availableFrom: z.string().nullable().describe('The day from which it takes on work.'),
  labels: z.array(z.string()),
  languages: z.array(z.string()).describe('ISO 639-1 codes.'),
  references: z.array(z.object({ client: z.string(), text: z.string().nullable() })),
  warnings: z.array(z.string()).describe('What in the address contradicts itself.'),
  sources: z.array(
    z.object({
      source: z.string(),
      sourceId: z.string(),
      sourceUrl: z.string().nullable(),
      readOn: z.string().nullable(),
    }),
  ),
})

export const categoriesAnswer = z.object({
  items: z.array(
    z.object({
      ...category.shape,
      parent: z.string().nullable(),
      suppliers: z.int().describe('Suppliers that offer something in the category or below it.'),
    }),
  ),
})

export const suggestionsAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['offering', 'category', 'place', 'supplier']),
      kindName: z.string().describe('What to call the kind, in the language.'),
      text: z.string(),
      url: z.string().describe('Where it leads: the page of an enterprise, or a search.'),
      search: z
        .record(z.string(), z.string())
        .nullable()
        .describe(
          'The parameters of the search that it stands for, beside those already chosen; null for an enterprise.',
        ),
    }),
  ),
  spoken: z.string().describe('How many there are, for those who do not see the list.'),
})
