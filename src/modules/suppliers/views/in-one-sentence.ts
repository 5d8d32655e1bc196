import type { Language } from '../../../kernel/i18n/language.ts'

/** *Aarhus, Odense eller Vejle*: any of them. */
export function inOneSentence(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
}
