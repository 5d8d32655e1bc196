import type { TablesOf } from './table.ts'

export const publicTables: TablesOf<'public'> = {
  migration: {
    rights: ['select'],
    technical: ['name', 'checksum', 'applied_at'],
  },
}
