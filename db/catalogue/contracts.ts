import type { TablesOf } from './table.ts'

export const contractsTables: TablesOf<'contracts'> = {
  'contracts.contract': {
    rights: ['select', 'insert', 'update'],
    personal: ['answered_by', 'created_by'],
    organisation: ['amount', 'title', 'words'],
    technical: [
      'answered_at',
      'buyer_id',
      'created_at',
      'ended_on',
      'ends_on',
      'enquiry_id',
      'enterprise_id',
      'id',
      'proposed_by_buyer',
      'quote_id',
      'reference',
      'starts_on',
      'state',
      'supplier_id',
    ],
  },
  'contracts.event': {
    rights: ['select', 'insert'],
    personal: ['person_id'],
    organisation: ['words'],
    technical: ['at', 'contract_id', 'data', 'id', 'what'],
  },
  'contracts.month': {
    rights: ['select', 'insert', 'update'],
    personal: ['answered_by', 'logged_by'],
    organisation: ['hours', 'newly_employed', 'objection', 'people', 'words'],
    technical: ['answered_at', 'contract_id', 'logged_at', 'month', 'revision', 'state'],
  },
}
