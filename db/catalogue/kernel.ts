import type { TablesOf } from './table.ts'

export const kernelTables: TablesOf<'kernel'> = {
  // The log names a kind of actor, never a person.
  'kernel.audit': {
    rights: ['select'],
    technical: ['number', 'at', 'actor', 'action', 'subject', 'detail', 'hash'],
  },
  'kernel.audit_head': {
    rights: ['select'],
    technical: ['is_only', 'number', 'hash'],
  },
  'kernel.delivery': {
    rights: ['select', 'insert', 'update', 'delete'],
    technical: ['fact_id', 'reaction', 'attempts', 'due_at', 'last_error'],
  },
  // Facts carry numbers of things, never names.
  'kernel.fact': {
    rights: ['select', 'insert'],
    technical: ['id', 'kind', 'payload', 'recorded_at'],
  },
  'kernel.job': {
    rights: ['select', 'insert', 'update'],
    technical: ['due_at', 'last_error', 'last_run_at', 'name'],
  },
  'kernel.mail': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['content', 'secret', 'subject', 'to_address'],
    technical: [
      'attempts',
      'claimed_until',
      'created_at',
      'due_at',
      'failed_at',
      'id',
      'kind',
      'language',
      'last_error',
      'message_id',
      'once',
      'sent_at',
      'unwanted_at',
    ],
  },
  'kernel.mail_refusal': {
    rights: ['select', 'insert', 'delete'],
    personal: ['address'],
    technical: ['kind', 'refused_at'],
  },
  'kernel.subscription': {
    rights: ['select', 'insert', 'delete'],
    technical: ['kind', 'reaction'],
  },
}
