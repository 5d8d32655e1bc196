import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors, distanceInKm, municipalityByCode, type Point } from '../../reference/index.ts'
import { type FoundSupplier, offeredCategories, type Search } from '../model/directory.ts'
import { isTrade, tradeOf } from '../model/search-entry.ts'
import type { AskedSign } from '../model/understood.ts'
import { excerptOf, type Reason, type Segment, type Stretch, segments, type WhyFound } from '../model/why-found.ts'
import { middleOf } from './asked-place.ts'
import type { KnownSupplier } from './known-suppliers.ts'
import { type KnownText, wordsWith } from './known-text.ts'
import { tradeNamed, tradesOfCategories } from './trade-terms.ts'
import type { Question } from './understand.ts'

/** What is worth less is no reason that anybody would understand; it is told apart. */
const leastWorth = 0.3

/** What the words of a question ask for, to be looked for in texts. */
interface AskedTerms {
  /** Anything is asked for by words. */
  readonly isAsked: boolean
  /** What the words mean. */
  readonly terms: ReadonlySet<string>
  /** The categories of the trades among them. */
  readonly codes: ReadonlySet<string>
  /** Trades that cover part of the need, by their slugs. */
  readonly related: readonly string[]
}

/** What the reasons are told by, besides the question and the texts. */
interface Known {
  readonly day: Day
  /** Whether a supplier delivers to one of the municipalities. */
  readonly delivers: (id: number, municipalities: readonly string[]) => boolean
}

/** Tells for each supplier found why it is here. */
export function whyFound(
  question: Question,
  asked: Search,
  { day, delivers }: Known,
): (known: KnownSupplier) => WhyFound {
  const words = askedTerms(question)
  const places = askedPlaces(question, asked)
  const categories = question.signs.flatMap(categoryAsked)
  return (known) => {
    const name = marked(known.name, words.terms)
    const excerpt = excerptIn(known.description, words.terms)
    const titles = known.titles.map((title) => marked(title, words.terms))
    const best = mostMeant(titles)
    return {
      name,
      excerpt,
      offerings: best === undefined ? titles : titles.filter((title) => title !== best),
      reasons: [
        ...(best === undefined ? byWords(known, words, { name, excerpt }) : [{ kind: 'offers', title: best } as const]),
        ...categories,
        ...places.flatMap((place) => placed(known, place, delivers)),
        ...registered(known.found.inRsvRegister, day),
      ],
    }
  }
}

function askedTerms({ wanted }: Question): AskedTerms {
  const all = wanted.flatMap(({ alternatives }) => alternatives)
  const terms = new Set(all.filter(({ worth }) => worth >= leastWorth).map(({ term }) => term))
  const slugs = (of: Iterable<string>) => [...of].filter(isTrade).map((term) => term.slice(1))
  return {
    isAsked: wanted.length > 0,
    terms,
    codes: new Set(slugs(terms).flatMap((slug) => tradeNamed(slug)?.codes ?? [])),
    related: slugs(all.filter(({ term }) => !terms.has(term)).map(({ term }) => term)),
  }
}

function marked(known: KnownText, terms: ReadonlySet<string>): Segment[] {
  return segments(known.text, wordsWith(known, terms))
}

/** The offering that shows most of what was asked for. */
function mostMeant(titles: readonly Segment[][]): readonly Segment[] | undefined {
  const shown = titles.map((title) => title.filter(({ isMeant }) => isMeant).length)
  const most = Math.max(0, ...shown)
  return most === 0 ? undefined : titles[shown.indexOf(most)]
}

function excerptIn(description: KnownText, terms: ReadonlySet<string>): Segment[] {
  const { text } = description
  const meant = wordsWith(description, terms)
  const { start, end } = excerptOf(text, meant[0]?.start)
  const cut = segments(text.slice(start, end), within(meant, { start, end }))
  const gap = { text: ' … ', isMeant: false }
  return [...(start > 0 ? [gap] : []), ...cut, ...(end < text.length ? [gap] : [])]
}

/** Those that lie wholly in the stretch, counted from its beginning. */
function within(words: readonly Stretch[], { start, end }: Stretch): Stretch[] {
  return words
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => ({ start: word.start - start, end: word.end - start }))
}

/** Where nothing that it offers says so: the category that belongs to a trade that was asked for, or whatever else does. */
function byWords(
  known: KnownSupplier,
  { isAsked, terms, codes, related }: AskedTerms,
  { name, excerpt }: Pick<WhyFound, 'name' | 'excerpt'>,
): Reason[] {
  if (!isAsked) return []
  const offered = offeredCategories(known.found.supplier)
  const code = offered.find((each) => codes.size > 0 && ancestors(each).some((above) => codes.has(above)))
  if (code !== undefined) return [{ kind: 'inCategory', code }]
  const { cvr } = known.found.supplier
  if (cvr !== null && terms.has(cvr)) return [{ kind: 'saidIn', text: 'cvr' }]
  if (name.some(({ isMeant }) => isMeant)) return [{ kind: 'saidIn', text: 'name' }]
  if (excerpt.some(({ isMeant }) => isMeant)) return [{ kind: 'saidIn', text: 'description' }]
  return [relatedTrade(known, offered, related) ?? { kind: 'saidIn', text: 'page' }]
}

/** The first of the trades that it is in, by its categories or by what it says that it offers. */
function relatedTrade({ titles }: KnownSupplier, offered: readonly string[], related: readonly string[]) {
  const byCategory = new Set(tradesOfCategories(offered).map(({ slug }) => slug))
  const slug = related.find(
    (each) => byCategory.has(each) || titles.some((title) => wordsWith(title, new Set([tradeOf(each)])).length > 0),
  )
  const found = slug === undefined ? undefined : tradeNamed(slug)
  const [da, en] = [found?.words[0], found?.english[0]]
  return da === undefined || en === undefined ? undefined : ({ kind: 'relatedTrade', trade: { da, en } } as const)
}

/** All found are in it. */
function categoryAsked(sign: AskedSign): Reason[] {
  return sign.kind === 'category' ? [{ kind: 'inCategory', code: sign.code }] : []
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

function placed(
  { found: { supplier } }: KnownSupplier,
  { name: place, municipalities, point }: WantedPlace,
  delivers: Known['delivers'],
): Reason[] {
  const { municipality, point: own } = supplier.address
  if (municipality !== null && municipalities.includes(municipality)) {
    return [{ kind: 'liesIn', place: municipalityByCode(municipality)?.name ?? place }]
  }
  const middle = middleOf({ point, municipalities })
  const km = middle === undefined || own === null ? undefined : Math.round(distanceInKm(own, middle))
  if (municipalities.length > 0 && delivers(supplier.id, municipalities)) return [{ kind: 'deliversTo', place, km }]
  if (km === undefined) return []
  return [{ kind: point === undefined ? 'kmFromMiddle' : 'kmFrom', place, km }]
}
