import { memoryLog } from '../../../test/support/log.ts'
import { consoleUser } from '../../kernel/access/actor.ts'
import type { Database } from '../../kernel/database/database.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { importNotice } from './actions/import-notice.ts'

/** What matters of a notice to a test; the rest is an ordinary Danish tender for a canteen in Aarhus. */
export interface NewTestNotice {
  readonly noticeId?: string
  readonly version?: number
  readonly procedureId?: string
  readonly publicationNumber?: string
  readonly changes?: string
  readonly changeReason?: string
  readonly title?: string
  readonly englishTitle?: string
  readonly buyer?: string
  readonly country?: string
  readonly dispatched?: string
  readonly type?: string
  readonly formType?: string
  readonly lots?: readonly NewTestLot[]
}

export interface NewTestLot {
  readonly title?: string
  readonly description?: string
  readonly cpv?: string
  readonly nuts?: string
  /** As eForms writes it: `2026-12-24T12:00:00+01:00`; none where it is empty. */
  readonly deadline?: string
  readonly reserved?: string
  readonly executionReserved?: string
  readonly social?: string
  readonly documents?: string
}

let made = 0

/** A notice in eForms. Whoever is named in it is invented. */
export function noticeXml(notice: NewTestNotice = {}): string {
  const number = String(++made).padStart(12, '0')
  const {
    noticeId = `00000000-0000-4000-8000-${number}`,
    procedureId = `11111111-0000-4000-8000-${number}`,
    dispatched = '2026-11-20T10:00:00+01:00',
    title = 'Kantinedrift',
    lots = [{}],
  } = notice
  const [day = '', time = ''] = [`${dispatched.slice(0, 10)}${dispatched.slice(19)}`, dispatched.slice(11)]
  return `<?xml version="1.0" encoding="UTF-8"?>
<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" ${namespaces}>
<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
${notice.changes === undefined ? '' : `<efac:Changes><efbc:ChangedNoticeIdentifier>${notice.changes}</efbc:ChangedNoticeIdentifier><efac:ChangeReason><cbc:ReasonCode>${notice.changeReason ?? 'update-add'}</cbc:ReasonCode></efac:ChangeReason></efac:Changes>`}
<efac:NoticeSubType><cbc:SubTypeCode>16</cbc:SubTypeCode></efac:NoticeSubType>
<efac:Organizations><efac:Organization><efac:Company>
<cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification>
<cac:PartyName><cbc:Name languageID="DAN">${notice.buyer ?? 'Prøvekøbing Kommune'}</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:CityName>Prøvekøbing</cbc:CityName><cac:Country><cbc:IdentificationCode>${notice.country ?? 'DNK'}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:CompanyID>99990031</cbc:CompanyID></cac:PartyLegalEntity>
<cac:Contact><cbc:ElectronicMail>udbud@example.dk</cbc:ElectronicMail></cac:Contact>
</efac:Company></efac:Organization></efac:Organizations>
${notice.publicationNumber === undefined ? '' : `<efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">${notice.publicationNumber}</efbc:NoticePublicationID></efac:Publication>`}
</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
<cbc:ID schemeName="notice-id">${noticeId}</cbc:ID>
<cbc:ContractFolderID>${procedureId}</cbc:ContractFolderID>
<cbc:IssueDate>${day}</cbc:IssueDate><cbc:IssueTime>${time}</cbc:IssueTime>
<cbc:VersionID>${String(notice.version ?? 1).padStart(2, '0')}</cbc:VersionID>
<cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
<cbc:NoticeTypeCode listName="${notice.formType ?? 'competition'}">${notice.type ?? 'cn-standard'}</cbc:NoticeTypeCode>
<cbc:NoticeLanguageCode>DAN</cbc:NoticeLanguageCode>
<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:ProcurementProject>
<cbc:Name languageID="DAN">${title}</cbc:Name>
${notice.englishTitle === undefined ? '' : `<cbc:Name languageID="ENG">${notice.englishTitle}</cbc:Name>`}
<cbc:Description languageID="DAN">Mad til hverdag.</cbc:Description>
<cac:MainCommodityClassification><cbc:ItemClassificationCode>${lots[0]?.cpv ?? '55512000'}</cbc:ItemClassificationCode></cac:MainCommodityClassification>
</cac:ProcurementProject>
${lots.map((lot, index) => lotXml(lot, index + 1, title)).join('\n')}
</ContractNotice>`
}

const namespaces = [
  ['cac', 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'],
  ['cbc', 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'],
  ['ext', 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'],
  ['efac', 'http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1'],
  ['efbc', 'http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1'],
  ['efext', 'http://data.europa.eu/p27/eforms-ubl-extensions/1'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

function lotXml(lot: NewTestLot, number: number, title: string): string {
  const { deadline = '2026-12-24T12:00:00+01:00' } = lot
  const period = `<cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>${deadline.slice(0, 10)}${deadline.slice(19)}</cbc:EndDate><cbc:EndTime>${deadline.slice(11)}</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod>`
  const documents = `<cac:CallForTendersDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentType>non-restricted-document</cbc:DocumentType><cac:Attachment><cac:ExternalReference><cbc:URI>${lot.documents ?? 'https://udbud.example.dk/1'}</cbc:URI></cac:ExternalReference></cac:Attachment></cac:CallForTendersDocumentReference>`
  return `<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-${String(number).padStart(4, '0')}</cbc:ID>
<cac:TenderingTerms>${documents}
<cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode listName="reserved-procurement">${lot.reserved ?? 'none'}</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement></cac:TendererQualificationRequest>
<cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName="reserved-execution">${lot.executionReserved ?? 'no'}</cbc:ExecutionRequirementCode></cac:ContractExecutionRequirement>
</cac:TenderingTerms>
<cac:TenderingProcess>${deadline === '' ? '' : period}</cac:TenderingProcess>
<cac:ProcurementProject>
<cbc:Name languageID="DAN">${lot.title ?? title}</cbc:Name>
<cbc:Description languageID="DAN">${lot.description ?? 'Mad til hverdag.'}</cbc:Description>
${lot.social === undefined ? '' : `<cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="social-objective">${lot.social}</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>`}
<cac:MainCommodityClassification><cbc:ItemClassificationCode>${lot.cpv ?? '55512000'}</cbc:ItemClassificationCode></cac:MainCommodityClassification>
<cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode>${lot.nuts ?? 'DK042'}</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation>
</cac:ProcurementProject></cac:ProcurementProjectLot>`
}

/** Takes notices in, as somebody with a shell does; each at an instant of its own. */
export async function addNotices(
  database: Database,
  notices: readonly (NewTestNotice | string)[],
  now = '2026-11-21T12:00:00Z',
): Promise<void> {
  const context = { actor: consoleUser, clock: clockAt(now), database, log: memoryLog().log }
  for (const notice of notices) {
    const xml = typeof notice === 'string' ? notice : noticeXml(notice)
    const outcome = await importNotice(context, Buffer.from(xml), 'file')
    if (!outcome.ok) throw new Error(outcome.refusal)
  }
}
