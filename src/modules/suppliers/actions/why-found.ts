import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors, distanceInKm, municipalityByCode, type Point } from '../../reference/index.ts'
import { type FoundSupplier, offeredCategories, type Search } from '../model/directory.ts'
import { isTrade, partOf, tradeOf } from '../model/search-entry.ts'
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
  /** Nobody has one of the words or is in its trade. */
  readonly isOnlyAlike: boolean
  /** What the words mean, and what is like it. */
  readonly terms: ReadonlySet<string>
  /** What says just what one of the words does, and what does so together in one text. */
  readonly whole: ReadonlySet<string>
  readonly together: readonly (readonly ReadonlySet<string>[])[]
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
  const places = chosenPlaces(asked)
  return (known) => {
    const name = marked(known.name, words.terms)
    const excerpt = excerptIn(known.description, words.terms)
    const titles = known.titles.map((title) => ({ says: saysIt(title, words), title: marked(title, words.terms) }))
    const reasons = byWords(known, words, { name, excerpt, titles })
    return {
      name,
      excerpt,
      offerings: titles.map(({ title }) => title).filter((title) => !reasons.some((each) => isTitle(each, title))),
      reasons: [
        ...reasons,
        ...categoriesAsked(known, question.signs),
        ...bestOf(question.places.flatMap((place) => placed(known, place, delivers))),
        ...places.flatMap((place) => placed(known, place, delivers)),
        ...registered(known.found.inRsvRegister, day),
      ],
    }
  }
}

function askedTerms({ wanted, onlyAlike }: Question): AskedTerms {
  const all = wanted.flatMap(({ alternatives }) => alternatives)
  const meant = all.filter(({ worth }) => worth >= leastWorth).map(({ term }) => term)
  const terms = new Set([...meant, ...meant.filter(isTrade).map(partOf)])
  const slugs = (of: Iterable<string>) => [...of].filter(isTrade).map((term) => term.slice(1))
  return {
    isAsked: wanted.length > 0,
    isOnlyAlike: onlyAlike !== undefined,
    terms,
    whole: new Set(wanted.flatMap(({ whole }) => whole)),
    together: wanted.flatMap(({ together }) => together.map((row) => row.map((stem) => new Set([stem, partOf(stem)])))),
    codes: new Set(slugs(terms).flatMap((slug) => tradeNamed(slug)?.codes ?? [])),
    related: slugs(all.filter(({ term }) => !terms.has(term)).map(({ term }) => term)),
  }
}

function marked(known: KnownText, terms: ReadonlySet<string>): Segment[] {
  return segments(known.text, wordsWith(known, terms))
}

/** Whether a text says one of the words asked for, and not only something like it. */
function saysIt(known: KnownText, { whole, together }: AskedTerms): boolean {
  const has = (terms: ReadonlySet<string>) => wordsWith(known, terms).length > 0
  return has(whole) || together.some((row) => row.every(has))
}

interface MarkedTitle {
  readonly says: boolean
  readonly title: readonly Segment[]
}

/** The offering that shows most of what was asked for. */
function mostMeant(titles: readonly MarkedTitle[]): readonly Segment[] | undefined {
  const shown = titles.map(({ title }) => title.filter(({ isMeant }) => isMeant).length)
  const most = Math.max(0, ...shown)
  return most === 0 ? undefined : titles[shown.indexOf(most)]?.title
}

function isTitle(reason: Reason, title: readonly Segment[]): boolean {
  return 'title' in reason && reason.title === title
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

interface MarkedTexts extends Pick<WhyFound, 'name' | 'excerpt'> {
  readonly titles: readonly MarkedTitle[]
}

/** What it offers; else the category that belongs to a trade that was asked for, or whatever else says so; else what is like it. */
function byWords(known: KnownSupplier, words: AskedTerms, texts: MarkedTexts): Reason[] {
  if (!words.isAsked) return []
  const title = mostMeant(texts.titles.filter(({ says }) => says))
  if (title !== undefined) return [{ kind: 'offers', title }]
  const offered = offeredCategories(known.found.supplier)
  const code = offered.find((each) => words.codes.size > 0 && ancestors(each).some((above) => words.codes.has(above)))
  if (code !== undefined) return [{ kind: 'inCategory', code }]
  const { cvr } = known.found.supplier
  if (cvr !== null && words.terms.has(cvr)) return [{ kind: 'saidIn', text: 'cvr' }]
  if (saysIt(known.name, words)) return [{ kind: 'saidIn', text: 'name' }]
  if (texts.excerpt.some(isMeant) && saysIt(known.description, words)) return [{ kind: 'saidIn', text: 'description' }]
  const onPage: Reason = { kind: words.isOnlyAlike ? 'saysAlike' : 'saidIn', text: 'page' }
  return [alike(texts) ?? relatedTrade(known, offered, words.related) ?? onPage]
}

function alike({ titles, name, excerpt }: MarkedTexts): Reason | undefined {
  const title = mostMeant(titles)
  if (title !== undefined) return { kind: 'offersAlike', title }
  if (name.some(isMeant)) return { kind: 'saysAlike', text: 'name' }
  return excerpt.some(isMeant) ? { kind: 'saysAlike', text: 'description' } : undefined
}

function isMeant(piece: Segment): boolean {
  return piece.isMeant
}

/** The first of the trades that it is in, by its categories or by what it says that it offers. */
function relatedTrade({ titles }: KnownSupplier, offered: readonly string[], related: readonly string[]) {
  const byCategory = new Set(tradesOfCategories(offered).map(({ slug }) => slug))
  const slug = related.find(
    (each) =>
      byCategory.has(each) ||
      titles.some((title) => wordsWith(title, new Set([tradeOf(each), partOf(tradeOf(each))])).length > 0),
  )
  const found = slug === undefined ? undefined : tradeNamed(slug)
  const [da, en] = [found?.words[0], found?.english[0]]
  return da === undefined || en === undefined ? undefined : ({ kind: 'relatedTrade', trade: { da, en } } as const)
}

/** All found are in one of those asked for. */
function categoriesAsked({ found: { supplier } }: KnownSupplier, signs: readonly AskedSign[]): Reason[] {
  const codes = signs.flatMap((sign) => (sign.kind === 'category' ? [sign.code] : []))
  if (codes.length === 0) return []
  const offered = new Set(offeredCategories(supplier).flatMap(ancestors))
  return codes.filter((code) => offered.has(code)).map((code) => ({ kind: 'inCategory', code }))
}

/** A check that has run out is no reason any more. */
function registered(check: FoundSupplier['inRsvRegister'], day: Day): Reason[] {
  if (check === null || (check.validUntil !== null && check.validUntil < day)) return []
  return [{ kind: 'inRsvRegister', checkedOn: check.checkedOn }]
}

/** A place that a search asks for. */
interface WantedPlace {
  readonly name: string
  readonly municipalities: readonly string[]
  readonly point: Point | undefined
}

/** The places that the search is narrowed by. */
function chosenPlaces({ filters, near }: Search): WantedPlace[] {
  const municipality = filters.deliversTo && municipalityByCode(filters.deliversTo)
  return [
    ...(municipality ? [{ name: municipality.name, municipalities: [municipality.code], point: undefined }] : []),
    ...(near === undefined ? [] : [{ name: near.name, municipalities: [], point: near.point }]),
  ]
}

/** Of places of which any will do the one it is nearest to. */
function bestOf(reasons: readonly Reason[]): Reason[] {
  const isIn = reasons.filter(({ kind }) => kind === 'liesIn')
  const delivered = reasons.filter(({ kind }) => kind === 'deliversTo')
  const [best] = [isIn, delivered, reasons].find((some) => some.length > 0)?.toSorted(byKilometres) ?? []
  return best === undefined ? [] : [best]
}

function byKilometres(one: Reason, other: Reason): number {
  return kilometresIn(one) - kilometresIn(other)
}

/** Whose place is not known comes last. */
function kilometresIn(reason: Reason): number {
  return 'km' in reason ? (reason.km ?? 100_000) : 0
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
