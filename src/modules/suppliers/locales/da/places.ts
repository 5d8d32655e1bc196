/** Places that may have been meant, in Danish. */
export const places = {
  didYouMean: 'Mente du',
  or: 'eller',
  without: (place: string) => `Søg uden ${place}`,
  leftOut: (place: string) => `Vist uden dem, der ligger i ${place}.`,
  takeIn: (place: string) => `Vis også dem, der ligger i ${place}`,
  onlyThere: (place: string) => `Vis kun dem, der ligger i eller leverer til ${place}`,
}
