import type { ReferenceTexts } from './da.ts'

export const en: ReferenceTexts = {
  municipalityIsUnknown: (municipality) =>
    `We know no municipality called ${municipality}. Choose one of the 98 municipalities.`,
  postcodeIsUnknown: (postcode) =>
    `We do not know the postcode ${postcode}. Write the four digits of a Danish postcode.`,
  postcodeIsElsewhere: (postcode, area, place) =>
    `Postcode ${postcode} belongs near ${area}, but the address says ${place}. Check that the postcode is right.`,
  townIsInOtherMunicipality: (town, found, stated) =>
    `${town} lies in ${found}, but the municipality given is ${stated}. Check that the municipality is right.`,
  townInMunicipality: (town, municipality) => `${town} (${municipality})`,
}
