import type { TablesOf } from './table.ts'

export const procurementTables: TablesOf<'procurement'> = {
  'procurement.memo': {
    rights: ['select', 'insert'],
    personal: ['created_by'],
    organisation: ['advice', 'purchase', 'title'],
    technical: ['created_at', 'digest', 'enquiry_id', 'id', 'organisation_id', 'rules'],
  },
  'procurement.rule': {
    rights: ['select', 'insert', 'update'],
    readByAll: 'The limits of the law are told to everybody who asks for the way of buying.',
    technical: [
      'amount',
      'buyer',
      'certainty',
      'euro',
      'id',
      'kind',
      'note',
      'revision',
      'source',
      'source_url',
      'unit',
      'valid_from',
      'valid_to',
    ],
  },
  'procurement.rule_change': {
    rights: ['select', 'insert'],
    personal: ['changed_by'],
    technical: ['changed_at', 'id', 'rule', 'rule_id', 'what'],
  },
  'procurement.special_service': {
    rights: ['select'],
    technical: ['code', 'list', 'source'],
  },
}
