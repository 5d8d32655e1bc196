import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import { pathOf } from '../../../kernel/danish/stem.ts'
import type { Thesaurus } from '../../../kernel/danish/thesaurus.ts'

/**
 * The stems of what a thesaurus says means the same as the word, in its order. It has basic forms: of the word itself and of
 * what it goes back to, step by step, the first that it knows counts. Synonyms of several words are left out.
 */
export function stemsInThesaurus({ synonymsOf }: Thesaurus, { written }: Word): string[] {
  const steps = pathOf(foldWord(written))
  const known = steps.map(synonymsOf).find(({ length }) => length > 0) ?? []
  return [...new Set(known.flatMap(stemOfSingle))]
}

function stemOfSingle(synonym: string): string[] {
  const [word, ...others] = analyse(synonym)
  return word === undefined || word.isEmpty || others.length > 0 ? [] : [word.stem]
}
