import type { TablesOf } from './table.ts'

export const organisationsTables: TablesOf<'organisations'> = {
  'organisations.invitation': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['accepted_by', 'email', 'invited_by'],
    organisation: ['role'],
    technical: [
      'accepted_at',
      'created_at',
      'expires_at',
      'id',
      'organisation_id',
      'sent_at',
      'token_hash',
      'withdrawn_at',
    ],
  },
  'organisations.invitation_mail': {
    rights: ['select', 'insert', 'delete'],
    personal: ['email'],
    technical: ['id', 'organisation_id', 'sent_at'],
  },
  'organisations.join_request': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['decided_by', 'person_id'],
    technical: ['created_at', 'decided_at', 'id', 'organisation_id', 'outcome'],
  },
  'organisations.membership': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['person_id'],
    organisation: ['role'],
    technical: ['organisation_id', 'since'],
  },
  'organisations.organisation': {
    rights: ['select', 'insert', 'update'],
    personal: ['confirmed_by', 'closed_by', 'created_by'],
    organisation: [
      'cvr',
      'cvr_state',
      'is_advertising_protected',
      'mail_domain',
      'municipality',
      'name',
      'postcode',
      'street',
      'town',
    ],
    technical: [
      'confirmed_at',
      'created_at',
      'closed_at',
      'cvr_attempts',
      'cvr_checked_at',
      'cvr_due_at',
      'id',
      'kind',
    ],
  },
}
