/** Saved searches in Danish. */
export const da = {
  everything: 'Alle leverandører',
  near: (place: string, km: string) => `inden for ${km} km af ${place}`,
  account: 'Konto',
  links: { save: 'Gem søgningen, og få mail om nye virksomheder', feed: 'Følg søgningen i en nyhedslæser (Atom)' },
  frequencies: {
    atOnce: 'Så snart der kommer en ny',
    weekly: 'Én gang om ugen, mandag morgen',
    monthly: 'Én gang om måneden, den 1. om morgenen',
    never: 'Aldrig. Jeg kigger selv',
  },
  list: {
    heading: 'Gemte søgninger',
    lead: 'Vi sender dig en mail, når der kommer nye virksomheder, som passer til det, du søger. Er der ingen nye, får du ingen mail.',
    emptyHeading: 'Du har ingen gemte søgninger',
    empty: 'Søg efter det, I skal købe, og vælg “Gem søgningen, og få mail om nye virksomheder” under resultaterne.',
    search: 'Find leverandører',
    none: 'Ingen virksomheder passer lige nu.',
    count: (count: number, shown: string) =>
      count === 1 ? '1 virksomhed passer nu.' : `${shown} virksomheder passer nu.`,
    over: (shown: string) => `Over ${shown} virksomheder passer nu.`,
    notUnderstood:
      'Noget i søgningen findes ikke mere, så du får ingen mails om den. Slet den, søg igen, og gem den nye søgning.',
    frequencyOf: (name: string) => `Hvornår vil du have mail om “${name}”?`,
    change: 'Gem valg',
    remove: (name: string) => `Slet “${name}”`,
    next: {
      atOnce: (_day: string) => 'Næste mail kommer et par minutter efter, at en ny virksomhed passer.',
      weekly: (day: string) => `Næste mail kommer mandag den ${day} om morgenen, hvis der er nye virksomheder.`,
      monthly: (day: string) => `Næste mail kommer den ${day} om morgenen, hvis der er nye virksomheder.`,
      never: 'Du får ingen mails om denne søgning.',
    },
    saved: 'Søgningen er gemt',
    changed: 'Dit valg er gemt',
    removed: 'Søgningen er slettet',
    mails: 'Vælg, hvilke mails du vil have',
    refusedHeading: 'Du får ingen mails om gemte søgninger',
    refused:
      'Du har fravalgt dem. Vælg dem til igen under “Vælg, hvilke mails du vil have”, hvis du vil have mail om nye virksomheder.',
  },
  form: {
    heading: 'Gem søgning',
    lead: (search: string) =>
      `Du søger efter: ${search}. Søgningen er ikke gemt endnu. Tryk på “Gem søgning”, så sender vi dig en mail, når der kommer nye virksomheder, som passer.`,
    name: 'Søgningens navn',
    nameHint: 'Navnet står i de mails, du får. Du kan beholde vores forslag.',
    frequency: 'Hvornår vil du have mail om nye virksomheder?',
    frequencyHint: 'Er der nyt til flere af dine gemte søgninger, står det i den samme mail. Du kan altid vælge om.',
    submit: 'Gem søgning',
    back: 'Tilbage til søgningen',
    nameMissing: 'Skriv et navn til søgningen.',
    nameTooLong: 'Navnet er for langt. Skriv højst 100 tegn.',
    frequencyMissing: 'Vælg, hvornår du vil have mail om nye virksomheder.',
    tooMany: 'Du har allerede gemt 100 søgninger. Slet en af dem, før du gemmer en ny.',
  },
  mail: {
    subject: (count: number) =>
      count === 1 ? '1 ny virksomhed passer til det, du søger' : `${count} nye virksomheder passer til det, du søger`,
    paragraphs: ['Siden sidst er der kommet nye virksomheder, som passer til dine gemte søgninger:'],
    again: {
      atOnce: (_day: string) => 'Vi skriver igen, så snart der er flere nye.',
      weekly: (day: string) => `Vi skriver igen mandag den ${day} om morgenen, hvis der er flere nye.`,
      monthly: (day: string) => `Vi skriver igen den ${day} om morgenen, hvis der er flere nye.`,
    },
    more: (count: number) => (count === 1 ? 'og 1 mere: se hele søgningen' : `og ${count} mere: se hele søgningen`),
    all: 'Se hele søgningen',
    link: 'Ret eller slet dine gemte søgninger',
  },
  feed: {
    title: (search: string) => `Nye leverandører: ${search}`,
  },
}
