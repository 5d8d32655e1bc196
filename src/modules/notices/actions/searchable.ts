import { analyse } from '../../../kernel/danish/analyse.ts'
import { ancestors, categoryName } from '../../reference/index.ts'
import type { Lot, NewNotice, Texts } from '../model/notice.ts'
import type { Searchable } from '../model/searchable.ts'

/** So many words of a notice are looked at; what it is about stands long before. */
const mostWords = 20_000

/** What a notice is found by. */
export function searchableOf(notice: NewNotice): Searchable {
  const { lots } = notice
  const cpv = together([notice, ...lots], (each) => each.cpv)
  const deadlines = deadlinesOf(lots)
  return {
    cpv,
    categories: together(cpv, categoriesOf),
    places: together([notice, ...lots], ({ places }) => places),
    reserved: together(lots, ({ reserved }) => reserved),
    isExecutionReserved: lots.some(({ executionReserved }) => executionReserved === 'yes'),
    strategic: together(lots, ({ strategic }) => strategic),
    socialObjectives: together(lots, ({ socialObjectives }) => socialObjectives),
    deadlines,
    closesAt: deadlines.at(-1) ?? null,
    isCancelled: notice.changeReasons.includes('cancel'),
    stems: stemsOf(notice, cpv),
  }
}

function together<From>(from: readonly From[], codesOf: (each: From) => readonly string[]): string[] {
  return [...new Set(from.flatMap(codesOf))]
}

/** A code that the vocabulary does not know still stands for itself. */
function categoriesOf(code: string): string[] {
  return [...new Set([...ancestors(code), code])]
}

function deadlinesOf(lots: readonly Lot[]): Date[] {
  const instants = new Set(lots.flatMap(({ deadline }) => deadline?.getTime() ?? []))
  return [...instants].toSorted((one, other) => one - other).map((instant) => new Date(instant))
}

function stemsOf(notice: NewNotice, cpv: readonly string[]): string[] {
  const words = analyse(textsOf(notice, cpv).join('\n')).slice(0, mostWords)
  return [...new Set(words.filter(({ isEmpty }) => !isEmpty).flatMap(({ stem, parts }) => [stem, ...parts]))].filter(
    isWord,
  )
}

/** Longer ones are addresses and keys, and the database has no room for them. */
export function isWord(stem: string): boolean {
  return stem.length <= 60
}

/** What it is about first, as there is a limit. Lots often repeat what the notice says. */
function textsOf(
  { titles, descriptions, buyers, lots, publicationNumber }: NewNotice,
  cpv: readonly string[],
): string[] {
  const told = [titles, ...buyers.map(({ names }) => names), ...lots.map((lot) => lot.titles), descriptions]
  const categories = cpv.flatMap((code) => [categoryName(code, 'da') ?? '', categoryName(code, 'en') ?? ''])
  const further = lots.flatMap((lot) => [lot.descriptions, lot.conditions, lot.strategicTexts])
  const texts = [...told.flatMap(valuesOf), publicationNumber ?? '', ...categories, ...further.flatMap(valuesOf)]
  return [...new Set(texts)]
}

function valuesOf(texts: Texts): string[] {
  return Object.values(texts)
}
