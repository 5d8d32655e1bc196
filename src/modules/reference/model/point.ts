/** A place on Earth in degrees (WGS84). */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Mean radius of the Earth in kilometres. Source: IUGG, Geodetic Reference System 1980. */
const earthRadiusInKm = 6371.0088

/** The great-circle distance between two points in kilometres (haversine formula). */
export function distanceInKm(from: Point, to: Point): number {
  const halfLat = radians(to.lat - from.lat) / 2
  const halfLon = radians(to.lon - from.lon) / 2
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(halfLon) ** 2
  return 2 * earthRadiusInKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
