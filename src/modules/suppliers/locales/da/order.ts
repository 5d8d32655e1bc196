/** How results are ordered, in Danish. */
export const order = {
  heading: 'Sådan er resultaterne ordnet',
  description: 'Hvad der afgør, hvilke leverandører der står øverst, når I søger: ordene, stedet og siden selv.',
  lead: 'Den, der passer bedst til det, I skriver, står øverst. Her er det, der tæller, med de tal, søgningen regner med.',
  percent: (number: string) => `${number} %`,
  shortHeading: 'Kort fortalt',
  short: [
    'Den, der har jeres ord i sit navn eller i titlen på det, den sælger, står øverst.',
    'Det, der kun ligner jeres ord, står længere nede.',
    'Nævner I et sted, tæller det mest at ligge dér eller tæt på, og næstmest at levere dertil.',
    'En side, der er fyldt ud, tæller lidt mere. En, der længe ikke er bekræftet, tæller mindre.',
    'Ingen kan betale for at komme op. Står flere lige, trækker vi lod hver dag.',
  ],
  wordsHeading: 'Ordene',
  where: 'En virksomhed får point for hvert af jeres ord. Hvor mange afhænger af, hvor ordet står:',
  placesCaption: 'Point efter hvor ordet står',
  place: 'Hvor ordet står',
  points: 'Point',
  places: {
    name: 'I virksomhedens navn eller CVR-nummer',
    offering: 'I titlen på en vare eller ydelse',
    category: 'I navnet på en kategori, den har valgt',
    purpose: 'I formålet eller i beskrivelsen af en vare eller ydelse',
    description: 'I beskrivelsen af virksomheden eller i dens mærker',
    people: 'I det, der står om de mennesker, der arbejder der',
    place: 'I navnet på byen, kommunen eller regionen',
  },
  like: 'Vi leder også efter det, der ligner jeres ord. Det giver kun en del af pointene:',
  alikeCaption: 'Det, der ligner ordet',
  found: 'Det, vi fandt',
  counts: 'Tæller',
  alike: {
    inCompound: 'Ordet som del af et længere: “drift” i “kantinedrift”',
    synonym: 'Et ord, som sekretariatet siger betyder det samme',
    trade: 'Et andet ord for samme fag: “kantine” for “frokostordning”',
    head: 'Den sidste del af jeres ord: “bord” i “skrivebord”',
    beginning: 'Et længere ord med samme begyndelse, når ingen har ordet selv',
    thesaurus:
      'Et ord, som en synonymordbog siger betyder næsten det samme, hvis portalen har en, og intet fag har ordet',
    kin: 'Et beslægtet fag; tæller af det, faget selv tæller',
    other: 'En anden del af jeres ord: “skrive” i “skrivebord”',
  },
  rare: 'Et ord, som få virksomheder har, tæller mere end et, som mange har. Små ord som “og” og “til” tæller ikke.',
  enough: (share: string) =>
    `Skriver I flere ord, viser vi dem, der har mindst ${share} af ordenes vægt. Er de få, viser vi også dem, der kun har noget af det.`,
  pageHeading: 'Virksomhedens egen side',
  quality: (share: string) =>
    `En side, der fortæller alt, indkøbere spørger om, og hvis ejer står i registret over socialøkonomiske virksomheder, får op til ${share} flere point. De to ting tæller lige meget.`,
  unconfirmed: (share: string) =>
    `Har virksomheden ikke bekræftet sin side længe efter, den lovede det, tæller dens point kun ${share}.`,
  placeHeading: 'Stedet',
  atPlace: (km: string, share: string, everywhere: string) =>
    `Nævner I et sted, står de virksomheder øverst, der ligger dér eller højst ${km} km væk. De, der ligger længere væk og skriver, at de leverer netop dertil, beholder ${share} af deres point. De, der leverer i hele landet, beholder ${everywhere}.`,
  nearestFirst: (share: string, km: string) =>
    `Blandt dem, der ellers står lige, står den nærmeste først: Afstanden tager op til ${share} af pointene, og efter ${km} km er to tredjedele af det taget. Er stedet en del af landet, måler vi fra dens midte, og de, der ligger i den, er der. Nævner I flere steder, tæller det, virksomheden står bedst ved.`,
  onlyThere: (count: string) =>
    `Er der mindst ${count} virksomheder, der ligger på stedet eller leverer dertil, viser vi kun dem.`,
  away: (nextDoor: string, farAway: string, km: string) =>
    `De andre beholder ${nextDoor} af deres point, hvis de ligger lige ved siden af, og ned mod ${farAway}, jo længere væk de ligger; efter ${km} km er to tredjedele af faldet sket.`,
  placeUnknown: (share: string) => `Kender vi ikke deres sted, beholder de ${share}.`,
  tiesHeading: 'Lige mange point',
  ties: 'Står flere lige, trækker vi lod. Lodtrækningen er ny hver dag og den samme for alle den dag, så ingen altid står sidst.',
  never:
    'Ingen kan betale for at komme op. Det tæller heller ikke, hvem der før er blevet set eller klikket på, eller hvem I er.',
  sumHeading: 'Regnestykket',
  formula:
    'Point = summen over jeres ord af (hvor sjældent ordet er × hvor det står × hvor meget det ligner) × siden × bekræftelsen × stedet',
  example: (all: string, found: string, rarity: string) =>
    `Et eksempel: I søger på “kantinedrift”. Af ${all} virksomheder har ${found} ordet; så sjældent et ord vejer ${rarity}.`,
  first: (sum: string) => `En virksomhed med en ydelse, der hedder “Kantinedrift”, og den bedste side: ${sum} point.`,
  second: (sum: string) =>
    `En virksomhed, der kun nævner kantinedrift i sin beskrivelse, og som ikke har bekræftet sin side længe: ${sum} point.`,
}
