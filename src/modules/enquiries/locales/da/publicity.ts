/** The texts of the switch that makes an enquiry public. */
export const publicity = {
  heading: 'Må alle læse forespørgslen?',
  link: 'Vælg, om alle må læse den',
  linkPublic: 'Den står i de åbne data. Lav det om',
  lead: 'I kan vise, hvad I har spurgt om, og hvad der kom ud af det. Så kan andre indkøbere lære af det. I bestemmer selv.',
  shownHeading: 'Det kan alle læse, hvis I siger ja',
  shown: {
    need: 'Hvad I spørger om: titel, beskrivelse, kategorier, sted og frister. Mailadresser og telefonnumre bliver taget ud.',
    buyer: 'Hvem I er: jeres organisations navn og CVR-nummer.',
    buyerLater:
      'Hvem I er, men først når forespørgslen er afsluttet. I har valgt, at I ikke bliver nævnt fra begyndelsen.',
    amount: 'Det beløb, I har vist til virksomhederne.',
    noAmount: 'Ingen beløb, for dem har I valgt ikke at vise.',
    award: 'Hvordan det endte. Vælger I et tilbud, står der, hvem I valgte, og prisen uden moms.',
    noAward: 'Hvordan det endte, men hverken hvem I valgte, eller prisen, for I har valgt ikke at vise beløb.',
    outcome: 'Hvordan det endte.',
  },
  keptHeading: 'Det kan ingen læse',
  kept: 'Hvem I ellers har spurgt, de tilbud, I ikke valgte, spørgsmål og svar, beskeder, filer, jeres egne ord om udfaldet og navne på mennesker.',
  question: 'Må alle læse forespørgslen og udfaldet?',
  questionHint:
    'Den kommer i portalens åbne data. I kan lave det om igen, men det, andre har hentet i mellemtiden, har de.',
  yes: 'Ja, alle må læse den',
  no: 'Nej, kun os og dem, vi har spurgt',
  notChosen: 'Vælg ja eller nej.',
  save: 'Gem',
  back: 'Tilbage til forespørgslen',
  savedPublic: 'Gemt: Forespørgslen står i portalens åbne data nu.',
  savedPrivate: 'Gemt: Forespørgslen er ikke offentlig.',
}
