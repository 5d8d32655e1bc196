import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { SocialTrait } from '../model/social.ts'

/** What makes a purchase social, in a sentence that says what it means for those who want to bid. */
export function sentenceOf(trait: SocialTrait, language: Language): string {
  return texts[language].sentences[trait]
}

/** All that makes it social in the words wanted, or that nothing is said of it. */
export function socialList(
  traits: readonly SocialTrait[],
  language: Language,
  wordsOf: (trait: SocialTrait, language: Language) => string,
): Html {
  if (traits.length === 0) return html`<p>${texts[language].show.nothingSocial}</p>`
  return html`<ul>${traits.map((trait) => html`<li>${wordsOf(trait, language)}</li>`)}</ul>`
}
