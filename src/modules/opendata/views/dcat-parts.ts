import { href } from '../../../kernel/http/href.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { address, type Fact, text, thing, typed, type Value } from '../../../kernel/rdf/graph.ts'
import { texts } from '../locales/texts.ts'
import type { Dump } from '../model/dump.ts'
import type { ToldSince } from '../model/told-since.ts'
import { routes } from '../routes.ts'
import { licence } from './licence.ts'

export interface DcatView {
  readonly baseUrl: string
  readonly siteName: string
  readonly contactEmail: string | undefined
  /** Nothing as long as no file has been made. */
  readonly dump: Dump | undefined
  readonly told: ToldSince
}

/** The lists of values that DCAT-AP asks for. Source: Publications Office of the European Union, EU Vocabularies. */
export const authority = 'http://publications.europa.eu/resource/authority'

export const mediaTypes = 'https://www.iana.org/assignments/media-types'

/** What holds for the catalogue and for what is in it. */
export function described({ siteName, baseUrl }: DcatView, changedAt: Date | undefined): Fact[] {
  return [
    [
      'dct:publisher',
      thing(
        'foaf:Agent',
        [
          ['foaf:name', text(siteName)],
          ['foaf:homepage', thing('foaf:Document', [], `${baseUrl}/`)],
        ],
        `${baseUrl}/#publisher`,
      ),
    ],
    ['dct:language', address(`${authority}/language/DAN`)],
    ['dct:spatial', address(`${authority}/country/DNK`)],
    ['dct:license', address(licence.url)],
    ['dct:modified', ...(changedAt === undefined ? [] : [moment(changedAt)])],
  ]
}

export function contact({ contactEmail }: DcatView): Fact[] {
  if (contactEmail === undefined) return []
  const name = translated((language) => texts[language].dcat.contactName)
  return [
    [
      'dcat:contactPoint',
      thing('vcard:Organization', [
        ['vcard:fn', ...name],
        ['vcard:hasEmail', address(`mailto:${contactEmail}`)],
      ]),
    ],
  ]
}

/** Each way to the data says its own terms, and that it will stay. */
export function usable(): Fact[] {
  return [
    ['dct:license', address(licence.url)],
    ['dcatap:availability', address(`${authority}/planned-availability/STABLE`)],
  ]
}

/** An address that stays the same as long as the site keeps its address. */
export function idOf({ baseUrl }: DcatView, name: string): string {
  return `${baseUrl}${href(routes.data, 'da', {})}#${name}`
}

export function translated(sentence: (language: (typeof languages)[number]) => string): Value[] {
  return languages.map((language) => text(sentence(language), language))
}

export function moment(at: Date): Value {
  return typed(at.toISOString(), 'xsd:dateTime')
}
