import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { FileRoute } from '../../../kernel/http/route.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { address, type Thing, text, thing } from '../../../kernel/rdf/graph.ts'
import { texts } from '../locales/texts.ts'
import { files, routes } from '../routes.ts'
import {
  authority,
  contact,
  type DcatView,
  described,
  idOf,
  mediaTypes,
  moment,
  translated,
  usable,
} from './dcat-parts.ts'

/** Purchases as OCDS tells them; none as long as there is none to tell of. */
export function purchasesDataset(view: DcatView): Thing[] {
  const { notices, enquiries } = view.told
  const distributions = [
    ...(notices === undefined ? [] : [packages(view, files.ocdsNotices, 'noticesTitle', notices)]),
    ...(enquiries === undefined ? [] : [packages(view, files.ocdsEnquiries, 'enquiriesTitle', enquiries)]),
  ]
  return distributions.length === 0 ? [] : [dataset(view, distributions)]
}

function dataset(view: DcatView, distributions: readonly Thing[]): Thing {
  const { notices, enquiries } = view.told
  const changedAt = new Date(Math.max(notices?.getTime() ?? 0, enquiries?.getTime() ?? 0))
  return thing(
    'dcat:Dataset',
    [
      ['dct:title', ...translated((language) => texts[language].ocds.dcat.title)],
      ['dct:description', ...translated((language) => texts[language].ocds.about)],
      ['dct:identifier', text(idOf(view, 'purchases'))],
      ...described(view, changedAt),
      ...contact(view),
      [
        'dcat:keyword',
        ...languages.flatMap((language) => texts[language].ocds.dcat.keywords.map((word) => text(word, language))),
      ],
      ['dcat:theme', ...['ECON', 'GOVE'].map((theme) => address(`${authority}/data-theme/${theme}`))],
      ['dct:accrualPeriodicity', address(`${authority}/frequency/CONT`)],
      ['dct:accessRights', address(`${authority}/access-right/PUBLIC`)],
      ['dct:conformsTo', address('https://standard.open-contracting.org/1.1/en/')],
      ['dcat:landingPage', thing('foaf:Document', [], `${view.baseUrl}${href(routes.data, 'da', {})}`)],
      ['dcat:distribution', ...distributions],
    ],
    idOf(view, 'purchases'),
  )
}

function packages(
  { baseUrl }: DcatView,
  route: FileRoute,
  title: 'noticesTitle' | 'enquiriesTitle',
  changedAt: Date,
): Thing {
  const url = `${baseUrl}${fileUrl(route, {})}`
  return thing(
    'dcat:Distribution',
    [
      ['dct:title', ...translated((language) => texts[language].ocds.dcat[title])],
      ['dcat:accessURL', address(url)],
      ['dcat:downloadURL', address(url)],
      ['dct:format', address(`${authority}/file-type/JSON`)],
      ['dcat:mediaType', address(`${mediaTypes}/application/json`)],
      ['dct:modified', moment(changedAt)],
      ...usable(),
    ],
    `${url}#file`,
  )
}
