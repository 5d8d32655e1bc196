import type { map as danish } from '../da/map.ts'

/** The map of what was found, in English. */
export const map: typeof danish = {
  heading: 'Suppliers on a map',
  title: (words) => (words ? `${words} – suppliers on a map` : 'Suppliers on a map'),
  description: 'See on a map of Denmark where the social enterprises have their address, municipality by municipality.',
  lead: 'Choose a municipality on the map or in the table to see the suppliers there.',
  toList: 'Show as a list',
  toMap: 'Show on a map',
  outline: 'Map of Denmark. Each municipality with suppliers is a link.',
  label: (municipality, count) => `${municipality}: ${count}`,
  skip: 'Skip the map and go to the table',
  inset: 'Bornholm has been moved to leave the map more room. The table shows the same numbers.',
  none: 'None',
  range: (from, to) => (from === to ? from : `${from}–${to}`),
  orMore: (from) => `${from} or more`,
  caption: 'Suppliers with their address in the municipality',
  municipality: 'Municipality',
  count: 'Suppliers',
  noneIn: (municipalities) => `No suppliers with an address in ${municipalities}.`,
  notOnMap: (count, shown) =>
    count === 1
      ? '1 supplier is not on the map, because it lies abroad or because we do not know its municipality.'
      : `${shown} suppliers are not on the map, because they lie abroad or because we do not know their municipality.`,
  nobodyHeading: 'There is nobody to show on the map',
  nobody: 'The search gave no suppliers with an address in a Danish municipality. Try other words, or see the list.',
}
