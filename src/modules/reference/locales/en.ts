import type { ReferenceTexts } from './da.ts'

export const en: ReferenceTexts = {
  municipalityIsUnknown: (municipality) => `We know no municipality called ${municipality}.`,
  postcodeIsUnknown: (postcode) => `We do not know the postcode ${postcode}.`,
  postcodeIsElsewhere: (postcode, area, place) =>
    `Postcode ${postcode} belongs near ${area}, but the address says ${place}.`,
  townIsInOtherMunicipality: (town, found, stated) =>
    `${town} lies in ${found}, but the municipality given is ${stated}.`,
  townInMunicipality: (town, municipality) => `${town} (${municipality})`,
}
