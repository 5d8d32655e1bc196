import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors, distanceInKm, municipalityByCode, type Point } from '../../reference/index.ts'
import { type FoundSupplier, offeredCategories, plainText, type Search, type Supplier } from '../model/directory.ts'
import { everyMunicipality, isTrade, partOf, tradeOf } from '../model/search-entry.ts'
import { excerptOf, type Reason, type Segment, segments, type WhyFound } from '../model/why-found.ts'
import { deliversTo } from './search-entry.ts'
import { tradeNamed, tradesIn } from './trade-terms.ts'
import type { Question } from './understand.ts'

/** What is worth less is no reason that anybody would understand. */
const leastWorth = 0.3

/** Tells for each supplier found why it is here. */
export function whyFound(question: Question, asked: Search, day: Day): (found: FoundSupplier) => WhyFound {
  const terms = askedTerms(question)
  const codes = codesOf(terms)
  const places = askedPlaces(question, asked)
  return ({ supplier, inRsvRegister }) => {
    const offerings = supplier.offerings.map(({ title }) => marked(title, terms))
    return {
      name: marked(supplier.name, terms),
      offerings,
      excerpt: excerpt(supplier, terms),
      reasons: [
        ...offered(supplier, offerings, codes),
        ...places.flatMap((place) => placed(supplier, place)),
        ...registered(inRsvRegister, day),
      ],
    }
  }
}

function askedTerms({ wanted }: Question): ReadonlySet<string> {
  const all = wanted.flatMap(({ alternatives }) => alternatives)
  return new Set(all.flatMap(({ term, worth }) => (worth >= leastWorth ? [term] : [])))
}

/** The categories of the trades among the terms. */
function codesOf(terms: ReadonlySet<string>): ReadonlySet<string> {
  const slugs = [...terms].flatMap((term) => (isTrade(term) ? [term.slice(1)] : []))
  return new Set(slugs.flatMap((slug) => tradeNamed(slug)?.codes ?? []))
}

function marked(text: string, terms: ReadonlySet<string>): Segment[] {
  return terms.size === 0 ? [{ text, isMeant: false }] : segments(text, meantWords(analyse(text), terms))
}

/** The words that were asked for, that have a part that was, or that tell of a trade that was. */
function meantWords(words: readonly Word[], terms: ReadonlySet<string>): Word[] {
  const told = tradesIn(words).filter(({ slug }) => terms.has(tradeOf(slug)))
  return words.filter(
    ({ stem, parts, isEmpty }, place) =>
      !isEmpty &&
      (terms.has(stem) ||
        parts.some((part) => terms.has(partOf(part))) ||
        told.some(({ from, to }) => from <= place && place <= to)),
  )
}

function excerpt({ description }: Supplier, terms: ReadonlySet<string>): Segment[] {
  const text = plainText(description ?? '')
  const meant = terms.size === 0 ? [] : meantWords(analyse(text), terms)
  const { start, end } = excerptOf(text, meant[0]?.start)
  const inside = meant.filter((word) => word.start >= start && word.end <= end)
  const shown = inside.map((word) => ({ start: word.start - start, end: word.end - start }))
  const cut = segments(text.slice(start, end), shown)
  const gap = { text: ' … ', isMeant: false }
  return [...(start > 0 ? [gap] : []), ...cut, ...(end < text.length ? [gap] : [])]
}

/** The offering that shows most of what was asked for, or the category that belongs to a trade that was. */
function offered(supplier: Supplier, offerings: readonly (readonly Segment[])[], codes: ReadonlySet<string>): Reason[] {
  const shown = offerings.map((title) => title.filter(({ isMeant }) => isMeant).length)
  const most = Math.max(0, ...shown)
  if (most > 0) return [{ kind: 'offers', title: supplier.offerings[shown.indexOf(most)]?.title ?? '' }]
  if (codes.size === 0) return []
  const code = offeredCategories(supplier).find((each) => ancestors(each).some((above) => codes.has(above)))
  return code === undefined ? [] : [{ kind: 'inCategory', code }]
}

/** A check that has run out is no reason any more. */
function registered(check: FoundSupplier['inRsvRegister'], day: Day): Reason[] {
  if (check === null || (check.validUntil !== null && check.validUntil < day)) return []
  return [{ kind: 'inRsvRegister', checkedOn: check.checkedOn }]
}

/** A place that a search asks for, by its words or its filters. */
interface WantedPlace {
  readonly name: string
  readonly municipalities: readonly string[]
  readonly point: Point | undefined
}

function askedPlaces({ place }: Question, { filters, near }: Search): WantedPlace[] {
  const municipality = filters.deliversTo && municipalityByCode(filters.deliversTo)
  return [
    ...(place === undefined ? [] : [place]),
    ...(municipality ? [{ name: municipality.name, municipalities: [municipality.code], point: undefined }] : []),
    ...(near === undefined ? [] : [{ name: near.name, municipalities: [], point: near.point }]),
  ]
}

function placed(supplier: Supplier, { name: place, municipalities, point }: WantedPlace): Reason[] {
  const { municipality, point: own } = supplier.address
  if (municipality !== null && municipalities.includes(municipality)) {
    return [{ kind: 'liesIn', place: municipalityByCode(municipality)?.name ?? place }]
  }
  const reached = deliversTo(supplier)
  if (reached.some((code) => code === everyMunicipality || municipalities.includes(code))) {
    if (municipalities.length > 0) return [{ kind: 'deliversTo', place }]
  }
  if (point === undefined || own === null) return []
  return [{ kind: 'kmFrom', place, km: Math.round(distanceInKm(own, point)) }]
}
