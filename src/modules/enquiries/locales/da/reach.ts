/** Whom a need reaches, and how enterprises are found, in Danish. */
export const reach = {
  nobody: 'Ingen virksomheder, vi kender, kan levere. Prøv en bredere kategori eller færre krav.',
  able: (count: number, number: string) => `${number} ${count === 1 ? 'virksomhed' : 'virksomheder'} kan levere`,
  near: (number: string, km: string) => `, ${number} inden for ${km} km`,
  covers: {
    yes: '; tilsammen dækker de omfanget',
    no: '; tilsammen dækker de ikke omfanget',
    unknown: '; om de tilsammen dækker omfanget, ved vi ikke',
  },
  invitable: {
    all: (able: number): string =>
      able === 1
        ? 'Den har overtaget sin side her og kan inviteres.'
        : 'De har alle overtaget deres side her og kan inviteres.',
    some: (invitable: number, number: string, others: number): string =>
      `${number} af dem har overtaget ${invitable === 1 ? 'sin' : 'deres'} side her og kan inviteres. ${others === 1 ? 'Den anden' : 'De andre'} kan I selv skrive til.`,
    none: (able: number): string =>
      able === 1
        ? 'Den har ikke overtaget sin side her, så vi kan ikke invitere den. Den kan I selv skrive til.'
        : 'Ingen af dem har overtaget deres side her, så vi kan ikke invitere dem. Dem kan I selv skrive til.',
  },
  formula: {
    heading: 'Sådan findes virksomheder',
    description: 'Hvem en forespørgsel går til, i hvilken rækkefølge, og hvorfor: formlen med dens tal.',
    lead: 'En forespørgsel går til dem, der passer bedst. Her er reglerne og de tal, vi regner med.',
    whoHeading: 'Hvem der kommer på listen',
    who: 'Alle virksomheder i portalen, undtagen dem, hvor vi ved, at:',
    excluded: [
      'de intet tilbyder, der ligner det, der søges',
      'de ikke leverer i den kommune, der er valgt',
      'de ikke er kontrolleret, hvis indkøberen kræver det',
      'de først kan levere, når det hele er slut',
      'deres mindste ordre er større end hele beløbet',
    ],
    unknownExcludes: 'Det, vi ikke ved, udelukker ingen.',
    invited: (most: string, others: string) =>
      `Vi inviterer kun virksomheder, der har overtaget deres side her. De andre, der kan levere, står for sig, højst ${others} af dem, og dem kan indkøberen selv skrive til. Er der flere end ${most}, vi kan invitere, regner vi kun på dem, hvis kategorier ligger nærmest det, der søges, og af dem først på dem, der ligger tættest på.`,
    orderHeading: 'Rækkefølgen',
    order: 'For hver virksomhed regner vi hver del fra 0 til 1, ganger den med delens vægt og lægger det hele sammen.',
    caption: 'Delene, deres vægt, og hvad de tæller',
    part: 'Del',
    weight: 'Vægt',
    count: 'Tæller fra 0 til 1',
    parts: {
      category: 'Det, den tilbyder',
      distance: 'Afstand',
      size: 'Opgavens størrelse',
      availability: 'Hvornår den kan',
      verified: 'Kontrol',
      confirmed: 'Siden er bekræftet',
    },
    counts: {
      category:
        '1 for den samme kategori eller en under den, 0,8 for en over den, 0,6 i samme klasse (fire cifre), ellers 0,4',
      distance: (km: string) => `1 ÷ (1 + afstanden ÷ ${km} km)`,
      size: '1, når opgaven passer; er den større end den største ordre, halvdelen af ordrens del af beløbet',
      availability: '1, når den er klar til tiden; 0,3, når den først er klar senere',
      verified: '1, når den står i registret over socialøkonomiske virksomheder',
      confirmed: (days: string) => `1 inden for ${days} dage, ellers 0,3`,
    },
    unknown: (share: string) => `Det, ingen ved, tæller ${share}: bedre end det, vi ved er dårligt.`,
    ties: 'Passer to lige godt, afgør et tal, der er lavet af forespørgslens og virksomhedens nummer. Samme dag og samme oplysninger giver altid samme liste.',
    exampleHeading: 'Et eksempel',
    example: (score: string) =>
      `En virksomhed tilbyder netop det, der søges, og ligger 25 km væk. Mere ved vi ikke. Den får ${score}.`,
    wavesHeading: 'Bølgerne',
    waves:
      'Virksomhederne inviteres i bølger. Den næste går ud efter to hverdage, hvis færre end ønsket er interesserede, og der er mere end et døgn til fristen.',
    newcomers: (share: string, days: string) =>
      `Én ud af ${share} pladser i hver bølge er til virksomheder, der ikke er inviteret til noget i ${days} dage.`,
    never: (waves: string) =>
      `Ingen kan købe sig en bedre plads. Indkøberen ser de næste bølger med grunde, op til ${waves} af dem, og kan tilføje og udelade virksomheder.`,
  },
}
