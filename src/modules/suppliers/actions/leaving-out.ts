import type { Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'

/** What says that whatever follows is not wanted, the longest first: *rengøring, men ikke i Aarhus*. */
const phrases = [
  'men ikke',
  'dog ikke',
  'ikke',
  'undtagen',
  'bortset',
  'uden for',
  'udenfor',
  'but not',
  'not',
  'except',
  'outside of',
  'outside',
].map((phrase) => phrase.split(' ').map(foldWord))

/** How many words just before a place among the words say that what follows is to be left out. */
export function leavingOut(words: readonly Word[], at: number): number {
  const isBefore = (phrase: readonly string[]) =>
    phrase.every((word, place) => foldWord(words[at - phrase.length + place]?.written ?? '') === word)
  return phrases.find(isBefore)?.length ?? 0
}
