import { findCategory } from '../../../reference/index.ts'
import { kindOfCategory, type Offering } from '../../model/directory.ts'
import type { RowCells } from './cells.ts'
import { listParts } from './text.ts'

const longestTitle = 200
const mostOfferings = 60
const mostCategories = 5

/** What the enterprise sells: titles from one column, CPV codes from another. */
export function readOfferings(row: RowCells): Offering[] {
  const titles = readTitles(row)
  const codes = readCodes(row, titles.length)
  if (titles.length === 0)
    return codes.slice(0, mostOfferings).flatMap(([code]) => (code ? [offering(categoryName(code), [code])] : []))
  const perTitle = assign(titles.length, codes)
  return titles.map((title, index) => offering(title, perTitle[index] ?? []))
}

function readTitles(row: RowCells): string[] {
  const text = row.prose('offers', 20_000)
  const titles = listParts(text, text.includes('|') ? /\|/ : /[;\n]/).map((title) => title.replaceAll(/\s+/g, ' '))
  const tooLong = titles.filter((title) => title.length > longestTitle)
  for (const title of tooLong)
    row.leaveOut('offers', title, `The name of a product or service has at most ${longestTitle} characters.`)
  const kept = titles.filter((title) => title.length <= longestTitle)
  if (kept.length > mostOfferings)
    row.leaveOut('offers', kept.slice(mostOfferings).join(' | '), `Only the first ${mostOfferings} are kept.`)
  return kept.slice(0, mostOfferings)
}

/**
 * The codes in their places: `a; b; c` is one each, `a; b | c` is one group for each offering, if there are as many groups
 * as offerings. An unknown code leaves its place empty, so that the codes after it stay where they belong.
 */
function readCodes(row: RowCells, offerings: number): string[][] {
  const text = row.prose('cpv', 20_000)
  if (text === '') return []
  const groups = text.split('|')
  const isGrouped = groups.length > 1 && groups.length === offerings
  const places = isGrouped ? groups.map((group) => group.split(/[;,\n]/)) : text.split(/[;,|\n]/).map((code) => [code])
  return places.map((place) => place.flatMap((code) => knownCode(row, code.trim())))
}

function knownCode(row: RowCells, text: string): string[] {
  if (text === '') return []
  const category = findCategory(text)
  if (category) return [category.code]
  row.leaveOut('cpv', text, 'This code is not in the Common Procurement Vocabulary (CPV).')
  return []
}

/**
 * As many places as offerings: one to one, in the order both were written. Otherwise nobody can say which code belongs to
 * which offering, so each gets all of them, which finds the enterprise in every category it is in, though not for the
 * right offering. More than five would make that say too much.
 */
function assign(offerings: number, codes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (codes.length === offerings) return codes.map((place) => [...new Set(place)].slice(0, mostCategories))
  const all = [...new Set(codes.flat())].slice(0, mostCategories)
  return Array.from({ length: offerings }, () => all)
}

function offering(title: string, categories: readonly string[]): Offering {
  const [first] = categories
  const kind = first === undefined ? 'service' : kindOfCategory(first)
  return { title, description: null, kind, categories, unit: null, priceIndication: null, capacity: null }
}

function categoryName(code: string): string {
  return findCategory(code)?.label.da ?? code
}
