import type { TablesOf } from './table.ts'

export const alertsTables: TablesOf<'alerts'> = {
  'alerts.saved_search': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['frequency', 'name', 'person_id', 'query'],
    technical: ['created_at', 'due_at', 'id', 'known', 'looked_until'],
  },
  'alerts.merged_supplier': {
    rights: ['select', 'insert', 'update'],
    technical: ['into_id', 'supplier_id'],
  },
  'alerts.supplier_change': {
    rights: ['select', 'insert', 'update'],
    technical: ['changed_at', 'findable_since', 'supplier_id'],
  },
}
