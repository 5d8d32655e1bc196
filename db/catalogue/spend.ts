import type { TablesOf } from './table.ts'

export const spendTables: TablesOf<'spend'> = {
  'spend.analysis': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['first_rows', 'uploaded_by'],
    organisation: ['title'],
    technical: [
      'attempt',
      'claimed_until',
      'days_kept',
      'delete_file_at',
      'digest',
      'ending',
      'faults',
      'file_deleted_at',
      'finished_at',
      'first_faults',
      'headers',
      'id',
      'lines_done',
      'mapping',
      'municipality',
      'organisation_id',
      'size',
      'state',
      'uploaded_at',
    ],
  },
  'spend.piece': {
    rights: ['select', 'insert', 'delete'],
    personal: ['bytes'],
    technical: ['analysis_id', 'number'],
  },
  'spend.sum': {
    rights: ['select', 'insert'],
    organisation: ['key'],
    technical: ['amount', 'analysis_id', 'certainty', 'kind', 'lines', 'nearby', 'social_amount', 'social_lines'],
  },
}
