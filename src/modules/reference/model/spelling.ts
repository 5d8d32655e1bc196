const danishLetters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ü', 'ue'],
])

/**
 * One form for all spellings of a name, to compare by and never to show: `Høje-Taastrup`, `hoeje taastrup` and
 * `HØJE TÅSTRUP` are alike. Letters of other alphabets lose their accents and stay.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöåü]/g, (letter) => danishLetters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
