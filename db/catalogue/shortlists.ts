import type { TablesOf } from './table.ts'

export const shortlistsTables: TablesOf<'shortlists'> = {
  'shortlists.entry': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['added_by', 'note'],
    technical: ['added_at', 'organisation_id', 'shortlist_id', 'supplier_id'],
  },
  'shortlists.shortlist': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['created_by'],
    organisation: ['name'],
    technical: ['created_at', 'id', 'organisation_id'],
  },
}
