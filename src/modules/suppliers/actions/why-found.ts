import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors, distanceInKm, municipalityByCode, type Point } from '../../reference/index.ts'
import { type FoundSupplier, offeredCategories, type Search } from '../model/directory.ts'
import { groupOf, partOf, tradeOf } from '../model/search-entry.ts'
import type { AskedSign } from '../model/understood.ts'
import { excerptOf, type Reason, type Segment, segments, type WhyFound } from '../model/why-found.ts'
import { middleOf } from './asked-place.ts'
import { type AskedTerms, askedTerms, type RelatedTrade, type WeighedWord } from './asked-terms.ts'
import type { KnownSupplier } from './known-suppliers.ts'
import { type KnownText, wordsWith } from './known-text.ts'
import { tradesOfCategories } from './trade-terms.ts'
import type { Question } from './understand.ts'

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
    const excerpt = excerptOf(known.description.text, wordsWith(known.description, words.terms))
    const titles = markedTitles(known, words, name.some(isMeant) || excerpt.some(isMeant))
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

function marked(known: KnownText, terms: ReadonlySet<string>): Segment[] {
  return segments(known.text, wordsWith(known, terms))
}

/** Whether a text says one of the words asked for, and not only something like it. */
function saysIt(known: KnownText, { whole, together }: AskedTerms): boolean {
  const has = (terms: ReadonlySet<string>) => wordsWith(known, terms).length > 0
  return has(whole) || together.some((row) => row.every(has))
}

interface MarkedTitle {
  readonly known: KnownText
  readonly says: boolean
  readonly title: readonly Segment[]
}

/** What it offers, with the words marked; where nothing of it has any, with the lesser parts of them: *julekasser* for *julegaver*. */
function markedTitles({ titles }: KnownSupplier, words: AskedTerms, isMarked: boolean): MarkedTitle[] {
  const markedBy = (terms: ReadonlySet<string>) =>
    titles.map((known) => ({ known, says: saysIt(known, words), title: marked(known, terms) }))
  const all = markedBy(words.terms)
  const hasAny = isMarked || words.lesser.size === 0 || all.some(({ title }) => title.some(isMeant))
  return hasAny ? all : markedBy(words.lesser)
}

/** The offering whose own words hold most of what was asked for. */
function mostMeant(titles: readonly MarkedTitle[], { weighed }: AskedTerms): readonly Segment[] | undefined {
  const shown = titles.filter(({ title }) => title.some(isMeant))
  if (shown.length < 2) return shown[0]?.title
  const held = shown.map(({ known, title }) => ({
    title,
    worth: weighed.reduce((sum, word) => sum + word.importance * worthIn(known, word), 0),
    marks: title.filter(isMeant).length,
  }))
  return held.toSorted((one, other) => other.worth - one.worth || other.marks - one.marks)[0]?.title
}

function worthIn(known: KnownText, { rows }: WeighedWord): number {
  return rows.find(({ row }) => row.every((terms) => wordsWith(known, terms).length > 0))?.worth ?? 0
}

function isTitle(reason: Reason, title: readonly Segment[]): boolean {
  return 'title' in reason && reason.title === title
}

interface MarkedTexts extends Pick<WhyFound, 'name' | 'excerpt'> {
  readonly titles: readonly MarkedTitle[]
}

/** What it offers; else the category that belongs to a trade that was asked for, or whatever else says so; else what is like it. */
function byWords(known: KnownSupplier, words: AskedTerms, texts: MarkedTexts): Reason[] {
  if (!words.isAsked) return []
  const saying = texts.titles.filter(({ says }) => says)
  const title = mostMeant(saying, words)
  if (title !== undefined) return [{ kind: 'offers', title }]
  const offered = offeredCategories(known.found.supplier)
  const code = offered.find((each) => words.codes.size > 0 && ancestors(each).some((above) => words.codes.has(above)))
  if (code !== undefined) return [{ kind: 'inCategory', code }]
  const { cvr } = known.found.supplier
  if (cvr !== null && words.terms.has(cvr)) return [{ kind: 'saidIn', text: 'cvr' }]
  if (saysIt(known.name, words)) return [{ kind: 'saidIn', text: 'name' }]
  const groups = known.found.supplier.employs.filter((each) => words.whole.has(groupOf(each)))
  if (groups.length > 0) return [{ kind: 'employs', groups }]
  if (texts.excerpt.some(isMeant) && saysIt(known.description, words)) return [{ kind: 'saidIn', text: 'description' }]
  const onPage: Reason = { kind: words.isOnlyAlike ? 'saysAlike' : 'saidIn', text: 'page' }
  return [alike(texts, words) ?? relatedTrade(known, offered, words.related) ?? onPage]
}

function alike({ titles, name, excerpt }: MarkedTexts, words: AskedTerms): Reason | undefined {
  const title = mostMeant(titles, words)
  if (title !== undefined) return { kind: 'offersAlike', title }
  if (name.some(isMeant)) return { kind: 'saysAlike', text: 'name' }
  return excerpt.some(isMeant) ? { kind: 'saysAlike', text: 'description' } : undefined
}

function isMeant(piece: Segment): boolean {
  return piece.isMeant
}

/** By its categories or by what it says that it offers. Not told is which trade: it need not do what this is called after. */
function relatedTrade({ titles }: KnownSupplier, offered: readonly string[], related: readonly RelatedTrade[]) {
  const byCategory = new Set(tradesOfCategories(offered).map(({ slug }) => slug))
  const trade = related.find(
    ({ slug }) =>
      byCategory.has(slug) ||
      titles.some((title) => wordsWith(title, new Set([tradeOf(slug), partOf(tradeOf(slug))])).length > 0),
  )
  return trade === undefined ? undefined : ({ kind: 'relatedTrade', asked: trade.asked } as const)
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
