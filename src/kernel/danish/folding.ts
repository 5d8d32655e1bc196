const danishLetters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['œ', 'oe'],
])

const plain = /^[a-z0-9]*$/

/**
 * One form for all spellings of a word, to compare by and never to show: `Århus`, `Aarhus` and `AARHUS` are `aarhus`,
 * `café` is `cafe`. Of Latin letters only a-z and digits remain; letters of other alphabets lose their accents and stay.
 * What is neither letter nor digit goes. Folding twice changes nothing.
 */
export function foldWord(word: string): string {
  if (plain.test(word)) return word
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[æäøöåüßðđłþœ]/g, (letter) => danishLetters.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
