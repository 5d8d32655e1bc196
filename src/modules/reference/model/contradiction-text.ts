import { formatList } from '../../../kernel/i18n/format.ts'
import type { Language, Translated } from '../../../kernel/i18n/language.ts'
import { da, type ReferenceTexts } from '../locales/da.ts'
import { en } from '../locales/en.ts'
import type { Contradiction } from './location.ts'
import type { MunicipalityCode } from './municipality.ts'

const texts: Translated<ReferenceTexts> = { da, en }

/** A sentence that says what does not go together and what to do about it. */
export function contradictionSentence(
  contradiction: Contradiction,
  language: Language,
  nameOf: (code: MunicipalityCode) => string,
): string {
  const text = texts[language]
  const names = (codes: readonly MunicipalityCode[]) => formatList(codes.map(nameOf), language)
  switch (contradiction.kind) {
    case 'municipalityIsUnknown':
      return text.municipalityIsUnknown(contradiction.municipality)
    case 'postcodeIsUnknown':
      return text.postcodeIsUnknown(contradiction.postcode)
    case 'townIsInOtherMunicipality':
      return text.townIsInOtherMunicipality(
        contradiction.town,
        names(contradiction.found),
        nameOf(contradiction.stated),
      )
    case 'postcodeIsElsewhere': {
      const { postcode, postcodeMunicipalities, town, municipalityCode } = contradiction
      const municipality = nameOf(municipalityCode)
      const place = town === undefined ? municipality : text.townInMunicipality(town, municipality)
      return text.postcodeIsElsewhere(postcode, names(postcodeMunicipalities), place)
    }
  }
}
