/** What an enterprise may live of: how such enterprises are called, and what they sell, with its CPV code. */
export interface Trade {
  readonly names: readonly string[]
  readonly offerings: readonly { readonly title: string; readonly category: string }[]
}

/** Trades in which Danish social enterprises are found. Written for the benchmark. */
export const trades: readonly Trade[] = [
  trade('Køkkenet|Kantinen|Madhuset|Spisestuen', {
    'Drift af personalekantine': '55512000',
    'Frokostordning til kontorer': '55523000',
    'Catering til møder og receptioner': '55520000',
    'Café og takeaway': '55330000',
  }),
  trade('Rengøringsholdet|Rent Hus|Glansen', {
    Kontorrengøring: '90919200',
    'Hovedrengøring og flytterengøring': '90911200',
    Vinduespolering: '90911300',
    'Daglig rengøring af institutioner': '90910000',
  }),
  trade('Grøn Pleje|Haveholdet|Parkgruppen', {
    'Græsslåning og hækklipning': '77310000',
    'Pleje af parker og haver': '77311000',
    'Naturpleje med får': '77314000',
    'Snerydning og glatførebekæmpelse': '90620000',
  }),
  trade('Vaskeriet|Rulleriet|Linnedhuset', {
    'Vask af arbejdstøj': '98310000',
    'Leje og vask af linned': '98312000',
    'Afhentning og levering af vasketøj': '98311000',
  }),
  trade('Pakkeriet|Samlehallen|Montagen', {
    'Pakning og ompakning af varer': '79921000',
    'Mærkning og sortering': '79920000',
    'Montering af komponenter': '98390000',
    'Træpaller på mål': '44143000',
  }),
  trade('Møbelværkstedet|Snedkeriet|Træhuset', {
    'Istandsættelse af møbler': '50850000',
    'Kontormøbler af genbrugstræ': '39130000',
    'Snedkerarbejde på bestilling': '45421000',
    'Bænke og udemøbler': '39150000',
  }),
  trade('Syværkstedet|Tekstilhuset|Trådrullen', {
    'Muleposer og tasker med tryk': '18930000',
    'Syning og reparation af tekstiler': '39500000',
    'Arbejdstøj og forklæder': '18100000',
  }),
  trade('Testhuset|Dataværkstedet|Kodekontoret', {
    'Test af programmer': '72254000',
    'Registrering og rensning af data': '72310000',
    'Tilgængelige hjemmesider': '72413000',
    'Arkivering og scanning': '79560000',
  }),
  trade('Trykkeriet|Bogbinderiet|Papirhuset', {
    'Tryk af foldere og plakater': '79810000',
    'Bogbinding og indbinding': '79971000',
    'Kuvertering og forsendelse': '64100000',
  }),
  trade('Gartneriet|Jordbruget|Frugthaven', {
    'Økologiske grøntsager i kasser': '03220000',
    'Kontorplanter og pasning': '03120000',
    'Frugtordning til arbejdspladser': '03220000',
    'Juletræer og brænde': '03413000',
  }),
  trade('Bageriet|Chokoladehuset|Kafferisteriet', {
    'Brød og kager til institutioner': '15810000',
    'Firmagaver med chokolade': '15842000',
    'Ristet kaffe i abonnement': '15860000',
  }),
  trade('Cykelværkstedet|Hjulet|Kæden', {
    'Reparation af cykler': '50110000',
    'Brugte cykler, sat i stand': '34430000',
    'Udlejning af ladcykler': '34430000',
  }),
  trade('Genbrugshuset|Kredsløbet|Sorteringen', {
    'Indsamling af elektronik og pap': '90511000',
    'Demontering og genanvendelse': '90514000',
    'Genbrugsbutik og møbellager': '39150000',
  }),
  trade('Læringshuset|Springbrættet|Skolen', {
    'Særligt tilrettelagt ungdomsuddannelse': '80500000',
    'Afklaring og mentorforløb': '85312000',
    'Kurser i autisme og arbejdsliv': '80530000',
    'Vikarer i fleksjob': '79620000',
  }),
  trade('Gæstehuset|Mødestedet|Salen', {
    'Konferencer med overnatning': '55120000',
    'Udlejning af sal til arrangementer': '79952000',
    'Guidede byvandringer': '63514000',
  }),
  trade('Byggeholdet|Malerne|Viceværten', {
    'Malerarbejde indendørs': '45440000',
    'Viceværtservice og ejendomsdrift': '98341140',
    'Murerarbejde og småreparationer': '45262000',
  }),
]

function trade(names: string, offerings: Readonly<Record<string, string>>): Trade {
  return {
    names: names.split('|'),
    offerings: Object.entries(offerings).map(([title, category]) => ({ title, category })),
  }
}
