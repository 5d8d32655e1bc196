/** What speaks for and against a way of buying. Where the sentence names a figure of the law, it is handed in. */
export const daReasons = {
  advertiseDuty: 'Når der er en klar grænseoverskridende interesse, skal I annoncere indkøbet, så alle kan byde.',
  advertiseVoluntary: 'I må gerne annoncere, men skal ikke: der er ingen klar grænseoverskridende interesse.',
  assessCrossBorder:
    'Vurder først, om indkøbet har en klar grænseoverskridende interesse. Har det ikke, er det nok at se på markedet; har det, skal I annoncere.',
  awardedBefore:
    'I har givet en af dem en reserveret kontrakt om det samme inden for tre år. Så må den ikke få den igen på denne måde.',
  awardsUnknown:
    'Undersøg, om en af dem har fået en reserveret kontrakt om det samme fra jer inden for tre år. Så må den ikke få den igen.',
  belowLightCheck: (figure: string) =>
    `Værdien er under ${figure}. I må købe direkte. Det er god skik at se på markedet og spørge mere end én.`,
  belowThreshold: (figure: string) => `Værdien er under ${figure}. Indkøbet skal ikke i EU-udbud.`,
  codeAboveList:
    'Koden er bredere end dem på lovens liste. Vi ved ikke sikkert, om jeres indkøb er omfattet: vælg en smallere kode, eller spørg jeres jurist.',
  codeBelowList:
    'Koden ligger under en kode på lovens liste, men står ikke selv på den. Vi ved ikke sikkert, om den er omfattet: spørg jeres jurist.',
  codeInGroup:
    'Nogle tjenester i denne gruppe har lempelige regler, andre ikke. Vi ved ikke sikkert, om jeres har: se bilag XIV i direktiv 2014/24/EU, eller spørg jeres jurist.',
  codeIsLight: 'Tjenesten hører til dem, som loven har lempelige regler for.',
  codeMissing: 'Uden en CPV-kode ved vi ikke, om tjenesten er omfattet. Skriv, hvad I køber, og vælg en kode.',
  codeNotLight: 'Koden hører ikke til de grupper af tjenester, som vi ved har lempelige regler.',
  codeNotOnList: 'Koden står ikke på lovens liste over sundheds-, sociale og kulturelle tjenester, der må reserveres.',
  codeOnList: 'Koden står på lovens liste over sundheds-, sociale og kulturelle tjenester, der må reserveres.',
  codeTooWide: 'Koden er bredere end dem, der har lempelige regler. Vælg en smallere kode, så kan vi svare.',
  crossBorderBelowLimit:
    'I har svaret, at der er en klar grænseoverskridende interesse. Så gælder EU-traktatens principper også for små køb: spørg jeres jurist.',
  crossBorderRulesOut:
    'Der er en klar grænseoverskridende interesse. Så er det ikke nok at se på markedet: I skal annoncere.',
  durationUnknown: (figure: string) => `Kontrakten må højst løbe i ${figure}. Skriv kontraktens første og sidste dag.`,
  ifLighter: (figure: string) => `Har tjenesten lempelige regler, skal købet først i udbud fra ${figure}.`,
  ifNotLighter: (figure: string) =>
    `Har den ikke, skal købet i udbud fra ${figure}. Spørg jeres jurist, før I går videre.`,
  lotsShare: (figure: string) => `Alle de dele, I tager ud, må tilsammen højst udgøre ${figure} af hele indkøbet.`,
  lotsSmall: (figure: string) =>
    `Dele, der hver er under ${figure}, må købes for sig, fx hos en socialøkonomisk virksomhed, mens resten kommer i udbud.`,
  lotsUnknown:
    'Loven har egne grænser for dele af den slags indkøb, som vi ikke har regler for her. Spørg jeres jurist.',
  missionKnown:
    'Virksomhederne udfører en opgave for det offentlige, bruger overskuddet på den og lader ansatte eller brugere være med til at bestemme.',
  missionMissing:
    'Virksomhederne udfører ikke en opgave for det offentlige, bruger ikke overskuddet på den, eller lader hverken ansatte eller brugere være med til at bestemme.',
  missionUnknown:
    'Undersøg, om virksomhederne udfører en opgave for det offentlige, bruger overskuddet på den og lader ansatte eller brugere være med til at bestemme.',
  noCrossBorder:
    'Der er ingen klar grænseoverskridende interesse. Se på markedet, og køb på markedets vilkår: spørg fx to eller flere.',
  noEarlierAward: 'Ingen af dem har fået en reserveret kontrakt om det samme fra jer inden for tre år.',
  noRule: (rule: string) => `Vi kender ingen regel for den dag: ${rule}.`,
  notAService: 'Det gælder kun tjenester, ikke bygge- og anlægsarbejder.',
  privateFree:
    'Udbudsloven gælder for offentlige indkøbere. I må købe, hos hvem I vil, og stille de sociale krav, I vil.',
  reachedLightCheck: (figure: string) =>
    `Værdien er ${figure} eller mere. Så skal I vurdere interessen over grænsen og se på markedet, før I køber.`,
  reachedLightThreshold: (figure: string) => `Værdien er ${figure} eller mere.`,
  reachedThreshold: (figure: string) => `Værdien er ${figure} eller mere. Indkøbet skal i udbud efter udbudsloven.`,
  reservedBelow: (figure: string) =>
    `§ 54 er skrevet til udbud fra ${figure}. Under den grænse kan I ofte nøjes med at spørge de virksomheder, I vil; vi ved ikke sikkert, hvornår I må reservere: spørg jeres jurist.`,
  reservedInTender: (figure: string) =>
    `Indkøbet er på ${figure} eller mere og skal i udbud. I udbuddet må I reservere deltagelsen.`,
  section190Below: (figure: string) =>
    `§ 190 er skrevet til kontrakter fra ${figure}. Vi ved ikke sikkert, om I kan bruge den under grænsen: spørg jeres jurist.`,
  section54Social:
    'Vi ved ikke sikkert, om § 54 også gælder for sociale og andre særlige tjenester. § 190 er skrevet til dem: spørg jeres jurist.',
  shareKnown: (figure: string) =>
    `Virksomhederne er beskyttede værksteder, eller mindst ${figure} af de ansatte har et handicap eller er udsatte. Bed om dokumentation.`,
  shareMissing: (figure: string) =>
    `Virksomhederne er ikke beskyttede værksteder, og færre end ${figure} af de ansatte har et handicap eller er udsatte.`,
  shareUnknown: (figure: string) =>
    `Spørg virksomhederne, om de er beskyttede værksteder, eller om mindst ${figure} af de ansatte har et handicap eller er udsatte.`,
  shortEnough: (figure: string) => `Kontrakten løber højst i ${figure}.`,
  socialClauses:
    'I må altid stille sociale krav som vilkår i kontrakten: arbejdsklausuler, praktik og job til mennesker på kanten af arbejdsmarkedet. I må også dele op, så mindre virksomheder kan byde.',
  tenderDuty: (figure: string) =>
    `Værdien er ${figure} eller mere. Er ingen af de andre veje åbne, skal I holde udbud.`,
  tenderVoluntary: 'I må gerne holde et udbud efter de almindelige regler, også når I ikke skal.',
  tooLong: (figure: string) => `Kontrakten løber længere end ${figure}. Så må den ikke reserveres.`,
  tooNearToTell: (figure: string) =>
    `Grænsen på ${figure} er regnet ud fra euro, og jeres værdi ligger tæt på den. Vi ved ikke sikkert, på hvilken side den er: spørg jeres jurist.`,
  worksBelow:
    'For bygge- og anlægsarbejder under tærskelværdien gælder tilbudsloven, som vi ikke har regler for her. Spørg jeres jurist.',
}
