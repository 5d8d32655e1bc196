import type { TablesOf } from './table.ts'

export const opendataTables: TablesOf<'opendata'> = {
  // The public directory, compressed, without whom to ask.
  'opendata.chunk': {
    rights: ['select', 'insert'],
    organisation: ['bytes'],
    technical: ['dump_id', 'format', 'number'],
  },
  'opendata.dump': {
    rights: ['select', 'insert', 'update', 'delete'],
    technical: ['held_until', 'id', 'made_at', 'published_at', 'suppliers'],
  },
  'opendata.file': {
    rights: ['select', 'insert'],
    technical: ['dump_id', 'format', 'bytes', 'sha256'],
  },
}
