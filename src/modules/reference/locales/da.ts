/** The sentences of this module; names of places and groups come from its tables. */
export interface ReferenceTexts {
  readonly municipalityIsUnknown: (municipality: string) => string
  readonly postcodeIsUnknown: (postcode: string) => string
  readonly postcodeIsElsewhere: (postcode: string, area: string, place: string) => string
  readonly townIsInOtherMunicipality: (town: string, found: string, stated: string) => string
  /** A town with the municipality it lies in. */
  readonly townInMunicipality: (town: string, municipality: string) => string
}

export const da: ReferenceTexts = {
  municipalityIsUnknown: (municipality) => `Vi kender ingen kommune, der hedder ${municipality}.`,
  postcodeIsUnknown: (postcode) => `Vi kender ikke postnummeret ${postcode}.`,
  postcodeIsElsewhere: (postcode, area, place) =>
    `Postnummer ${postcode} hører til ved ${area}, men adressen siger ${place}.`,
  townIsInOtherMunicipality: (town, found, stated) => `${town} ligger i ${found}, men der står ${stated} Kommune.`,
  townInMunicipality: (town, municipality) => `${town} (${municipality})`,
}
