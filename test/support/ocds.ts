import { z } from 'zod'

/**
 * What the Open Contracting Data Standard 1.1 asks of the parts of a release package that are told here, and of the extensions
 * lots, location, otherRequirements, contractTerms, sustainability, suitability, legalBasis and pagination. Written from the
 * standard's reference (https://standard.open-contracting.org/1.1/en/schema/reference/), and stricter than its own schema: a
 * field that is not named here, an empty text and an empty list are faults too.
 */
const words = z.string().trim().min(1)
const moment = z.iso.datetime({ offset: true })
const address = z.url({ protocol: /^https?$/ })
const reference = z.strictObject({ id: words, name: words })
const value = z.strictObject({ amount: z.number().nonnegative(), currency: z.enum(Intl.supportedValuesOf('currency')) })
const cpv = z.strictObject({ scheme: z.literal('CPV'), id: z.string().regex(/^\d{8}$/) })

const period = z.strictObject({
  startDate: moment.optional(),
  endDate: moment.optional(),
  durationInDays: z.int().nonnegative().optional(),
})

const party = reference.extend({
  identifier: z.strictObject({ scheme: words.optional(), id: words, legalName: words }).optional(),
  address: z.strictObject({ locality: words.optional(), region: words.optional() }).optional(),
  roles: z.array(z.enum(['buyer', 'procuringEntity', 'supplier'])).min(1),
})

const subject = {
  title: words.optional(),
  description: words.optional(),
  status: z.enum(['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn']).optional(),
  value: value.optional(),
  minValue: value.optional(),
  mainProcurementCategory: z.enum(['goods', 'works', 'services']).optional(),
  tenderPeriod: period.optional(),
  contractPeriod: period.optional(),
}

const lot = z.strictObject({
  id: words,
  ...subject,
  otherRequirements: z
    .strictObject({ reservedParticipation: z.array(z.enum(['shelteredWorkshop', 'publicService'])).min(1) })
    .optional(),
  contractTerms: z.strictObject({ reservedExecution: z.boolean() }).optional(),
  hasSustainability: z.literal(true).optional(),
  sustainability: z
    .array(z.strictObject({ goal: z.string().regex(/^(?:economic|environmental|innovation|social)(?:\.\w+)?$/) }))
    .min(1)
    .optional(),
  suitability: z.strictObject({ sme: z.boolean() }).optional(),
})

const item = z.strictObject({
  id: words,
  classification: cpv,
  additionalClassifications: z.array(cpv).min(1).optional(),
  deliveryLocation: z
    .strictObject({
      description: words.optional(),
      gazetteer: z.strictObject({ scheme: z.literal('NUTS'), identifiers: z.array(words).min(1) }).optional(),
    })
    .optional(),
  relatedLot: words.optional(),
})

const tender = z.strictObject({
  id: words,
  ...subject,
  procuringEntity: reference.optional(),
  procurementMethod: z.enum(['open', 'selective', 'limited', 'direct']).optional(),
  procurementMethodDetails: words.optional(),
  legalBasis: z.strictObject({ scheme: words.optional(), id: words }).optional(),
  items: z.array(item),
  lots: z.array(lot).min(1).optional(),
  documents: z.array(
    z.strictObject({
      id: words,
      documentType: words,
      url: address,
      relatedLots: z.array(words).min(1).optional(),
    }),
  ),
})

const award = z.strictObject({
  id: words,
  status: z.enum(['pending', 'active', 'cancelled', 'unsuccessful']),
  date: moment.optional(),
  value,
  suppliers: z.array(reference).min(1),
})

const release = z.strictObject({
  ocid: words,
  id: words.regex(/^[^#]+$/),
  date: moment,
  tag: z.array(z.enum(['planning', 'tender', 'tenderUpdate', 'tenderCancellation', 'award'])).min(1),
  initiationType: z.literal('tender'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  parties: z.array(party),
  buyer: reference.optional(),
  tender,
  awards: z.array(award).min(1).optional(),
})

const releasePackage = z.strictObject({
  uri: address,
  version: z.literal('1.1'),
  extensions: z.array(address),
  publishedDate: moment,
  publisher: z.strictObject({ name: words, uri: address }),
  license: address,
  publicationPolicy: address,
  releases: z.array(release).min(1),
  links: z.strictObject({ next: address }).optional(),
})

export type OcdsPackage = z.infer<typeof releasePackage>
export type OcdsRelease = z.infer<typeof release>

/** The package, if the standard would take it; what is wrong with it is thrown, all of it. */
export function readPackage(body: string): OcdsPackage {
  const read = releasePackage.parse(JSON.parse(body))
  const faults = faultsOf(read)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return read
}

/** What the standard asks beyond the shape of each part. */
function faultsOf({ releases, publishedDate }: OcdsPackage): string[] {
  return [
    ...repeated('release', releases),
    ...releases.filter(({ date }) => date > publishedDate).map(({ id }) => `${id} is told before it was published.`),
    ...releases.flatMap((each) => faultsIn(each).map((fault) => `${each.id}: ${fault}`)),
  ]
}

function faultsIn({ parties, buyer, tender, awards = [] }: OcdsRelease): string[] {
  const lots = tender.lots ?? []
  const known = new Map(parties.map(({ id, name }) => [id, name]))
  const named = [buyer, tender.procuringEntity, ...awards.flatMap(({ suppliers }) => suppliers)]
  const related = [
    ...tender.items.flatMap(({ relatedLot }) => relatedLot ?? []),
    ...tender.documents.flatMap(({ relatedLots }) => relatedLots ?? []),
  ]
  return [
    ...repeated('party', parties),
    ...repeated('lot', lots),
    ...repeated('item', tender.items),
    ...repeated('document', tender.documents),
    ...repeated('award', awards),
    ...named.flatMap((each) =>
      each && known.get(each.id) !== each.name ? `${each.id} is not among the parties.` : [],
    ),
    ...related.filter((id) => !lots.some((each) => each.id === id)).map((id) => `There is no lot ${id}.`),
    ...[tender, ...lots].flatMap(({ tenderPeriod, contractPeriod }) =>
      [tenderPeriod, contractPeriod]
        .filter((each) => each?.startDate !== undefined && each.endDate !== undefined && each.startDate > each.endDate)
        .map(() => 'A period ends before it begins.'),
    ),
  ]
}

function repeated(what: string, all: readonly { readonly id: string }[]): string[] {
  const ids = all.map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The ${what} ${id} is there twice.`)
}
