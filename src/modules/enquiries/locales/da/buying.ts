/** What buyers and operators read about enquiries. */
export const buying = {
  kinds: { quotes: 'Tilbudsindhentning', marketDialogue: 'Markedsdialog', planned: 'Kommende indkøb' },
  states: {
    draft: 'Kladde',
    submitted: 'Venter på sekretariatet',
    changesAsked: 'Skal rettes',
    refused: 'Afvist',
    open: 'Åben',
    answersClosed: 'Svarfristen er gået',
    closed: 'Afsluttet',
    withdrawn: 'Trukket tilbage',
  },
  outcomes: {
    chosen: 'Vi har valgt en leverandør',
    noneSuited: 'Intet svar passede',
    noAnswers: 'Der kom ingen svar',
    dialogueHeld: 'Dialogen er holdt',
    bought: 'Indkøbet er sat i gang',
    givenUp: 'Vi køber alligevel ikke',
  },

  start: {
    heading: 'Fortæl, hvad I mangler',
    description: 'Beskriv jeres behov, og lad socialøkonomiske virksomheder svare.',
    lead: 'Beskriv behovet på nogle få minutter. Vi finder de virksomheder, der passer bedst, og spørger dem. I ser svarene ved siden af hinanden og vælger selv.',
    kind: 'Hvad vil I?',
    kindHints: {
      quotes: 'I vil købe noget og have tilbud med priser.',
      marketDialogue: 'I vil tale med virksomhederne, før I beslutter jer.',
      planned:
        'I ved, at I skal købe noget senere. Det står offentligt i kalenderen, så virksomhederne kan forberede sig.',
    },
    buyer: 'Hvem køber?',
    begin: 'Begynd',
    kindMissing: 'Vælg, hvad I vil.',
    buyerMissing: 'Vælg den organisation, der køber.',
  },

  list: {
    heading: 'Jeres forespørgsler',
    lead: 'Her er alt, I har spurgt om, også det, I stadig skriver på.',
    emptyHeading: 'I har ikke spurgt om noget endnu',
    empty: 'Beskriv, hvad I mangler, og lad virksomhederne svare.',
    begin: 'Ny forespørgsel',
    noTitle: 'Uden titel',
    removed: 'Kladden er slettet.',
    groups: {
      writing: 'Under arbejde',
      running: 'I gang',
      over: 'Afsluttede',
    },
    until: (moment: string) => `Svar senest ${moment}`,
  },

  page: {
    next: {
      draft: 'Skriv forespørgslen færdig, og send den.',
      submitted: 'Sekretariatet ser på forespørgslen. I får en mail, når den går ud.',
      changesAsked: 'Ret det, sekretariatet beder om, og send forespørgslen igen.',
      refused: 'Sekretariatet har afvist forespørgslen. I kan begynde på en ny.',
      open: 'Forespørgslen er ude. Svar på spørgsmål, og vent på svarene.',
      openPlanned: 'Indkøbet står i den offentlige kalender. Afslut det, når I går i gang.',
      answersClosed: 'Der kommer ikke flere svar. Se svarene igennem, vælg, og afslut.',
      closed: 'Forespørgslen er afsluttet.',
      withdrawn: 'Forespørgslen er trukket tilbage.',
    },
    operatorWords: 'Sekretariatet skriver',
    continueWriting: 'Skriv videre',
    takeBack: 'Fortryd og ret',
    withdraw: 'Træk tilbage',
    end: 'Afslut',
    copy: 'Brug igen',
    remove: 'Slet kladden',
    choose: 'Hvad nu?',
    inCalendar: 'Se indkøbet i kalenderen',
    until: 'Svarfrist',
    reference: 'Nummer',
    outcome: 'Udfald',
    history: 'Historik',
    done: {
      submitted: 'Forespørgslen er sendt.',
      takenBack: 'Forespørgslen er en kladde igen.',
      withdrawn: 'Forespørgslen er trukket tilbage.',
      closed: 'Forespørgslen er afsluttet.',
      wrongState: 'Det kan ikke gøres mere: forespørgslen står et andet sted nu.',
    },
  },

  removal: {
    heading: (title: string) => `Slet “${title}”?`,
    text: 'Alt, I har skrevet og vedhæftet, forsvinder og kan ikke hentes igen.',
    button: 'Slet kladden',
    keep: 'Behold den',
  },
  withdrawal: {
    heading: (title: string) => `Træk “${title}” tilbage?`,
    text: 'Alle, der er spurgt, får besked. Det kan ikke gøres om.',
    words: 'Hvorfor?',
    wordsHint: 'Det står i jeres historik. Virksomhederne ser det ikke.',
    button: 'Træk tilbage',
    keep: 'Lad den være ude',
    tooLong: 'Skriv kortere: højst 2.000 tegn.',
  },
  ending: {
    heading: (title: string) => `Afslut “${title}”`,
    text: 'Fortæl, hvad der kom ud af det. Derefter kommer der ingen svar mere.',
    outcome: 'Hvad kom der ud af det?',
    outcomeMissing: 'Vælg, hvad der kom ud af det.',
    words: 'Med jeres egne ord',
    tooLong: 'Skriv kortere: højst 2.000 tegn.',
    button: 'Afslut forespørgslen',
    keep: 'Ikke endnu',
  },

  events: {
    begun: 'Begyndt',
    submitted: 'Sendt',
    takenBack: 'Taget tilbage som kladde',
    changesAsked: 'Sekretariatet bad om rettelser',
    refused: 'Afvist af sekretariatet',
    approved: 'Godkendt af sekretariatet',
    listChanged: 'Listen over virksomheder er ændret',
    waveSent: 'Virksomheder er spurgt',
    nudged: 'En virksomhed er mindet om at svare',
    addendumSent: 'Noget er tilføjet',
    deadlineMoved: 'Svarfristen er flyttet',
    answersClosed: 'Svarfristen er gået',
    questionAnswered: 'Et spørgsmål er besvaret',
    closed: 'Afsluttet',
    withdrawn: 'Trukket tilbage',
    madePublic: 'Gjort offentlig',
    madePrivate: 'Ikke offentlig mere',
  },
  byPlatform: 'Portalen',

  suggestions: {
    label: 'Forslag til kategorier',
    spoken: (count: number) => {
      if (count === 0) return 'Ingen forslag.'
      return count === 1 ? '1 forslag. Brug pil ned.' : `${count} forslag. Brug pil ned.`
    },
  },

  route: {
    heading: 'Den lovlige vej',
    none: 'I har ikke gemt noget notat om, hvordan I må købe det her.',
    find: 'Find den lovlige vej for indkøbet',
  },

  links: {
    tool: 'Jeres forespørgsler',
    toolText: 'Se svar, spørgsmål og beskeder, og skriv videre på kladder.',
    start: 'Skriv en forespørgsel',
    startText: 'Beskriv, hvad I mangler, og lad virksomhederne svare.',
    calendarText: 'Se, hvad andre planlægger at købe, og vis jeres egne planer i tide.',
    search: 'Spørg virksomheder som disse',
    list: 'Spørg virksomhederne på listen',
  },

  desk: {
    heading: 'Forespørgsler, der venter',
    none: 'Ingen forespørgsler venter.',
    columns: { title: 'Forespørgsel', buyer: 'Indkøber', since: 'Sendt' },
    words: 'Ord til indkøberen',
    wordsHint: 'Skriv, hvad der skal rettes, eller hvorfor I afviser. Indkøberens folk ser det.',
    approve: 'Godkend',
    askForChanges: 'Bed om rettelser',
    refuse: 'Afvis',
    wordsMissing: 'Skriv, hvad der skal rettes, eller hvorfor I afviser.',
    wordsTooLong: 'Skriv kortere: højst 2.000 tegn.',
    wrongState: 'Forespørgslen venter ikke mere: der er taget stilling, eller den er taget tilbage.',
    changed: 'Forespørgslen er sendt på ny, efter at du åbnede den. Læs den igen.',
    tooLate: 'Svarfristen er gået. Bed indkøberen om en ny.',
    done: {
      approved: 'Forespørgslen er godkendt.',
      changesAsked: 'Indkøberen er bedt om rettelser.',
      refused: 'Forespørgslen er afvist.',
    },
  },

  mails: {
    waiting: {
      subject: (title: string) => `En forespørgsel venter: ${title}`,
      text: 'En indkøber har sendt en forespørgsel, som skal ses igennem, før den går ud.',
      link: 'Se forespørgslen',
    },
    approved: {
      subject: (title: string) => `Forespørgslen er ude: ${title}`,
      text: 'Sekretariatet har godkendt jeres forespørgsel. Følg den på siden.',
      link: 'Se forespørgslen',
    },
    changesAsked: {
      subject: (title: string) => `Ret jeres forespørgsel: ${title}`,
      text: 'Sekretariatet beder jer rette noget, før forespørgslen går ud. Hvad det er, står på siden.',
      link: 'Se, hvad der skal rettes',
    },
    refused: {
      subject: (title: string) => `Forespørgslen er afvist: ${title}`,
      text: 'Sekretariatet har afvist jeres forespørgsel. Hvorfor står på siden.',
      link: 'Se hvorfor',
    },
    answersClosed: {
      subject: (title: string) => `Svarfristen er gået: ${title}`,
      text: 'Der kommer ikke flere svar på jeres forespørgsel. Se dem igennem, og vælg.',
      link: 'Se svarene',
    },
    withdrawn: {
      subject: (title: string) => `Trukket tilbage: ${title}`,
      text: 'Indkøberen har trukket forespørgslen tilbage. I behøver ikke gøre mere.',
      link: 'Se forespørgslen',
    },
  },
}
