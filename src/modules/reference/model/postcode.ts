import type { MunicipalityCode } from './municipality.ts'

/** The first two digits of a postcode, and the municipalities with postcodes that begin so. */
export interface PostcodeArea {
  readonly area: string
  readonly municipalityCodes: readonly MunicipalityCode[]
}

/** The four digits of a Danish postcode out of `8000` or `DK-8000`; `undefined` where there are none. */
export function parsePostcode(text: string): string | undefined {
  return /^\s*(?:dk[\s-]*)?(\d{4})\s*$/i.exec(text)?.[1]
}

/** The first two digits: coarse, so they serve to warn and not to decide. */
export function areaOf(postcode: string): string {
  return postcode.slice(0, 2)
}
