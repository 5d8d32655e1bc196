import type { places as danish } from '../da/places.ts'

/** Places that may have been meant, in English. */
export const places: typeof danish = {
  didYouMean: 'Did you mean',
  or: 'or',
  without: (place) => `Search without ${place}`,
  leftOut: (place) => `Those that are in ${place} are left out.`,
  takeIn: (place) => `Show those that are in ${place} too`,
  onlyThere: (place) => `Show only those that are in ${place} or deliver there`,
  municipality: (name) => `the municipality of ${name}`,
  oneOf: (municipalities) => `one of the municipalities ${municipalities}`,
  where: (municipality, place) => `${municipality} (where ${place} is)`,
}
