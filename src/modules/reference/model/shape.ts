import type { MunicipalityCode } from './municipality.ts'

/** A part of a map, in the map's own units. */
export interface MapPart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a map of the municipalities is drawn from. Its units mean nothing on Earth: it is a picture, not a projection. */
export interface MunicipalityShapes {
  readonly width: number
  readonly height: number
  /** Where Bornholm stands, moved here from 150 km farther southeast. */
  readonly inset: MapPart
  /** The outline of each of the 98 as an SVG path. */
  readonly pathOf: ReadonlyMap<MunicipalityCode, string>
}
