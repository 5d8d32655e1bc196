/** Places that may have been meant, in Danish. */
export const places = {
  didYouMean: 'Mente du',
  or: 'eller',
  without: (place: string) => `Søg uden ${place}`,
  leftOut: (place: string) => `Vist uden dem, der ligger i ${place}.`,
  takeIn: (place: string) => `Vis også dem, der ligger i ${place}`,
  onlyThere: (place: string) => `Vis kun dem, der ligger i eller leverer til ${place}`,
  municipality,
  oneOf: (municipalities: string) => `en af kommunerne ${municipalities}`,
  where: (municipality: string, place: string) => `${municipality} (hvor ${place} ligger)`,
}

/** Two of the 98 are not called by their name and *Kommune*. */
function municipality(name: string): string {
  if (name === 'København') return 'Københavns Kommune'
  return name === 'Bornholm' ? 'Bornholms Regionskommune' : `${name} Kommune`
}
