import type { Supplier } from './directory.ts'

/**
 * Languages in which an enterprise may be asked, as ISO 639-1 codes: the Nordic ones, the large neighbours, and those that
 * most people in Denmark speak besides. Our own choice.
 */
export const spokenLanguages = [
  ...['da', 'en', 'de', 'sv', 'no', 'fo', 'kl', 'is', 'fi', 'fr', 'es', 'it', 'nl', 'pl', 'ro'],
  ...['uk', 'ru', 'lt', 'tr', 'ar', 'fa', 'ku', 'so', 'ti', 'ur', 'vi'],
] as const

export function isSpokenLanguage(code: string): boolean {
  return spokenLanguages.some((each) => each === code)
}

/** An owner has published it; one who has only taken it over still works on what will be shown. */
export function isKept({ organisationId, confirmedOn }: Pick<Supplier, 'organisationId' | 'confirmedOn'>): boolean {
  return organisationId !== null && confirmedOn !== null
}
