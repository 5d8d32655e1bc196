import type { XmlPart } from '../../../kernel/files/xml/xml.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Buyer, Lot, Money, NewNotice, Subject, Texts } from '../model/notice.ts'
import { publicationNumber } from './eforms.ts'
import { cpvIn, moneyOf } from './eforms-parts.ts'
import { dayOf, instantOf } from './moments.ts'
import { eformsCountry } from './ted-countries.ts'

/** The elements of TED_EXPORT stand in another namespace in each of its releases, so they are found by their name alone. */
function named(name: string): string {
  return `*[local-name()="${name}"]`
}

function anywhere(...names: readonly string[]): string {
  return names.map((name) => `.//${named(name)}`).join(' | ')
}

/**
 * What a document type is in eForms: the codes of the old lists, with the form and notice type that have taken their place.
 * A correction, a system or a summary is no notice of its own.
 */
const documentTypes: Readonly<Record<string, readonly [formType: string, noticeType: string]>> = {
  '0': ['planning', 'pin-only'],
  '3': ['competition', 'cn-standard'],
  '7': ['result', 'can-standard'],
  '8': ['planning', 'pin-only'],
  A: ['competition', 'pin-cfc-social'],
  B: ['planning', 'pin-buyer'],
  D: ['competition', 'cn-desg'],
  M: ['planning', 'pin-only'],
  P: ['planning', 'pin-only'],
  Q: ['competition', 'qu-sy'],
  R: ['result', 'can-desg'],
  V: ['dir-awa-pre', 'veat'],
  Y: ['competition', 'pin-cfc-standard'],
  E: ['competition', 'pin-cfc-standard'],
}

/** Languages of two letters as eForms writes them in three; others stay as they are. */
const languages: Readonly<Record<string, string>> = {
  DA: 'DAN',
  EN: 'ENG',
  DE: 'DEU',
  FR: 'FRA',
  SV: 'SWE',
  NL: 'NLD',
  FI: 'FIN',
  PL: 'POL',
  ES: 'SPA',
  IT: 'ITA',
  PT: 'POR',
}

const natures: Readonly<Record<string, string>> = { '1': 'works', '2': 'supplies', '4': 'services' }

/** A notice as it was published until 2023, in TED_EXPORT. Only the original is read, not what was translated by machine. */
export function tedExportNotice(root: XmlPart): Result<NewNotice, string> {
  const coded = (name: string) => root.first(`.//${named('CODED_DATA_SECTION')}//${named(name)}`)
  const [form] = root.find(`${named('FORM_SECTION')}/*[@CATEGORY="ORIGINAL"]`)
  const number = publicationNumber(root.attribute('DOC_ID'))
  const [formType, noticeType] = documentTypes[codeAt(root, 'TD_DOCUMENT_TYPE') ?? ''] ?? []
  const dispatchedAt = instantOf(dashed(coded('DS_DATE_DISPATCH')), '12:00:00')
  if (form === undefined || number === null || dispatchedAt === null) return refused(notWhole)
  if (formType === undefined || noticeType === undefined) return refused(otherKind)

  const language = languageOf(form.attribute('LG'))
  const whole = { ...subjectOf(root, form, language), buyers: [buyerOf(form, language)] }
  if (Object.keys(whole.titles).length === 0) return refused('It has no title.')
  return ok({
    format: 'tedExport',
    noticeId: `ted-${number}`,
    version: 1,
    noticeType,
    publicationNumber: number,
    formType,
    subtype: null,
    procedureId: null,
    procedureType: null,
    legalBasis: root.first(`.//${named('DIRECTIVE')}/@VALUE`) ?? null,
    dispatchedAt,
    language,
    ...whole,
    withheld: [],
    changes: [],
    changeReasons: [],
    lots: lotsOf(root, form, { language, whole }),
  })
}

const notWhole = 'It is a notice in the old format TED_EXPORT, but without its form, its number or the day it was sent.'
const otherKind =
  'It is in the old format TED_EXPORT, and neither plans a purchase, nor invites bids, nor tells who won.'

function languageOf(code = ''): string {
  return languages[code] ?? code
}

function codeAt(root: XmlPart, name: string): string | undefined {
  return root.first(`.//${named('CODIF_DATA')}/${named(name)}/@CODE`)
}

function subjectOf(root: XmlPart, form: XmlPart, language: string): Subject {
  const places = root.all(`.//${named('PERFORMANCE_NUTS')}/@CODE | .//${named('ORIGINAL_NUTS')}/@CODE`)
  return {
    titles: firstText(form, ['TITLE', 'TITLE_CONTRACT'], language),
    descriptions: firstText(form, ['SHORT_DESCR', 'SHORT_CONTRACT_DESCRIPTION'], language),
    nature: natures[codeAt(root, 'NC_CONTRACT_NATURE') ?? ''] ?? null,
    cpv: cpvIn(root.all(`.//${named('ORIGINAL_CPV')}/@CODE`)),
    places,
    value: valueAt(form, 'VAL_ESTIMATED_TOTAL'),
  }
}

function firstText(part: XmlPart, names: readonly string[], language: string): Texts {
  const text = part.first(anywhere(...names))?.replace(/\s+/g, ' ')
  return text === undefined ? {} : { [language]: text }
}

function valueAt(part: XmlPart, name: string): Money | null {
  const [found] = part.find(anywhere(name))
  return found === undefined ? null : moneyOf(found.text.replaceAll(' ', ''), found.attribute('CURRENCY') ?? '')
}

/** The first address of the form is that of whoever buys. */
function buyerOf(form: XmlPart, language: string): Buyer {
  const [address = form] = form.find(anywhere('ADDRESS_CONTRACTING_BODY', 'CA_CE_CONCESSIONAIRE_PROFILE'))
  const country = address.first(`.//${named('COUNTRY')}/@VALUE`)
  return {
    names: firstText(address, ['OFFICIALNAME'], language),
    registrationId: address.first(anywhere('NATIONALID')) ?? null,
    town: address.first(anywhere('TOWN')) ?? null,
    nuts: address.first(`.//${named('NUTS')}/@CODE`) ?? null,
    country: country === undefined ? null : eformsCountry(country),
    website: address.first(anywhere('URL_GENERAL')) ?? null,
    email: address.first(anywhere('E_MAIL')) ?? null,
    legalType: null,
    activity: null,
  }
}

interface Whole {
  readonly language: string
  readonly whole: Subject
}

/** Deadline, languages and who may bid are told of the whole purchase, and so hold for each lot. */
function lotsOf(root: XmlPart, form: XmlPart, { language, whole }: Whole): Lot[] {
  const shared = sharedTerms(root, form)
  const described = form.find(anywhere('OBJECT_DESCR', 'F17_ANNEX_B'))
  const parts = described.length === 0 ? [form] : described
  return parts.map((part, index) => {
    const own = ownSubject(part, language)
    return {
      ...whole,
      ...shared,
      lotId: part.first(`${named('LOT_NO')} | ${named('LOT_NUMBER')}`) ?? String(index + 1),
      kind: 'lot',
      titles: { ...whole.titles, ...own.titles },
      descriptions: { ...whole.descriptions, ...own.descriptions },
      cpv: own.cpv.length === 0 ? whole.cpv : own.cpv,
      places: own.places.length === 0 ? whole.places : own.places,
      value: valueAt(part, 'VAL_OBJECT'),
      ...periodOf(part),
    }
  })
}

function ownSubject(part: XmlPart, language: string): Pick<Subject, 'titles' | 'descriptions' | 'cpv' | 'places'> {
  return {
    titles: firstText(part, ['TITLE', 'LOT_TITLE'], language),
    descriptions: firstText(part, ['SHORT_DESCR', 'LOT_DESCRIPTION'], language),
    cpv: cpvIn(part.all(`.//${named('CPV_CODE')}/@CODE`)),
    places: part.all(`${named('NUTS')}/@CODE`),
  }
}

function periodOf(part: XmlPart) {
  const [duration] = part.find(named('DURATION'))
  const isWhole = /^\d{1,5}$/.test(duration?.text ?? '')
  return {
    startsOn: dayOf(part.first(named('DATE_START'))),
    endsOn: dayOf(part.first(named('DATE_END'))),
    duration: isWhole ? Number(duration?.text) : null,
    durationUnit: (isWhole && duration?.attribute('TYPE')) || null,
  }
}

function sharedTerms(
  root: XmlPart,
  form: XmlPart,
): Omit<Lot, keyof Subject | 'lotId' | 'kind' | keyof ReturnType<typeof periodOf>> {
  const [day, time] = (root.first(`.//${named('DT_DATE_FOR_SUBMISSION')}`) ?? '').split(' ')
  const deadline = instantOf(dashed(day), time)
  const says = (...names: readonly string[]) => form.find(anywhere(...names)).length > 0
  return {
    towns: [],
    deadline,
    deadlineFor: deadline === null ? null : 'tenders',
    reserved: [
      ...(says('RESTRICTED_SHELTERED_WORKSHOP', 'SHELTERED_WORKSHOPS') ? ['res-ws'] : []),
      ...(says('RESERVED_ORGANISATIONS_SERVICE_MISSION', 'RESTRICTED_SERVICE_MISSION') ? ['res-pub-ser'] : []),
    ],
    executionReserved: says('RESTRICTED_SHELTERED_PROGRAM', 'SHELTERED_PROGRAMMES') ? 'yes' : null,
    conditions: {},
    strategic: [],
    socialObjectives: [],
    environmental: [],
    innovation: [],
    strategicTexts: {},
    suitsSmall: null,
    documentsUrls: form.all(anywhere('URL_DOCUMENT')),
    submissionUrl: form.first(anywhere('URL_PARTICIPATION', 'URL_PARTICIPATE')) ?? null,
    languages: form.all(`.//${named('LANGUAGE')}/@VALUE`).map(languageOf),
    isEuFunded: says('EU_PROGR_RELATED') ? true : null,
  }
}

/** `20170131` is `2017-01-31`. */
function dashed(day = ''): string {
  return day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}
