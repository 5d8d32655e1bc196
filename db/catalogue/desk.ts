import type { TablesOf } from './table.ts'

export const deskTables: TablesOf<'desk'> = {
  'desk.setting': {
    rights: ['select', 'insert', 'update', 'delete'],
    readByAll: 'The name and the texts of the platform stand on every page.',
    personal: ['changed_by'],
    technical: ['changed_at', 'name', 'value'],
  },
}
