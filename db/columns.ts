import type { DB } from './schema.ts'

/**
 * What a column tells about. `personal`: somebody who can be named, so there must be a reason to keep it and an end to
 * keeping it. `organisation`: an enterprise (in its name a sole trader may be named). `technical`: neither.
 */
export type ColumnClass = 'personal' | 'organisation' | 'technical'

/** Every column there is; a new one without a class does not compile. */
export const columns: { readonly [Table in keyof DB]: Readonly<Record<keyof DB[Table], ColumnClass>> } = {
  migration: { name: 'technical', checksum: 'technical', applied_at: 'technical' },

  // Facts carry numbers of things, never names; the audit log names a kind of actor, never a person.
  'kernel.fact': { id: 'technical', kind: 'technical', payload: 'technical', recorded_at: 'technical' },
  'kernel.subscription': { kind: 'technical', reaction: 'technical' },
  'kernel.delivery': {
    fact_id: 'technical',
    reaction: 'technical',
    attempts: 'technical',
    due_at: 'technical',
    last_error: 'technical',
  },
  'kernel.audit': {
    number: 'technical',
    at: 'technical',
    actor: 'technical',
    action: 'technical',
    subject: 'technical',
    detail: 'technical',
    hash: 'technical',
  },
  'kernel.audit_head': { is_only: 'technical', number: 'technical', hash: 'technical' },

  'suppliers.supplier': {
    id: 'technical',
    slug: 'organisation',
    name: 'organisation',
    other_names: 'organisation',
    legal_form: 'organisation',
    cvr: 'organisation',
    rsv_stated: 'organisation',
    street: 'organisation',
    postcode: 'organisation',
    town: 'organisation',
    country: 'organisation',
    municipality_stated: 'organisation',
    municipality: 'organisation',
    latitude: 'organisation',
    longitude: 'organisation',
    website: 'organisation',
    purpose: 'organisation',
    description: 'organisation',
    employs: 'organisation',
    employs_note: 'organisation',
    created_at: 'technical',
    updated_at: 'technical',
  },
  'suppliers.offering': {
    id: 'technical',
    supplier_id: 'technical',
    position: 'technical',
    title: 'organisation',
    description: 'organisation',
    kind: 'organisation',
    categories: 'organisation',
    unit: 'organisation',
    price_indication: 'organisation',
    capacity: 'organisation',
  },
  'suppliers.delivery_area': {
    id: 'technical',
    supplier_id: 'technical',
    kind: 'organisation',
    country: 'organisation',
    region: 'organisation',
    municipality: 'organisation',
    latitude: 'organisation',
    longitude: 'organisation',
    radius_km: 'organisation',
  },
  'suppliers.listing': {
    id: 'technical',
    supplier_id: 'technical',
    source: 'organisation',
    source_id: 'organisation',
    source_url: 'organisation',
    read_on: 'technical',
    content_hash: 'technical',
    is_demo: 'technical',
    imported_at: 'technical',
  },
  'suppliers.search_entry': {
    supplier_id: 'technical',
    document: 'organisation',
    categories: 'organisation',
    municipality: 'organisation',
    delivers_to: 'organisation',
    kinds: 'organisation',
    employs: 'organisation',
  },
}
