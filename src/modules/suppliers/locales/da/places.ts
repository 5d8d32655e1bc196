/** Places that may have been meant, in Danish. */
export const places = {
  didYouMean: 'Mente du',
  or: 'eller',
  onlyThere: (place: string) => `Vis kun dem, der ligger i eller leverer til ${place}`,
}
