import type { Day } from '../../../kernel/time/clock.ts'

/** A piece of a text, and whether it is what was looked for. */
export interface Segment {
  readonly text: string
  readonly isMeant: boolean
}

/** Why a supplier is among the results, in what can be checked. */
export type Reason =
  /** One thing it offers, with the words that were looked for marked. */
  | { readonly kind: 'offers'; readonly title: readonly Segment[] }
  /** One thing it offers that is only like what was looked for: *træværksted* for *cykelværksted*. */
  | { readonly kind: 'offersAlike'; readonly title: readonly Segment[] }
  | { readonly kind: 'inCategory'; readonly code: string }
  /** Its name says it, its number in the register, its description, or something else on its page. */
  | { readonly kind: 'saidIn'; readonly text: 'name' | 'cvr' | 'description' | 'page' }
  /** Its name, its description or something else on its page says something like it. */
  | { readonly kind: 'saysAlike'; readonly text: 'name' | 'description' | 'page' }
  /** People it employs that were asked for, by their codes. */
  | { readonly kind: 'employs'; readonly groups: readonly string[] }
  /** Nothing of it says so, but it is in a trade that covers part of the need that the words typed tell of. */
  | { readonly kind: 'relatedTrade'; readonly asked: string }
  | { readonly kind: 'liesIn'; readonly place: string }
  /** `km`: how far away it is; absent where its place is not known. */
  | { readonly kind: 'deliversTo'; readonly place: string; readonly km: number | undefined }
  | { readonly kind: 'kmFrom'; readonly place: string; readonly km: number }
  /** The place is a part of the country. */
  | { readonly kind: 'kmFromMiddle'; readonly place: string; readonly km: number }
  | { readonly kind: 'inRsvRegister'; readonly checkedOn: Day }

/** What stands on a result besides the supplier: its texts with the words that were looked for marked, and the reasons. */
export interface WhyFound {
  readonly name: readonly Segment[]
  /** What it offers besides what stands among the reasons. */
  readonly offerings: readonly (readonly Segment[])[]
  /** As much of its description as shows why, or how it begins. */
  readonly excerpt: readonly Segment[]
  /** Of the words one reason at most, the most telling. */
  readonly reasons: readonly Reason[]
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The text in pieces; stretches stand in order and do not overlap. */
export function segments(text: string, meant: readonly Stretch[]): Segment[] {
  const pieces = meant.flatMap(({ start, end }, place) => [
    { text: text.slice(meant[place - 1]?.end ?? 0, start), isMeant: false },
    { text: text.slice(start, end), isMeant: true },
  ])
  return [...pieces, { text: text.slice(meant.at(-1)?.end ?? 0), isMeant: false }].filter((piece) => piece.text !== '')
}

/** An excerpt on a result, in characters: enough to choose by. */
const longestExcerpt = 220

/** Words before the first that was looked for, in characters, so that one sees what it belongs to. */
const before = 80

/** The stretch of a text to show: its beginning, or around the first of what is meant where that comes late. Cut between words. */
function stretchToShow(text: string, first: number | undefined): Stretch {
  if (text.length <= longestExcerpt) return { start: 0, end: text.length }
  const isLate = first !== undefined && first > longestExcerpt - before
  const start = isLate ? text.indexOf(' ', first - before) + 1 : 0
  if (text.length - start <= longestExcerpt) return { start, end: text.length }
  return { start, end: Math.max(text.lastIndexOf(' ', start + longestExcerpt), start + 1) }
}

/** What `stretchToShow` shows, with what is meant in it, and signs of what is left out. */
export function excerptOf(text: string, meant: readonly Stretch[]): Segment[] {
  const { start, end } = stretchToShow(text, meant[0]?.start)
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
