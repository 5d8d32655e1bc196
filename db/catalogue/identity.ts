import type { TablesOf } from './table.ts'

export const identityTables: TablesOf<'identity'> = {
  'identity.attempt': {
    rights: ['select', 'insert', 'delete'],
    personal: ['key'],
    technical: ['at', 'id'],
  },
  'identity.challenge': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['browser', 'content'],
    technical: ['expires_at', 'id_hash', 'kind'],
  },
  'identity.email_link': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['email', 'next', 'person_id'],
    technical: ['created_at', 'expires_at', 'is_demo', 'token_hash', 'used_at'],
  },
  'identity.openid_subject': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['cvr', 'issuer', 'person_id', 'subject'],
    technical: ['created_at'],
  },
  'identity.passkey': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['credential_id', 'name', 'person_id', 'public_key', 'transports'],
    technical: ['counter', 'created_at', 'last_used_at'],
  },
  'identity.person': {
    rights: ['select', 'insert', 'update'],
    personal: ['email', 'name', 'password_hash'],
    technical: ['created_at', 'deleted_at', 'id', 'is_demo_operator', 'is_operator', 'language', 'last_signed_in_at'],
  },
  'identity.recovery_code': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['code_hash', 'person_id'],
    technical: ['used_at'],
  },
  'identity.session': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['device', 'person_id', 'token_hash'],
    technical: ['created_at', 'expires_at', 'id', 'last_seen_at', 'method', 'proven_at', 'second_factor_at'],
  },
  'identity.totp': {
    rights: ['select', 'insert', 'update', 'delete'],
    personal: ['person_id', 'secret'],
    technical: ['confirmed_at', 'last_step', 'locked_until', 'wrong_codes', 'wrong_since'],
  },
}
