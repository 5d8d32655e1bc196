/** A notice that nobody has published, with its days told from the day of the demo. */
export interface InventedNotice {
  readonly title: string
  readonly englishTitle: string
  readonly description: string
  readonly buyer: string
  readonly town: string
  readonly formType: 'competition' | 'planning' | 'consultation' | 'result'
  readonly cpv: string
  readonly place: string
  readonly sentDaysAgo: number
  /** Days until the deadline, negative once it has passed; null where there is none. */
  readonly deadlineInDays: number | null
  readonly reserved?: 'res-ws' | 'res-pub-ser'
  readonly isExecutionReserved?: boolean
  readonly socialObjectives?: readonly string[]
  readonly condition?: string
  readonly isCancelled?: boolean
  /** In kroner. */
  readonly value?: string
  readonly months?: number
  /** Each lot's own title; a purchase in one piece has none. */
  readonly lots?: readonly string[]
}

const clause = 'Mindst 5 procent af timerne skal udføres af mennesker, der har svært ved at få fodfæste i et job.'

/** A dozen that show what notices are like. Their buyers do not exist. */
export const inventedNotices: readonly InventedNotice[] = [
  {
    title: 'Kantinedrift på Prøvekøbing Rådhus',
    englishTitle: 'Running the canteen at Prøvekøbing Town Hall',
    description: 'Daglig frokost til 220 ansatte, mødeforplejning og oplæring i køkkenet.',
    buyer: 'Prøvekøbing Kommune',
    town: 'Prøvekøbing',
    formType: 'competition',
    cpv: '55512000',
    place: 'DK042',
    sentDaysAgo: 6,
    deadlineInDays: 28,
    reserved: 'res-ws',
    socialObjectives: ['opp'],
    value: '4800000.00',
    months: 48,
  },
  {
    title: 'Rengøring af skoler og børnehaver',
    englishTitle: 'Cleaning of schools and kindergartens',
    description: 'Daglig rengøring af 14 bygninger, delt op, så mindre virksomheder kan byde på et område.',
    buyer: 'Eksempelby Kommune',
    town: 'Eksempelby',
    formType: 'competition',
    cpv: '90911000',
    place: 'DK032',
    sentDaysAgo: 20,
    deadlineInDays: 4,
    socialObjectives: ['opp', 'work-cond'],
    condition: clause,
    value: '9600000.00',
    months: 36,
    lots: ['Skoler mod nord', 'Skoler mod syd', 'Børnehaver'],
  },
  {
    title: 'Pleje af parker og grønne områder',
    englishTitle: 'Care of parks and green areas',
    description: 'Græs, bede og hække i tre parker. Opgaven skal udføres i beskyttet beskæftigelse.',
    buyer: 'Prøvekøbing Kommune',
    town: 'Prøvekøbing',
    formType: 'competition',
    cpv: '77310000',
    place: 'DK042',
    sentDaysAgo: 9,
    deadlineInDays: 21,
    isExecutionReserved: true,
    socialObjectives: ['opp'],
    value: '2100000.00',
    months: 24,
  },
  {
    title: 'Vask og leje af arbejdstøj',
    englishTitle: 'Washing and hire of workwear',
    description: 'Vask, reparation og udbringning af arbejdstøj til hjemmepleje og driftsafdeling.',
    buyer: 'Prøve Indkøbsfællesskab',
    town: 'Eksempelby',
    formType: 'competition',
    cpv: '98310000',
    place: 'DK04',
    sentDaysAgo: 12,
    deadlineInDays: 17,
    condition: clause,
    value: '6000000.00',
    months: 48,
    lots: ['Hjemmepleje', 'Drift og vej'],
  },
  {
    title: 'Botilbud med beskæftigelse',
    englishTitle: 'Supported housing with employment',
    description: 'Støtte i egen bolig og et sted at arbejde for 18 borgere.',
    buyer: 'Region Eksempel',
    town: 'Prøvestad',
    formType: 'competition',
    cpv: '85311000',
    place: 'DK021',
    sentDaysAgo: 3,
    deadlineInDays: 35,
    reserved: 'res-pub-ser',
    value: '15000000.00',
    months: 36,
  },
  {
    title: 'Trykning og pakning af foldere',
    englishTitle: 'Printing and packing of leaflets',
    description: 'Tryk, falsning, pakning og udsendelse af omkring 40.000 foldere om året.',
    buyer: 'Styrelsen for Eksempler',
    town: 'Prøvestad',
    formType: 'competition',
    cpv: '79810000',
    place: 'DK',
    sentDaysAgo: 15,
    deadlineInDays: 2,
    socialObjectives: ['acc-all'],
    value: '1200000.00',
    months: 24,
  },
  {
    title: 'Genbrug og reparation af møbler',
    englishTitle: 'Reuse and repair of furniture',
    description: 'Køberen vil høre, hvem der kan hente, istandsætte og levere brugte kontormøbler.',
    buyer: 'Eksempelby Kommune',
    town: 'Eksempelby',
    formType: 'consultation',
    cpv: '50850000',
    place: 'DK03',
    sentDaysAgo: 5,
    deadlineInDays: 24,
    socialObjectives: ['opp'],
  },
  {
    title: 'Cykelværksted for kommunens tjenestecykler',
    englishTitle: 'Bicycle workshop for the municipal bicycles',
    description: 'Kommunen planlægger at købe service og reparation af 300 cykler næste år.',
    buyer: 'Prøvekøbing Kommune',
    town: 'Prøvekøbing',
    formType: 'planning',
    cpv: '50100000',
    place: 'DK042',
    sentDaysAgo: 30,
    deadlineInDays: null,
    socialObjectives: ['opp'],
  },
  {
    title: 'Udbringning af mad til ældre',
    englishTitle: 'Delivery of meals to elderly people',
    description: 'Kørsel af kølet mad til 600 hjem, fem dage om ugen.',
    buyer: 'Prøvekøbing Kommune',
    town: 'Prøvekøbing',
    formType: 'competition',
    cpv: '55521100',
    place: 'DK042',
    sentDaysAgo: 60,
    deadlineInDays: -12,
    condition: clause,
    value: '3300000.00',
    months: 24,
  },
  {
    title: 'Flytning og opmagasinering',
    englishTitle: 'Removals and storage',
    description: 'Flytteopgaver for kommunens skoler og kontorer.',
    buyer: 'Eksempelby Kommune',
    town: 'Eksempelby',
    formType: 'competition',
    cpv: '98392000',
    place: 'DK032',
    sentDaysAgo: 25,
    deadlineInDays: 10,
    isCancelled: true,
  },
  {
    title: 'Kantinedrift på Eksempel Hospital',
    englishTitle: 'Running the canteen at Eksempel Hospital',
    description: 'Kontrakten er givet til et beskyttet værksted, som oplærer otte mennesker i køkkenet.',
    buyer: 'Region Eksempel',
    town: 'Prøvestad',
    formType: 'result',
    cpv: '55512000',
    place: 'DK021',
    sentDaysAgo: 18,
    deadlineInDays: null,
    reserved: 'res-ws',
    socialObjectives: ['opp'],
  },
  {
    title: 'Vinduespudsning af kommunale bygninger',
    englishTitle: 'Window cleaning of municipal buildings',
    description: 'Resultatet af udbuddet om vinduespudsning af 60 bygninger.',
    buyer: 'Eksempelby Kommune',
    town: 'Eksempelby',
    formType: 'result',
    cpv: '90911300',
    place: 'DK032',
    sentDaysAgo: 44,
    deadlineInDays: null,
    socialObjectives: ['work-cond'],
  },
]
