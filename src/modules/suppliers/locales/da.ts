import { editing } from './da/editing.ts'
import { map } from './da/map.ts'
import { order } from './da/order.ts'
import { ownership } from './da/ownership.ts'
import { places } from './da/places.ts'
import { searchWords, suggestions } from './da/search-words.ts'
import { signs } from './da/signs.ts'
import { verification } from './da/verification.ts'

/** The directory's texts in Danish. */
export const da = {
  suppliers: 'Leverandører',
  categories: 'Kategorier',

  search: {
    heading: 'Find en leverandør',
    title: (words: string) => (words ? `${words} – leverandører` : 'Find en leverandør'),
    description: 'Søg blandt socialøkonomiske virksomheder efter det, I skal købe, og hvor det skal leveres.',
    label: 'Hvad skal I købe?',
    hint: 'Skriv en vare, en ydelse, en virksomhed eller et sted – fx kantine, havearbejde eller Aarhus.',
    button: 'Søg',
    found: (count: number, shown: string) => (count === 1 ? '1 leverandør' : `${shown} leverandører`),
    faultHeading: 'Noget i søgningen kunne ikke forstås',
    faultAdvice: 'Vi viser resultatet uden det.',
    nothingHeading: 'Ingen leverandører passer til søgningen',
    nothingForWords: (words: string) =>
      `Vi fandt ingen for “${words}”. Prøv et andet ord, eller se dem, der er i kategorierne.`,
    nothingWithFilters: 'Fjern et filter for at se flere:',
    nobody: 'Der er ingen leverandører her endnu. Prøv en anden kategori.',
    without: (filter: string, count: string) => `Uden “${filter}” (${count})`,
    pageIsEmptyHeading: 'Der er ikke flere resultater',
    pageIsEmpty: 'Siden ligger efter den sidste. Gå tilbage til begyndelsen.',
    toFirstPage: 'Til første side',
    withoutAll: (count: string) => `Uden filtre (${count})`,
    showAllSuppliers: 'Vis alle leverandører',
    notListed: 'Er I en virksomhed, og står I her ikke?',
    addYours: 'Opret jeres side',
    sameInApi: 'Samme søgning som data (JSON)',
  },

  filters: {
    category: 'Kategori',
    kind: 'Vare eller ydelse',
    municipality: 'Kommune',
    region: 'Region',
    deliversTo: 'Leverer til',
    employs: 'Ansætter',
    assured: 'Tjekket og bekræftet',
  },
  assurances: {
    rsv: 'Kontrolleret i RSV-registeret',
    confirmed: 'Bekræftet af virksomheden det seneste år',
  },
  deliversToChosen: (municipality: string) => `Leverer til ${municipality}`,
  kinds: { product: 'Varer', service: 'Ydelser' },
  sorts: { relevance: 'Relevans', nearest: 'Nærmest', name: 'Navn', newest: 'Nyeste' },

  chooseOf: { choose: 'Vælg', label: (filter: string) => `${filter}: alle` },
  near: {
    wider: (km: string) => `Inden for ${km} km`,
    anywhere: 'I hele landet',
    nobody: (place: string, km: string) => `Ingen inden for ${km} km af ${place}. Søg i en større omkreds:`,
    heading: 'Nær et sted',
    place: 'By eller postnummer',
    distance: 'Inden for',
    km: (km: string) => `${km} km`,
    button: 'Vis dem, der er nær',
    chosen: (place: string, km: string) => `Inden for ${km} km af ${place}`,
  },
  reasons: {
    inCategory: (category: string) => `I kategorien ${category}`,
    saidIn: {
      name: 'Navnet passer til din søgning',
      cvr: 'Det er virksomhedens CVR-nummer',
      description: 'Beskrivelsen passer til din søgning',
      page: 'Noget på siden om virksomheden passer til din søgning',
    },
    saysAlike: {
      name: 'Navnet ligner det, I søger',
      description: 'Beskrivelsen ligner det, I søger',
      page: 'Noget på siden ligner det, I søger',
    },
    employs: (groups: string) => `Ansætter: ${groups}`,
    relatedTrade: (words: string) => `Beslægtet med det, I søger: “${words}”`,
    liesIn: (place: string) => `Ligger i ${place}`,
    deliversTo: (place: string) => `Leverer til ${place}`,
    kmFrom: (place: string, km: string) => (km === '0' ? `I eller tæt ved ${place}` : `Ca. ${km} km fra ${place}`),
    kmFromMiddle: (place: string, km: string) => `Ca. ${km} km fra midten af ${place}`,
    kmAway: (km: string) => `ca. ${km} km væk`,
    inRsvRegister: (month: string) => `I RSV-registeret (kontrolleret ${month})`,
  },
  understood: {
    corrected: (typed: string, meant: string) => `Vi kender ikke ordet “${typed}” og har søgt på “${meant}”.`,
    onlyAtPlace: (place: string) => `Her er dem, der ligger i eller leverer til ${place}.`,
    atPlaceFirst: (place: string, count: string) =>
      `${count} ligger i eller leverer til ${place}. Det er få, så her er også dem, der ligger længere væk eller ikke har skrevet, hvor de leverer.`,
    onlyAlike: (words: string) => `Ingen tilbyder præcis “${words}”. Disse ligner:`,
    everywhere: 'Søg i hele landet',
    relaxed: 'Få eller ingen har alle ordene. Her er også dem, der kun har nogle af dem.',
    nobodyHasAll: 'Ingen har alle ordene. Her er dem, der har nogle af dem.',
    saysNothing: (words: string) => `Vi kunne ikke søge på “${words}”. Her er alle leverandører.`,
    nobodyAtPlace: (place: string) => `Ingen ligger i eller leverer til ${place}. Her er de andre.`,
  },

  faults: {
    q: (value: string): string =>
      value.length < 200
        ? 'Søgeordene kunne ikke læses. Skriv dem igen.'
        : 'Søgningen er for lang. Skriv højst 200 tegn: det, I skal købe, og hvor.',
    category: (value: string) => `Der er ingen kategori “${value}”. Brug en CPV-kode, fx 55500000.`,
    municipality: (value: string) => `Vi kender ikke kommunen “${value}”. Skriv fx aarhus eller 0751.`,
    region: (value: string) => `Vi kender ikke regionen “${value}”. Skriv fx midtjylland.`,
    delivers_to: (value: string) => `Vi kender ikke kommunen “${value}”, der skal leveres til. Skriv fx aarhus.`,
    near: (value: string) => `Vi kender ikke stedet “${value}”. Skriv en by eller et postnummer, fx Viborg eller 8800.`,
    within: (value: string) => `“${value}” er ikke en afstand. Skriv hele kilometer fra 1 til 500.`,
    kind: (value: string) => `“${value}” er hverken “product” eller “service”.`,
    employs: (value: string) => `Vi kender ikke målgruppen “${value}”.`,
    rsv: (value: string) => `“${value}” kan ikke bruges om RSV-registeret. Skriv “checked”.`,
    confirmed: (value: string) => `“${value}” kan ikke bruges om, hvornår en side er bekræftet. Skriv “year”.`,
    sort: (value: string) => `Vi kan ikke sortere efter “${value}”.`,
    page: (value: string) => `“${value}” er ikke et sidetal.`,
    page_size: (value: string) => `“${value}” er ikke et antal mellem 1 og 100.`,
  },

  categoriesPage: {
    heading: 'Kategorier',
    lead: 'Alt det, leverandørerne sælger, ordnet efter EU’s fælles indkøbskoder (CPV). Tallet er antallet af leverandører.',
    description: 'Se, hvad socialøkonomiske virksomheder sælger, kategori for kategori.',
    emptyHeading: 'Der er endnu ingen leverandører',
    empty: 'Når de første virksomheder er kommet ind, kan du finde dem her efter kategori.',
  },

  profile: {
    description: (name: string, offerings: string) =>
      offerings ? `${name} tilbyder ${offerings}.` : `Læs om ${name}.`,
    unclaimed: 'Fra offentlige kilder',
    unclaimedExplained:
      'Oplysningerne er samlet fra offentlige kilder. Virksomheden har ikke selv gennemgået dem endnu, så spørg den, før I regner med dem.',
    rsvStated: 'RSV ifølge kilden',
    rsvExplained:
      'Kilden skriver, at virksomheden er registreret socialøkonomisk virksomhed (RSV). Det er ikke slået efter i registret.',
    purpose: 'Formål',
    about: 'Om virksomheden',
    offerings: 'Det tilbyder virksomheden',
    noOfferings: 'Vi ved endnu ikke, hvad virksomheden sælger. Besøg dens hjemmeside, hvis den har en.',
    employs: 'Hvem arbejder her',
    inTheSourcesWords: 'Med kildens ord:',
    facts: 'Fakta',
    alsoKnownAs: 'Også kendt som',
    legalForm: 'Virksomhedsform',
    cvr: 'CVR-nummer',
    address: 'Adresse',
    municipality: 'Kommune',
    region: 'Region',
    website: 'Hjemmeside',
    opensWebsite: (name: string) => `Besøg ${name}`,
    deliversTo: 'Leverer til',
    deliversUnknown: 'Ikke oplyst – spørg virksomheden',
    wholeCountry: (country: string) => `Hele ${country}`,
    withinKm: (km: string) => `Inden for ${km} km`,
    withinKmOf: (km: string, town: string) => `Inden for ${km} km fra ${town}`,
    sources: 'Hvor vi ved det fra',
    source: (source: string, day: string) => (day ? `${source}, læst ${day}` : source),
    price: 'Pris',
    unit: 'Enhed',
    capacity: 'Kapacitet',
    categories: 'Kategorier',
    addressWarning: 'Adressen ser ud til at modsige sig selv',
    addressAdvice: 'Spørg virksomheden, før I sender noget dertil.',
    asData: 'Samme oplysninger som data (JSON)',
  },

  card: {
    why: 'Derfor er den her:',
    offers: 'Tilbyder',
    offersAlike: 'Ligner',
    offersToo: 'Tilbyder også',
    andMore: (count: number) => `og ${count} mere`,
    placeUnknown: 'Sted ikke oplyst',
  },

  editing,
  map,
  order,
  ownership,
  places,
  searchWords,
  signs,
  suggestions,
  verification,
}
