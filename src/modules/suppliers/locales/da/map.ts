/** The map of what was found, in Danish. */
export const map = {
  heading: 'Leverandører på kort',
  title: (words: string) => (words ? `${words} – leverandører på kort` : 'Leverandører på kort'),
  description: 'Se på et kort over Danmark, hvor de socialøkonomiske virksomheder har adresse, kommune for kommune.',
  lead: 'Vælg en kommune på kortet eller i tabellen, så viser vi leverandørerne dér.',
  toList: 'Vis som liste',
  toMap: 'Vis på kort',
  outline: 'Danmarkskort. Hver kommune med leverandører er et link.',
  label: (municipality: string, count: string) => `${municipality}: ${count}`,
  skip: 'Spring kortet over, og gå til tabellen',
  inset: 'Bornholm er flyttet for at give kortet plads. Tabellen viser de samme tal.',
  none: 'Ingen',
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  orMore: (from: string) => `${from} eller flere`,
  caption: 'Leverandører med adresse i kommunen',
  municipality: 'Kommune',
  count: 'Leverandører',
  noneIn: (municipalities: string) => `Ingen leverandører med adresse i ${municipalities}.`,
  notOnMap: (count: number, shown: string) =>
    count === 1
      ? '1 leverandør er ikke på kortet, fordi den ligger i udlandet, eller fordi vi ikke kender dens kommune.'
      : `${shown} leverandører er ikke på kortet, fordi de ligger i udlandet, eller fordi vi ikke kender deres kommune.`,
  nobodyHeading: 'Der er ingen at vise på kortet',
  nobody: 'Søgningen gav ingen leverandører med adresse i en dansk kommune. Prøv andre ord, eller se listen.',
}
