import { createHash } from 'node:crypto'
import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import {
  ancestors,
  category,
  municipalitiesIn,
  municipalitiesWithin,
  municipalityByCode,
  regionsOfMunicipality,
  targetGroup,
  trades,
} from '../../reference/index.ts'
import {
  type DeliveryArea,
  type FoundSupplier,
  kindOfCategory,
  offeredCategories,
  type Supplier,
} from '../model/directory.ts'
import { everyMunicipality, groupOf, numbersOf, partOf, textWeights, tradeOf } from '../model/search-entry.ts'
import type { SearchEntry } from '../store/search-entries.ts'
import { tradesIn, tradesOfCategories } from './trade-terms.ts'

/** To be raised with each change of what is made of a supplier. */
const analysis = 5

let version: string | undefined

/** Changes with what is made of a supplier, and with the trades' words: entries made before are made anew. */
export function entryVersion(): string {
  version ??= `${analysis}-${createHash('sha256').update(JSON.stringify(trades())).digest('hex').slice(0, 12)}`
  return version
}

/** What the search knows of a supplier: what it can be found by, and what it may be narrowed and ordered by. */
export function searchEntry(found: FoundSupplier): SearchEntry {
  const { supplier } = found
  const texts = textsOf(supplier).map(({ text, weight }) => ({ words: analyse(text), weight }))
  return {
    supplierId: supplier.id,
    version: entryVersion(),
    terms: [...termsOf(supplier, texts)].map(([term, weight]) => `${term}=${weight}`).join(' '),
    stems: texts.map(({ words }) => ` ${words.map(({ stem }) => stem).join(' ')} `).join('|'),
    filterValues: filterValues(supplier),
    numbers: numbersOf(found),
    supplier: found,
  }
}

interface WeighedText {
  readonly words: readonly Word[]
  readonly weight: number
}

/** Everything it says of itself, and what its categories are called in either language. */
function textsOf(supplier: Supplier): { readonly text: string; readonly weight: number }[] {
  const labels = offeredCategories(supplier).map((code) => category(code)?.label)
  const texts = [
    ...[supplier.name, ...supplier.otherNames, supplier.cvr].map(weighing(textWeights.name)),
    ...supplier.offerings.map(({ title }) => title).map(weighing(textWeights.offering)),
    ...labels.flatMap((label) => [label?.da, label?.en]).map(weighing(textWeights.category)),
    ...[supplier.purpose, ...supplier.offerings.map(({ description }) => description)].map(
      weighing(textWeights.purpose),
    ),
    ...[supplier.description, ...supplier.labels].map(weighing(textWeights.description)),
    ...[supplier.employsNote, ...supplier.employs.map((code) => targetGroup(code)?.name.da)].map(
      weighing(textWeights.people),
    ),
    ...placeNamesOf(supplier).map(weighing(textWeights.place)),
  ]
  return texts.flatMap(({ text, weight }) => (text === null || text === undefined ? [] : [{ text, weight }]))
}

function weighing(weight: number) {
  return (text: string | null | undefined) => ({ text, weight })
}

/** Its words, the parts of its compounds, its trades and whom it employs, each with the greatest weight it has in any of the texts. */
function termsOf(supplier: Supplier, texts: readonly WeighedText[]): Map<string, number> {
  const offered = offeredCategories(supplier)
  const terms = new Map<string, number>()
  const weighed = [
    ...texts.flatMap(wordTerms),
    ...texts.flatMap(tradeTerms),
    ...supplier.employs.map((code): Weighed => [groupOf(code), textWeights.people]),
    ...tradesOfCategories(offered).map(({ slug, doubt }): Weighed => [tradeOf(slug), textWeights.offering - doubt]),
  ]
  for (const [term, weight] of weighed) {
    const rounded = Math.round(weight)
    if (rounded > (terms.get(term) ?? 0)) terms.set(term, rounded)
  }
  return terms
}

type Weighed = readonly [term: string, weight: number]

function wordTerms({ words, weight }: WeighedText): Weighed[] {
  const telling = words.filter(({ isEmpty }) => !isEmpty)
  return telling.flatMap(({ stem, parts }) => [[stem, weight], ...parts.map((part): Weighed => [partOf(part), weight])])
}

/** Whom it employs and where it is tells nothing of what it sells. */
function tradeTerms({ words, weight }: WeighedText): Weighed[] {
  if (weight <= textWeights.people) return []
  return tradesIn(words).map(({ slug, part }) => [tradeOf(slug), part === undefined ? weight : weight * partShare])
}

/** A part of a compound tells less surely of a trade than the word itself: *møbel* in *møbellager*. */
const partShare = 0.6

function filterValues(supplier: Supplier): string[] {
  const codes = offeredCategories(supplier)
  const { municipality, country } = supplier.address
  // A source that lists offerings and codes apart does not say which belong together: then both kinds may be right.
  const kinds = [...supplier.offerings.map(({ kind }) => kind), ...codes.map(kindOfCategory)]
  return unique([
    ...codes.flatMap(ancestors).map((code) => `category=${code}`),
    ...(municipality === null ? [] : [`municipality=${municipality}`]),
    ...(country === null ? [] : [`country=${country}`]),
    ...deliversTo(supplier).map((code) => `deliversTo=${code}`),
    ...kinds.map((kind) => `kind=${kind}`),
    ...supplier.employs.map((code) => `employs=${code}`),
  ])
}

/** Municipalities it delivers to. Its own counts always: what is around the corner can be fetched. */
function deliversTo({ deliveryAreas, address }: Supplier): string[] {
  const codes = deliveryAreas.flatMap(municipalitiesOf)
  if (codes.includes(everyMunicipality)) return [everyMunicipality]
  return address.municipality === null ? codes : [...codes, address.municipality]
}

function municipalitiesOf(area: DeliveryArea): string[] {
  switch (area.kind) {
    case 'country':
      return area.country === 'DK' ? [everyMunicipality] : []
    case 'region':
      return municipalitiesIn(area.region).map(({ code }) => code)
    case 'municipality':
      return [area.municipality]
    case 'radius':
      return municipalitiesWithin(area.point, area.radiusKm).map(({ code }) => code)
  }
}

/** Where it is, as people would ask for it. A region by every name it has had, so that none has to be re-indexed at midnight. */
function placeNamesOf({ address }: Supplier): (string | null | undefined)[] {
  const { municipality } = address
  if (municipality === null) return [address.town]
  const regions = regionsOfMunicipality(municipality).map((region) => region.name.da)
  return [address.town, municipalityByCode(municipality)?.name, ...regions]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
