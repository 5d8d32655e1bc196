/** What was made of signs and slips of the pen in a search, and the ways on where it found nobody, in Danish. */
export const signs = {
  registered: 'Her er dem, der er kontrolleret i registeret over socialøkonomiske virksomheder (RSV).',
  withoutRegistered: 'Vis også dem, der ikke er kontrolleret',
  category: (name: string, code: string) => `Her er dem i kategorien “${name}” (CPV ${code}).`,
  categories: (names: string) => `Her er dem i en af kategorierne ${names}.`,
  categoryInList: (name: string, code: string) => `“${name}” (CPV ${code})`,
  withoutOne: (name: string) => `Søg uden “${name}”`,
  notRegistered: 'Vist uden dem, der er kontrolleret i registeret over socialøkonomiske virksomheder (RSV).',
  registeredToo: 'Vis også dem, der er kontrolleret',
  notInCategory: (name: string, code: string) => `Vist uden dem i kategorien “${name}” (CPV ${code}).`,
  inCategoryToo: 'Vis også dem i kategorien',
  withoutCategory: 'Søg uden kategorien',
  asTyped: (word: string) => `Søg på “${word}”`,
  nobodyRegistered: 'Ingen af dem, der passer, er kontrolleret i registeret over socialøkonomiske virksomheder (RSV).',
  nobodyInCategory: (name: string) =>
    `Der er endnu ingen leverandører i kategorien “${name}”. Prøv den bredere kategori, eller skriv med ord, hvad I skal købe.`,
  widerCategory: (name: string) => `Se kategorien “${name}”`,
  noSuchPhrase: (words: string) => `Ingen har skrevet ${words} præcis sådan. Søg på ordene uden anførselstegn.`,
  withoutQuotes: 'Søg uden anførselstegn',
  noSuchCvr: (number: string) =>
    `Vi har ingen leverandør med CVR-nummer ${number}. Søg på virksomhedens navn, hvis I kender det.`,
  wrongCvr: (number: string) => `${number} er ikke et CVR-nummer. Tjek de otte cifre, eller søg på virksomhedens navn.`,
}
