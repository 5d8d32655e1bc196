import { ok, type Result, refused } from '../../../kernel/result.ts'

/**
 * The columns we understand, by what stands in them, each with the headers people give it. A header is compared without
 * case, spaces and punctuation (`CVR-nr.` is `cvrnr`), with æ, ø, å as ae, oe, aa. Where a file has several headers of a
 * field, the one named first here is taken: Danish before English texts, what we export before what others call it.
 */
const synonyms = {
  source: ['source'],
  sourceId: ['id', 'uri', 'sourceid', 'nr', 'nummer', 'ref', 'reference'],
  name: [
    'name',
    'navn',
    'virksomhed',
    'firma',
    'firmanavn',
    'leverandør',
    'leverandørnavn',
    'virksomhedsnavn',
    'organisation',
    'organization',
    'company',
    'companyname',
    'title',
    'titel',
  ],
  otherNames: ['othernames', 'andrenavne', 'binavne', 'alternativenames', 'aliases', 'kaldesogsaa'],
  legalForm: ['legalform', 'virksomhedsform', 'selskabsform', 'juridiskform', 'companytype'],
  cvr: ['cvr', 'cvrnr', 'cvrnummer', 'cvrno', 'cvrnumber', 'se'],
  rsv: ['rsv', 'registreretsocialoekonomiskvirksomhed', 'rsvregistreret', 'registreret'],
  street: ['street', 'vej', 'adresse', 'address', 'gade', 'gadevej', 'vejnavn', 'streetaddress'],
  houseNumber: ['housenumber', 'husnr', 'husnummer', 'streetnumber', 'vejnr'],
  postcode: ['postcode', 'postnr', 'postnummer', 'zip', 'zipcode', 'postalcode', 'plz'],
  town: ['town', 'by', 'city', 'bynavn', 'postdistrikt', 'locality', 'ort'],
  municipality: ['municipality', 'kommune', 'kommunenavn', 'beliggenhedskommune'],
  country: ['country', 'land', 'countrycode', 'landekode'],
  latitude: ['lat', 'latitude', 'breddegrad'],
  longitude: ['lon', 'lng', 'long', 'longitude', 'laengdegrad'],
  website: ['website', 'hjemmeside', 'web', 'url', 'homepage', 'webadresse', 'www'],
  description: ['descriptionda', 'description', 'beskrivelse', 'omtale', 'about', 'tekst', 'descriptionen'],
  purpose: ['purpose', 'formaal', 'purposeda', 'mission', 'socialtformaal', 'purposeen'],
  types: ['types', 'type', 'typer', 'tags', 'emner'],
  offers: [
    'offersda',
    'offers',
    'ydelser',
    'produkter',
    'produkterogydelser',
    'ydelserogprodukter',
    'tilbyder',
    'offerings',
    'services',
    'products',
    'offersen',
  ],
  cpv: ['cpv', 'cpvkoder', 'cpvkode', 'cpvcodes', 'cpvcode', 'cpvnr'],
  targetGroups: ['targetgroups', 'maalgrupper'],
  employs: ['employsda', 'employs', 'ansaetter', 'beskaeftiger', 'maalgruppe', 'employsen'],
  deliversTo: [
    'deliversto',
    'levereritil',
    'leverertil',
    'leveringsomraade',
    'leverer',
    'deliveryarea',
    'deliveryareas',
    'daekningsomraade',
  ],
  sourceUrl: ['sourceurl', 'kilde', 'kildeurl', 'kildelink', 'sourcelink'],
  readOn: ['sourceread', 'readon', 'laestden', 'kildelaest', 'sourcedate'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ImportField = keyof typeof synonyms

interface MappedColumn {
  readonly field: ImportField
  /** As the file has it. */
  readonly header: string
  /** Position in the row, from 0. */
  readonly index: number
}

/** Which column means what. */
export interface ImportMapping {
  readonly columns: readonly MappedColumn[]
  /** Headers of columns that are not read. */
  readonly unused: readonly string[]
}

/** Recognises the columns by their headers. Refuses, with what would be accepted, when none of them is the name. */
export function detectMapping(headers: readonly string[]): Result<ImportMapping, string> {
  const keys = headers.map(headerKey)
  const columns = fields.flatMap((field) => {
    const index = indexOfFirst(synonyms[field], keys)
    return index === undefined ? [] : [{ field, header: headers[index] ?? '', index }]
  })
  if (!columns.some(({ field }) => field === 'name')) return refused(nameIsMissing(headers))
  const used = new Set(columns.map(({ index }) => index))
  return ok({ columns, unused: headers.filter((header, index) => !used.has(index) && header !== '') })
}

/** The mapping as if there were no such column. */
export function withoutField({ columns, unused }: ImportMapping, field: ImportField): ImportMapping {
  const dropped = columns.filter((column) => column.field === field).map(({ header }) => header)
  return { columns: columns.filter((column) => column.field !== field), unused: [...unused, ...dropped] }
}

const fields = Object.keys(synonyms).filter((key): key is ImportField => key in synonyms)

function indexOfFirst(names: readonly string[], keys: readonly string[]): number | undefined {
  const name = names.find((candidate) => keys.includes(candidate))
  return name === undefined ? undefined : keys.indexOf(name)
}

function nameIsMissing(headers: readonly string[]): string {
  const shown = headers.filter((header) => header !== '').slice(0, 20)
  return `No column holds the name of the enterprise. Call one of them ${synonyms.name.slice(0, 3).join(', ')}. The columns are: ${shown.join(', ')}.`
}

function headerKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
