/** Suggestions while typing, and the operators' words, in Danish. */
export const suggestions = {
  label: 'Forslag',
  spoken: (count: number) => {
    if (count === 0) return 'Ingen forslag.'
    return count === 1 ? '1 forslag. Brug pil ned.' : `${count} forslag. Brug pil ned.`
  },
  kinds: { offering: 'Vare eller ydelse', category: 'Kategori', place: 'Sted', supplier: 'Virksomhed' },
}

export const searchWords = {
  heading: 'Søgeord',
  lead: 'Fortæl søgningen, hvilke ord der betyder det samme, og se, hvad indkøbere søger uden at finde nogen.',
  words: 'Ord, der betyder det samme',
  wordsHint: 'Adskil dem med semikolon, fx frokostordning; personalemad; madordning. Et ord må godt være flere ord.',
  note: 'Note',
  noteHint: 'Til jer selv: hvorfor ordene hører sammen.',
  wordsColumn: 'Ord',
  noteColumn: 'Note',
  add: 'Tilføj',
  save: 'Gem ændringerne',
  edit: 'Ret ord, der betyder det samme',
  remove: 'Slet',
  notices: {
    added: 'Ordene er tilføjet. Søgningen bruger dem fra nu af.',
    changed: 'Ændringerne er gemt. Søgningen bruger dem fra nu af.',
    removed: 'Ordene er slettet. Søgningen bruger dem ikke mere.',
  },
  synonyms: 'Ord, der betyder det samme',
  caption: 'Jeres ord. Vælg en linje for at rette eller slette den.',
  noSynonyms: 'I har ikke tilføjet nogen endnu. Søgningen kender allerede mange fag og deres ord.',
  missed: 'Søgt og ikke fundet',
  missedLead: (days: number, daysToShow: number, kept: number) =>
    `Ord, som indkøbere har søgt på de seneste ${days} dage, og som ingen leverandør har. Vi tæller kun enkelte ord, aldrig hvem der søgte. Et ord, der ikke står i ordbogen, vises først, når der er søgt på det ${daysToShow} dage. Tallene slettes efter ${kept} dage.`,
  missedCaption: (days: number) => `Søgt uden resultat de seneste ${days} dage`,
  missedWord: 'Ord',
  asked: 'Søgninger',
  nothingMissed: 'Der er ingen ord at vise.',
  missedCsv: 'Hent som CSV',
  missedFile: 'soegt-og-ikke-fundet.csv',
  faults: {
    tooFew: (_: string) => 'Skriv mindst to ord, adskilt med semikolon.',
    tooMany: (_: string) => 'Skriv højst 20 ord. Del dem i to, hvis der er flere.',
    wordTooLong: (word: string) => `Gør “${word}” kortere: højst 60 tegn. Husk semikolon mellem ordene.`,
    saysNothing: (word: string) => `Fjern “${word}”, eller skriv et ord, der siger noget om det, man køber.`,
    noteTooLong: (_: string) => 'Gør noten kortere: højst 500 tegn.',
    listFull: 'Listen er fuld. Slet noget, I ikke bruger, og tilføj så igen.',
  },
}
