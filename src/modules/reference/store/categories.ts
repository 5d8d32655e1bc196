import { z } from 'zod'
import type { Language } from '../../../kernel/i18n/language.ts'
import {
  ancestorsIn,
  type Category,
  type CategoryCode,
  type CategoryEntry,
  categoryTree,
  findCategoryIn,
} from '../model/category.ts'
import { categoryIndex, searchableWords, searchCategoriesIn, type Wanted, wordsOfTrade } from './category-search.ts'
import { lazily } from './lazily.ts'
import { readTable } from './table.ts'
import { trades } from './trades.ts'

const categoryRow = z
  .object({ code: z.string().regex(/^\d{8}$/), da: z.string().min(1), en: z.string().min(1) })
  .transform(({ code, da, en }): CategoryEntry => ({ code, label: { da, en } }))

const divisionName = z
  .object({ code: z.string().regex(/^\d\d0{6}$/), name_da: z.string().min(1), name_en: z.string().min(1) })
  .transform(({ code, name_da: da, name_en: en }) => ({ code, name: { da, en } }))

const plainNames = lazily(
  () => new Map(readTable('division-names.tsv', divisionName).map(({ code, name }) => [code, name])),
)

const tree = lazily(() => categoryTree(readTable('categories.tsv', categoryRow)))

/** The category with the eight-digit code. */
export function category(code: CategoryCode): Category | undefined {
  return tree().byCode.get(code)
}

/** The category meant by `55`, `555`, `55512000` or `55512000-4`; `undefined` when none is. */
export function findCategory(text: string): Category | undefined {
  return findCategoryIn(tree(), text)
}

/** The codes from the division down to the code itself; none for a code that does not exist. */
export function ancestors(code: CategoryCode): CategoryCode[] {
  return ancestorsIn(tree(), code)
}

/** The categories one step below, in the order of their codes. */
export function children(code: CategoryCode): readonly Category[] {
  return tree().childrenOf.get(code) ?? []
}

/** The 45 categories at the top. */
export function divisions(): readonly Category[] {
  return tree().childrenOf.get(undefined) ?? []
}

/** What pages call a category: a plain name of our own for the divisions, the official label for all below them. */
export function categoryName(code: CategoryCode, language: Language): string | undefined {
  return plainNames().get(code)?.[language] ?? category(code)?.label[language]
}

/**
 * The categories that words fit, best first, at most so many. Danish words and English ones, in any spelling. What is
 * wanted, goods or services, comes before the other.
 */
export function searchCategories(words: string, most: number, wanted?: Wanted): Category[] {
  return searchCategoriesIn(searchable(), words, wanted)
    .slice(0, most)
    .flatMap((code) => category(code) ?? [])
}

const searchable = lazily(() =>
  categoryIndex(
    [...tree().byCode.values()].map(({ code, level, label }) => {
      const { da = '', en = '' } = plainNames().get(code) ?? {}
      return { code, level, words: searchableWords([label.da, label.en, da, en]) }
    }),
    trades().flatMap(wordsOfTrade),
  ),
)
