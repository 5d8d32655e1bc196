import type { Point } from './point.ts'
import { foldSpelling } from './spelling.ts'

/** Four digits as Statistics Denmark writes them: `0751`. */
export type MunicipalityCode = string

export interface Municipality {
  readonly code: MunicipalityCode
  /** Without the word *Kommune*: `Aarhus`. */
  readonly name: string
  /** For addresses: `hoeje-taastrup`. */
  readonly slug: string
  /** Further spellings people use, such as `Copenhagen`. */
  readonly otherNames: readonly string[]
  /** A point inside the municipality. */
  readonly point: Point
  /** The province in the EU's regional classification: `DK042`. */
  readonly nuts3: string
}

/**
 * A function that recognises a municipality in what people write: its code with or without leading zeros, slug, name
 * with or without *Kommune*, in any case, with æøå or ae-oe-aa. It answers `undefined` to anything else.
 */
export function municipalityFinder(
  municipalities: readonly Municipality[],
): (text: string) => Municipality | undefined {
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]))
  const byName = new Map(municipalities.flatMap((municipality) => namesOf(municipality)))
  return (text) => {
    const wanted = text.trim()
    if (/^\d{1,4}$/.test(wanted)) return byCode.get(wanted.padStart(4, '0'))
    return byName.get(withoutKommune(wanted)) ?? byName.get(withoutGenitive(withoutKommune(wanted)))
  }
}

function namesOf(municipality: Municipality): [string, Municipality][] {
  return [municipality.name, ...municipality.otherNames].map((name) => [foldSpelling(name), municipality])
}

function withoutKommune(text: string): string {
  return foldSpelling(text).replace(/ (?:regions)?kommune$| municipality$/, '')
}

/** *Københavns Kommune* and *Bornholms Regionskommune* carry an s that the name has not. */
function withoutGenitive(folded: string): string {
  return folded.replace(/s$/, '')
}
