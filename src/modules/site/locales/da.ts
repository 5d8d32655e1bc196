import { home } from './da/home.ts'
import { myData } from './da/my-data.ts'

/** The texts of the platform's own pages in Danish. */
export const da = {
  about: (siteName: string) => `Om ${siteName}`,
  accessibility: 'Tilgængelighedserklæring',
  api: 'Åbne data og API',

  front: {
    description:
      'Find socialøkonomiske virksomheder, der kan levere det, I skal købe – og se, hvem der får arbejde af det.',
    heading: 'Køb ind, så der bliver plads til flere',
    lead: 'Find en socialøkonomisk virksomhed, der kan levere det, I skal købe – og giv samtidig mennesker på kanten af arbejdsmarkedet et job.',
    suppliers: 'leverandører',
    municipalities: 'kommuner med leverandører',
    categories: 'hovedkategorier',
    byCategory: 'Hvad skal I købe?',
    allCategories: 'Se alle kategorier',
    byRegion: 'Hvor ligger leverandøren?',
    allSuppliers: 'Se alle leverandører',
    count: (count: number, shown: string) => (count === 1 ? '1 leverandør' : `${shown} leverandører`),
    whyHeading: 'Hvorfor handle socialt?',
    furtherHeading: 'Kom videre',
    ask: {
      heading: 'Skriv en forespørgsel',
      text: 'Beskriv, hvad I mangler. Vi finder virksomheder, der kan levere det, og de svarer jer. Du behøver ingen konto for at begynde.',
    },
    calendar: {
      heading: 'Kommende indkøb',
      text: 'Se, hvad indkøbere planlægger at købe, og følg det, jeres virksomhed kan levere.',
    },
    lawful: {
      heading: 'Se, hvordan I må købe',
      text: 'Svar på få spørgsmål, og få de lovlige veje med begrundelser og kilder.',
    },
    why: [
      {
        heading: 'Det, I skal bruge alligevel',
        text: 'Kantinedrift, rengøring, grønne områder, tryksager og pakkeopgaver: Virksomhederne her lever af at sælge almindelige varer og ydelser.',
      },
      {
        heading: 'Nogen får et arbejde',
        text: 'De ansætter mennesker, som andre ofte ikke ansætter – i fleksjob, skånejob, praktik og almindelige stillinger.',
      },
      {
        heading: 'Det kan lade sig gøre',
        text: 'Loven giver offentlige indkøbere plads til at købe socialt, fra små direkte køb til udbud, der er forbeholdt bestemte virksomheder.',
      },
    ],
    emptyHeading: 'Her er plads',
    empty: 'Der er endnu ingen leverandører på portalen. Den, der driver den, kan hente de første ind.',
  },

  aboutPage: {
    description: (siteName: string) => `Hvad ${siteName} er, hvor oplysningerne kommer fra, og hvem du kan spørge.`,
    lead: (siteName: string) =>
      `${siteName} hjælper offentlige og private indkøbere med at finde virksomheder, der lader mennesker på kanten af arbejdsmarkedet komme med.`,
    sections: [
      {
        heading: 'Hvem er med?',
        text: 'Socialøkonomiske virksomheder sælger varer og ydelser som alle andre, men de er til for et socialt formåls skyld og bruger overskuddet på det. Nogle er registreret hos Erhvervsstyrelsen som RSV, andre er ikke. Vi viser begge dele og skriver, hvad vi ved.',
      },
      {
        heading: 'Hvor kommer oplysningerne fra?',
        text: 'De første oplysninger er samlet fra offentlige kilder. På hver leverandørs side kan du se kilden og den dag, den blev læst. Har virksomheden overtaget sin side, står der, hvornår den sidst har bekræftet oplysningerne. Ellers har den ikke gennemgået dem, så spørg den, før I regner med noget.',
      },
      {
        heading: 'Hvordan sorteres resultaterne?',
        text: 'Efter hvor godt søgeordene passer: Navnet tæller mest, så det, virksomheden tilbyder, så kategorier og formål og til sidst beskrivelse og sted. Ingen kan betale for at stå højere, og vi ser ikke på, hvad andre har klikket på.',
      },
      {
        heading: 'Om dig',
        text: 'Du kan søge og læse uden at logge ind. Vi følger dig ikke og gemmer ikke, hvem der søger efter hvad. Ord, som ingen virksomhed svarer til, tæller vi, uden at vide, hvem der spurgte. Vi bruger kun de cookies, der skal til for at logge ind og sende en formular sikkert. Har du en konto, kan du hente alt om dig selv og slette kontoen.',
      },
    ],
    contact: 'Mangler der en virksomhed, eller er noget forkert? Så vil vi gerne høre det.',
    sourcesHeading: 'Data fra andre',
    sourceColumns: ['Kilde', 'Bruges til', 'Licens'],
  },

  accessibilityPage: {
    description: (siteName: string) =>
      `Hvor tilgængelig ${siteName} er, hvordan det er undersøgt, og hvad du kan gøre, hvis noget ikke virker for dig.`,
    lead: (siteName: string) =>
      `Alle skal kunne bruge ${siteName}, også med skærmlæser, uden mus, med forstørret tekst eller uden scripts.`,
    sections: [
      {
        heading: 'Overholdelse',
        text: 'Portalen er bygget efter WCAG 2.2 på niveau AA, som loven om tilgængelighed af offentlige organers websteder bygger på. Vi kender ét sted, hvor den ikke gør: Tekster, som udenlandske virksomheder har skrevet på deres eget sprog, er ikke mærket med sproget, så en skærmlæser kan læse dem forkert op.',
      },
      {
        heading: 'Sådan har vi undersøgt det',
        text: 'Hver side prøves automatisk på dansk og engelsk, på smalle og brede skærme, hver gang portalen ændres. Søgning og filtre prøves desuden med tastatur alene og uden scripts. Den seneste gennemgang er fra november 2026. En undersøgelse sammen med brugere af hjælpemidler mangler endnu.',
      },
      {
        heading: 'Klage',
        text: 'Er du ikke tilfreds med svaret, når du har skrevet til os, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven.',
      },
    ],
    contact:
      'Virker noget ikke for dig? Fortæl, hvilken side det drejer sig om, hvad der gik galt, og hvilket hjælpemiddel du bruger. Du kan også få indholdet på en anden måde.',
  },

  contact: {
    contactHeading: 'Kontakt',
    writeTo: 'Skriv til',
    noAddress: 'Den, der driver portalen, har ikke oplyst en e-mailadresse endnu.',
  },

  apiPage: {
    description: 'Hent leverandørerne som data: åbent API uden login.',
    lead: 'Alt, du kan se på portalen, kan du også hente som data. Du behøver ingen nøgle.',
    tryIt: 'Prøv',
    tryText:
      'Den samme søgning, som du laver på siden, virker som data: Sæt /api/v1/suppliers i stedet for adressens første del.',
    description31: 'Hele beskrivelsen (OpenAPI 3.1)',
    parameters: 'Parametre',
    parameterColumns: ['Navn', 'Betydning'],
    errorsHeading: 'Når noget er galt',
    errors:
      'Fejl svares som application/problem+json med feltet detail, der siger, hvad man kan gøre, og field, der nævner parameteren.',
    noParameters: 'Ingen parametre efter spørgsmålstegnet.',
  },

  account: {
    signIn: 'Log ind',
    signOut: 'Log ud',
    home: 'Min side',
    enterprise: 'Min virksomhed',
    purchasing: 'Indkøb',
    desk: 'Sekretariat',
  },

  home,

  myData,

  failures: {
    notFound: {
      heading: 'Siden findes ikke',
      text: 'Adressen fører ingen steder hen. Måske er siden flyttet, eller der er en tastefejl i adressen.',
    },
    badRequest: {
      heading: 'Adressen kan ikke læses',
      text: 'Der er noget i adressen, vi ikke forstår. Prøv at gå ind fra forsiden.',
    },
    tooLarge: { heading: 'Det er for meget på én gang', text: 'Det, du sendte, er for stort. Prøv med noget mindre.' },
    overloaded: {
      heading: 'Der er travlt lige nu',
      text: 'Mange bruger portalen i dette øjeblik. Vent lidt, og prøv igen.',
    },
    wrongMethod: {
      heading: 'Siden kan ikke åbnes på den måde',
      text: 'Adressen bruges kun, når en formular sendes. Gå ind fra forsiden i stedet.',
    },
    signInNeeded: {
      heading: 'Du er ikke logget ind længere',
      text: 'Log ind i et nyt vindue, og kom så tilbage hertil. Det, du har skrevet, er her stadig.',
    },
    notAllowed: {
      heading: 'Det har du ikke adgang til',
      text: 'Din bruger må ikke gøre det, du prøvede. Spørg en ejer af din organisation eller sekretariatet, hvis det er en fejl.',
    },
    buyersOnly: {
      heading: 'Siden er for indkøbere',
      text: 'Du er ikke med i en organisation, der køber ind. Opret din kommune, myndighed eller virksomhed, eller bed en ejer af den om at invitere dig.',
    },
    sellersOnly: {
      heading: 'Siden er for virksomheder, der sælger',
      text: 'Du er ikke med i en virksomhed, der sælger. Opret din virksomhed, eller bed en ejer af den om at invitere dig.',
    },
    toOrganisation: 'Opret en organisation',
    staleForm: {
      heading: 'Siden var for gammel',
      text: 'Du har logget ind eller ud, siden du åbnede den, så vi har ikke gemt noget endnu. Send den igen for at gå videre.',
    },
    foreignForm: {
      heading: 'Det blev ikke sendt herfra',
      text: 'En anden side prøvede at sende noget i dit navn. Vi har ikke gjort noget. Gå ind fra forsiden, og prøv igen.',
    },
    resend: 'Send det igen',
    resendHeading: 'Det, du skrev',
    resendFiles: 'Billeder og filer skal du vælge igen.',
    broken: {
      heading: 'Noget gik galt hos os',
      text: 'Det er ikke din skyld, og fejlen er noteret. Prøv igen om lidt.',
    },
    reference: (reference: string) => `Skriver du til os om det, så nævn nummeret ${reference}.`,
    toFront: 'Til forsiden',
    toSuppliers: 'Find en leverandør',
  },
}
