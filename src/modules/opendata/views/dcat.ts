import { endpointUrl, fileUrl, href } from '../../../kernel/http/href.ts'
import { openApiRoutes } from '../../../kernel/http/openapi.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { address, type Prefixes, type Thing, text, thing, typed } from '../../../kernel/rdf/graph.ts'
import { supplierEndpoints } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { Dump, Format } from '../model/dump.ts'
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
import { purchasesDataset } from './dcat-purchases.ts'
import { licence } from './licence.ts'

export const dcatPrefixes: Prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/**
 * The catalogue with its datasets and the service beside them, in the words of DCAT-AP 3.0, the profile by which European
 * data portals describe what they have (https://semiceu.github.io/DCAT-AP/releases/3.0.0/).
 */
export function dcatCatalogue(view: DcatView): Thing {
  return thing(
    'dcat:Catalog',
    [
      ['dct:title', ...translated((language) => texts[language].dcat.catalogueTitle(view.siteName))],
      ['dct:description', ...translated((language) => texts[language].dcat.catalogueDescription(view.siteName))],
      ...described(view, view.dump?.madeAt),
      ['foaf:homepage', thing('foaf:Document', [], `${view.baseUrl}/`)],
      ['dcat:themeTaxonomy', address(`${authority}/data-theme`)],
      ['dcat:dataset', dataset(view), ...purchasesDataset(view)],
      ['dcat:service', service(view)],
    ],
    idOf(view, 'catalogue'),
  )
}

function dataset(view: DcatView): Thing {
  return thing(
    'dcat:Dataset',
    [
      ['dct:title', ...translated((language) => texts[language].dcat.datasetTitle)],
      ['dct:description', ...translated((language) => texts[language].dcat.datasetDescription)],
      ['dct:identifier', text(idOf(view, 'suppliers'))],
      ...described(view, view.dump?.madeAt),
      ...contact(view),
      [
        'dcat:keyword',
        ...languages.flatMap((language) => texts[language].dcat.keywords.map((word) => text(word, language))),
      ],
      ['dcat:theme', ...['ECON', 'SOCI'].map((theme) => address(`${authority}/data-theme/${theme}`))],
      ['dct:accrualPeriodicity', address(`${authority}/frequency/DAILY`)],
      ['dct:accessRights', address(`${authority}/access-right/PUBLIC`)],
      [
        'dct:provenance',
        thing('dct:ProvenanceStatement', [
          ['dct:description', ...translated((language) => texts[language].dcat.provenance)],
        ]),
      ],
      ['dcat:landingPage', thing('foaf:Document', [], `${view.baseUrl}${href(routes.data, 'da', {})}`)],
      ['dcat:distribution', ...distributions(view)],
    ],
    idOf(view, 'suppliers'),
  )
}

function distributions(view: DcatView): Thing[] {
  return [
    ...(view.dump === undefined ? [] : [download(view, view.dump, 'csv'), download(view, view.dump, 'jsonl')]),
    throughApi(view),
  ]
}

function download({ baseUrl }: DcatView, { files: made, madeAt }: Dump, format: Format): Thing {
  const { bytes, sha256 } = made[format]
  const url = `${baseUrl}${fileUrl(files[format], {})}`
  return thing(
    'dcat:Distribution',
    [
      ['dct:title', ...translated((language) => texts[language].dcat[format === 'csv' ? 'csvTitle' : 'jsonlTitle'])],
      ['dcat:accessURL', address(url)],
      ['dcat:downloadURL', address(url)],
      ['dct:format', address(`${authority}/file-type/${format === 'csv' ? 'CSV' : 'JSON'}`)],
      ['dcat:mediaType', address(`${mediaTypes}/${format === 'csv' ? 'text/csv' : 'application/json'}`)],
      ['dcat:compressFormat', address(`${mediaTypes}/application/gzip`)],
      ['dcat:byteSize', typed(String(bytes), 'xsd:nonNegativeInteger')],
      ['spdx:checksum', checksum(sha256)],
      ['dct:modified', moment(madeAt)],
      ...usable(),
    ],
    `${url}#file`,
  )
}

function throughApi(view: DcatView): Thing {
  return thing(
    'dcat:Distribution',
    [
      ['dct:title', ...translated((language) => texts[language].dcat.apiTitle)],
      ['dcat:accessURL', address(`${view.baseUrl}${endpointUrl(supplierEndpoints.search, {})}`)],
      ['dcat:accessService', address(idOf(view, 'service'))],
      ['dct:format', address(`${authority}/file-type/JSON`)],
      ['dcat:mediaType', address(`${mediaTypes}/application/json`)],
      ...usable(),
    ],
    idOf(view, 'api'),
  )
}

function service(view: DcatView): Thing {
  return thing(
    'dcat:DataService',
    [
      ['dct:title', ...translated((language) => texts[language].dcat.apiTitle)],
      ['dcat:endpointURL', address(`${view.baseUrl}${endpointUrl(supplierEndpoints.search, {})}`)],
      ['dcat:endpointDescription', address(`${view.baseUrl}${fileUrl(openApiRoutes.openApi, {})}`)],
      ['dcat:servesDataset', address(idOf(view, 'suppliers'))],
      ['dct:accessRights', address(`${authority}/access-right/PUBLIC`)],
      ['dct:license', address(licence.url)],
      ...contact(view),
    ],
    idOf(view, 'service'),
  )
}

function checksum(sha256: string): Thing {
  return thing('spdx:Checksum', [
    ['spdx:algorithm', address('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')],
    ['spdx:checksumValue', typed(sha256, 'xsd:hexBinary')],
  ])
}
