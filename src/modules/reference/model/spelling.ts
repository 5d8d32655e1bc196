const danishLetters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ü', 'ue'],
])

/** Words that are folded already. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/**
 * One form for all spellings of a name, to compare by and never to show: `Høje-Taastrup`, `hoeje taastrup` and
 * `HØJE TÅSTRUP` are alike. Letters of other alphabets lose their accents and stay.
 */
export function foldSpelling(text: string): string {
  if (plain.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöåü]/g, (letter) => danishLetters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
