import type { Translated } from '../../../kernel/i18n/language.ts'

/** Eight digits of the Common Procurement Vocabulary (CPV), without the check digit: `55512000`. */
export type CategoryCode = string

/** A code with its labels, as the vocabulary lists it. */
export interface CategoryEntry {
  readonly code: CategoryCode
  readonly label: Translated<string>
}

export interface Category extends CategoryEntry {
  /** 1 for a division, one more for each step down the tree. */
  readonly level: number
  readonly parent: CategoryCode | undefined
  readonly hasChildren: boolean
}

export interface CategoryTree {
  readonly byCode: ReadonlyMap<CategoryCode, Category>
  readonly childrenOf: ReadonlyMap<CategoryCode | undefined, readonly Category[]>
}

/** The tree the codes describe. Children and divisions are in the order of their codes. */
export function categoryTree(entries: readonly CategoryEntry[]): CategoryTree {
  const codes = new Set(entries.map((entry) => entry.code))
  const parents = new Map(entries.map(({ code }) => [code, nearestAbove(code, codes)]))
  const haveChildren = new Set(parents.values())
  const categories = entries
    .map((entry) => ({
      ...entry,
      level: depth(entry.code, parents),
      parent: parents.get(entry.code),
      hasChildren: haveChildren.has(entry.code),
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  return {
    byCode: new Map(categories.map((category) => [category.code, category])),
    childrenOf: Map.groupBy(categories, (category) => category.parent),
  }
}

/** The category meant by `55`, `555`, `55512000` or `55512000-4`; the check digit is not checked. */
export function findCategoryIn(tree: CategoryTree, text: string): Category | undefined {
  const digits = text.trim().replace(/^(\d{8})-\d$/, '$1')
  return /^\d{2,8}$/.test(digits) ? tree.byCode.get(digits.padEnd(8, '0')) : undefined
}

/** The codes from the division down to the code itself; none for a code that does not exist. */
export function ancestorsIn(tree: CategoryTree, code: CategoryCode): CategoryCode[] {
  const category = tree.byCode.get(code)
  if (!category) return []
  return category.parent === undefined ? [code] : [...ancestorsIn(tree, category.parent), code]
}

/**
 * The closest code above: the last digit that counts becomes a zero, and so on upwards, because the vocabulary skips
 * some steps (35611100 exists, 35611000 does not). A division, of two digits, has none.
 */
function nearestAbove(code: CategoryCode, codes: ReadonlySet<CategoryCode>): CategoryCode | undefined {
  for (let digits = significantDigits(code) - 1; digits >= 2; digits -= 1) {
    const above = code.slice(0, digits).padEnd(8, '0')
    if (above !== code && codes.has(above)) return above
  }
  return undefined
}

function significantDigits(code: CategoryCode): number {
  return code.replace(/0+$/, '').length
}

function depth(code: CategoryCode, parents: ReadonlyMap<CategoryCode, CategoryCode | undefined>): number {
  const parent = parents.get(code)
  return parent === undefined ? 1 : 1 + depth(parent, parents)
}
