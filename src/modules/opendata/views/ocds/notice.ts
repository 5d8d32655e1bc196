import { href } from '../../../../kernel/http/href.ts'
import { languageTag, noticeRoutes, type PublicNotice } from '../../../notices/index.ts'
import { categoryOf } from './category.ts'
import { lotOf, placesOf, textIn } from './lot.ts'
import { itemOf, known, moneyOf, openText } from './parts.ts'
import type { Document, Item, Party, ProcurementMethod, Release, ReleaseTag, Tender, TenderStatus } from './release.ts'

export interface Site {
  readonly baseUrl: string
  readonly prefix: string
}

/** A notice as a release: it was published once, and never changes. */
export function noticeRelease(notice: PublicNotice, site: Site): Release {
  const ocid = `${site.prefix}-${notice.procedureId ?? notice.noticeId}`
  const parties = partiesOf(notice)
  const [buyer] = parties
  const language = languageTag(notice.language)
  return {
    ocid,
    id: `${ocid}-${notice.id}`,
    date: notice.dispatchedAt.toISOString(),
    tag: [tagOf(notice)],
    initiationType: 'tender',
    ...(language !== 'und' && { language }),
    parties,
    ...(buyer !== undefined && { buyer: { id: buyer.id, name: buyer.name } }),
    tender: tenderOf(notice, site, buyer),
  }
}

/** Notices of results and of changed contracts update the purchase: whom they name as winners is not read. */
function tagOf({ formType, isCancelled, changes }: PublicNotice): ReleaseTag {
  if (isCancelled) return 'tenderCancellation'
  if (formType === 'planning' || formType === 'consultation') return 'planning'
  return formType === 'competition' && changes.length === 0 ? 'tender' : 'tenderUpdate'
}

const statuses: Readonly<Record<string, TenderStatus>> = {
  planning: 'planned',
  consultation: 'planned',
  competition: 'active',
  'dir-awa-pre': 'complete',
  result: 'complete',
  'cont-modif': 'complete',
  completion: 'complete',
}

/** Codes of the list procurement-procedure-type; the rest leaves open how it is bought. */
const methods: Readonly<Record<string, ProcurementMethod>> = {
  open: 'open',
  restricted: 'selective',
  'neg-w-call': 'selective',
  'comp-dial': 'selective',
  'comp-tend': 'selective',
  innovation: 'selective',
  'neg-wo-call': 'limited',
}

function tenderOf(notice: PublicNotice, site: Site, buyer: Party | undefined): Tender {
  const { procedureType, value, closesAt, language } = notice
  const status = notice.isCancelled ? 'cancelled' : statuses[notice.formType]
  const lots = notice.lots.map((lot, index) => lotOf(lot, lotIds(notice)[index] ?? '', { language, status }))
  return {
    id: notice.procedureId ?? notice.noticeId,
    ...known({
      title: openText(textIn(notice.titles, language)),
      description: openText(textIn(notice.descriptions, language)),
      status,
      value: value === null ? undefined : moneyOf(value.amount, value.currency),
      mainProcurementCategory: categoryOf(notice.nature),
      tenderPeriod: closesAt === null ? undefined : { endDate: closesAt.toISOString() },
      procuringEntity: buyer === undefined ? undefined : { id: buyer.id, name: buyer.name },
      procurementMethod: procedureType === null ? undefined : methods[procedureType],
      procurementMethodDetails: procedureType ?? undefined,
      legalBasis: legalBasisOf(notice.legalBasis),
    }),
    items: itemsOf(notice),
    ...(lots.length > 0 && { lots }),
    documents: documentsOf(notice, site),
  }
}

function legalBasisOf(code: string | null): Tender['legalBasis'] {
  if (code === null) return undefined
  return /^3\d{4}[LRD]\d{4}$/.test(code) ? { scheme: 'CELEX', id: code } : { id: code }
}

/** Each lot by its own number; where a notice gives one to several, they are counted. */
function lotIds({ lots }: PublicNotice): string[] {
  return lots.map(({ lotId }, index) => {
    const before = lots.slice(0, index).filter((lot) => lot.lotId === lotId).length
    return before === 0 ? lotId : `${lotId}-${before + 1}`
  })
}

/** What each lot buys; of a notice without lots, what it buys as a whole. */
function itemsOf(notice: PublicNotice): Item[] {
  if (notice.lots.length === 0) return itemOf(notice.cpv, { id: '1', ...placesOf(notice.places) })
  const ids = lotIds(notice)
  return notice.lots.flatMap(({ cpv, places }, index) =>
    itemOf(cpv, { id: String(index + 1), ...placesOf(places), ...known({ relatedLot: ids[index] }) }),
  )
}

/** The page of the notice here, and where its own papers are. */
function documentsOf(notice: PublicNotice, { baseUrl }: Site): Document[] {
  const ids = lotIds(notice)
  const papers = notice.lots.flatMap(({ documentsUrls }, index) =>
    documentsUrls
      .filter((url) => /^https?:\/\//.test(url) && URL.canParse(url))
      .map((url) => [url, ids[index] ?? ''] as const),
  )
  const urls = [...new Set(papers.map(([url]) => url))]
  return [
    {
      id: 'notice',
      documentType: 'tenderNotice',
      url: `${baseUrl}${href(noticeRoutes.show, 'da', { id: String(notice.id) })}`,
    },
    ...urls.map((url, index) => ({
      id: String(index + 1),
      documentType: 'biddingDocuments' as const,
      url: new URL(url).href,
      relatedLots: [...new Set(papers.filter(([each]) => each === url).map(([, lot]) => lot))],
    })),
  ]
}

/** Those who buy, each once, the first first. */
function partiesOf({ buyers, language }: PublicNotice): Party[] {
  const parties = buyers.map((buyer, index): Party => {
    const name = openText(textIn(buyer.names, language)) ?? ''
    const number = buyer.registrationId?.replace(/^DK|[\s.-]/gi, '') ?? ''
    const isCvr = buyer.country === 'DNK' && /^\d{8}$/.test(number)
    const address = known({ locality: buyer.town ?? undefined, region: buyer.nuts ?? undefined })
    return {
      id: isCvr ? `DK-CVR-${number}` : `buyer-${index + 1}`,
      name,
      ...(isCvr && { identifier: { scheme: 'DK-CVR', id: number, legalName: name } }),
      ...(Object.keys(address).length > 0 && { address }),
      roles: index === 0 ? ['buyer', 'procuringEntity'] : ['buyer'],
    }
  })
  return parties.filter(({ id, name }, index) => name !== '' && parties.findIndex((other) => other.id === id) === index)
}
