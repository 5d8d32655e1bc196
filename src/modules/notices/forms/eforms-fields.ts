/** The namespaces of eForms: UBL 2.3 and the extensions of the European Union. */
export const namespaces = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  efac: 'http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1',
  efbc: 'http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1',
  efext: 'http://data.europa.eu/p27/eforms-ubl-extensions/1',
}

/** The four kinds of document that eForms knows, by namespace and name of the root. */
export const eformsRoots = [
  'ContractNotice',
  'ContractAwardNotice',
  'PriorInformationNotice',
  'BusinessRegistrationInformationNotice',
]

/** Where the European Union adds to UBL, from the element it adds to. */
const extension = 'ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension'

/** Fields of the whole notice, from the root. Numbers of fields: eForms SDK 1.13. */
export const noticeFields = {
  /** BT-701. Older notices leave the scheme out. */
  noticeId: 'cbc:ID[@schemeName="notice-id" or not(@schemeName)]',
  /** BT-757 */
  version: 'cbc:VersionID',
  /** BT-04 */
  procedureId: 'cbc:ContractFolderID',
  /** BT-02 */
  noticeType: 'cbc:NoticeTypeCode',
  /** BT-03 */
  formType: 'cbc:NoticeTypeCode/@listName',
  /** OPP-070 */
  subtype: `${extension}/efac:NoticeSubType/cbc:SubTypeCode`,
  /** OPP-010 */
  publicationNumber: `${extension}/efac:Publication/efbc:NoticePublicationID[@schemeName="ojs-notice-id"]`,
  /** BT-01 */
  legalBasis: 'cbc:RegulatoryDomain',
  /** BT-05 */
  dispatchDate: 'cbc:IssueDate',
  dispatchTime: 'cbc:IssueTime',
  /** BT-702 */
  language: 'cbc:NoticeLanguageCode',
  /** BT-105 */
  procedureType: 'cac:TenderingProcess/cbc:ProcedureCode',
  /** BT-758 */
  changes: `${extension}/efac:Changes/efbc:ChangedNoticeIdentifier`,
  /** BT-140 */
  changeReasons: `${extension}/efac:Changes/efac:ChangeReason/cbc:ReasonCode`,
  /** BT-195, wherever a field is kept back. */
  withheld: './/efac:FieldsPrivacy/efbc:FieldIdentifierCode',
}

/** Who buys, and what is known of an organisation; only those are read that buy. */
export const buyerFields = {
  contractingParties: 'cac:ContractingParty',
  /** OPT-300, from a contracting party. */
  reference: 'cac:Party/cac:PartyIdentification/cbc:ID',
  /** BT-11, from a contracting party. */
  legalType: 'cac:ContractingPartyType/cbc:PartyTypeCode[@listName="buyer-legal-type"]',
  /** BT-10, from a contracting party. */
  activity: 'cac:ContractingActivity/cbc:ActivityTypeCode[@listName="authority-activity"]',
  organisations: `${extension}/efac:Organizations/efac:Organization/efac:Company`,
  /** OPT-200, from an organisation; so are those below. */
  technicalId: 'cac:PartyIdentification/cbc:ID',
  /** BT-500 */
  names: 'cac:PartyName/cbc:Name',
  /** BT-501 */
  registrationId: 'cac:PartyLegalEntity/cbc:CompanyID',
  /** BT-505 */
  website: 'cbc:WebsiteURI',
  /** BT-506 */
  email: 'cac:Contact/cbc:ElectronicMail',
  /** BT-513, BT-507, BT-514 */
  town: 'cac:PostalAddress/cbc:CityName',
  nuts: 'cac:PostalAddress/cbc:CountrySubentityCode',
  country: 'cac:PostalAddress/cac:Country/cbc:IdentificationCode',
}

/** What is bought, from a `cac:ProcurementProject`: that of the notice, of a lot or of a part. */
export const subjectFields = {
  project: 'cac:ProcurementProject',
  /** BT-21 */
  titles: 'cbc:Name',
  /** BT-24 */
  descriptions: 'cbc:Description',
  /** BT-23 */
  nature: 'cbc:ProcurementTypeCode',
  /** BT-262 */
  mainCpv: 'cac:MainCommodityClassification/cbc:ItemClassificationCode',
  /** BT-263 */
  furtherCpv: 'cac:AdditionalCommodityClassification/cbc:ItemClassificationCode',
  /** BT-27 */
  value: 'cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount',
  addresses: 'cac:RealizedLocation/cac:Address',
  /** BT-5071, from an address; so are those below: BT-5141, BT-727, BT-5131, BT-5121. */
  nuts: 'cbc:CountrySubentityCode',
  country: 'cac:Country/cbc:IdentificationCode',
  elsewhere: 'cbc:Region',
  town: 'cbc:CityName',
  postcode: 'cbc:PostalZone',
}

/** What is told of a lot beside its subject, from a `cac:ProcurementProjectLot`. */
export const lotFields = {
  lots: 'cac:ProcurementProjectLot[cbc:ID/@schemeName="Lot" or cbc:ID/@schemeName="Part"]',
  /** BT-137 */
  lotId: 'cbc:ID',
  kind: 'cbc:ID/@schemeName',
  /** BT-131 */
  tenders: 'cac:TenderingProcess/cac:TenderSubmissionDeadlinePeriod',
  /** BT-1311 */
  requests: 'cac:TenderingProcess/cac:ParticipationRequestReceptionPeriod',
  /** BT-630 */
  expressions: `cac:TenderingProcess/${extension}/efac:InterestExpressionReceptionPeriod`,
  /** From one of the three. */
  endDate: 'cbc:EndDate',
  endTime: 'cbc:EndTime',
  /** BT-536, BT-537, BT-36 */
  startsOn: 'cac:ProcurementProject/cac:PlannedPeriod/cbc:StartDate',
  endsOn: 'cac:ProcurementProject/cac:PlannedPeriod/cbc:EndDate',
  duration: 'cac:ProcurementProject/cac:PlannedPeriod/cbc:DurationMeasure',
  /** BT-71 */
  reserved:
    'cac:TenderingTerms/cac:TendererQualificationRequest/cac:SpecificTendererRequirement/cbc:TendererRequirementTypeCode[@listName="reserved-procurement"]',
  /** BT-736 */
  executionReserved:
    'cac:TenderingTerms/cac:ContractExecutionRequirement/cbc:ExecutionRequirementCode[@listName="reserved-execution"]',
  /** BT-70 */
  conditions:
    'cac:TenderingTerms/cac:ContractExecutionRequirement[cbc:ExecutionRequirementCode/@listName="conditions"]/cbc:Description',
  /** BT-06 */
  strategic: codesOf('strategic-procurement'),
  /** BT-775 */
  socialObjectives: codesOf('social-objective'),
  /** BT-774 */
  environmental: codesOf('environmental-impact'),
  /** BT-776 */
  innovation: codesOf('innovative-acquisition'),
  /** BT-777 */
  strategicTexts:
    'cac:ProcurementProject/cac:ProcurementAdditionalType[cbc:ProcurementTypeCode/@listName="strategic-procurement"]/cbc:ProcurementType',
  /** BT-726 */
  suitsSmall: 'cac:ProcurementProject/cbc:SMESuitableIndicator',
  /** BT-15 */
  documentsUrls:
    'cac:TenderingTerms/cac:CallForTendersDocumentReference[cbc:DocumentType="non-restricted-document"]/cac:Attachment/cac:ExternalReference/cbc:URI',
  /** BT-18 */
  submissionUrl: 'cac:TenderingTerms/cac:TenderRecipientParty/cbc:EndpointID',
  /** BT-97 */
  languages: 'cac:TenderingTerms/cac:Language/cbc:ID',
  /** BT-60 */
  euFunds: 'cac:TenderingTerms/cbc:FundingProgramCode[@listName="eu-funded"]',
}

function codesOf(list: string): string {
  return `cac:ProcurementProject/cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[@listName="${list}"]`
}
