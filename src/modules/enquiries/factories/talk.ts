import { sql } from 'kysely'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import type { EnquiryKind, EnquiryState } from '../model/enquiry.ts'

export interface EnquiryToTalkAbout {
  readonly buyerId: number
  readonly reference?: string
  readonly title?: string
  readonly kind?: EnquiryKind
  readonly state?: Extract<EnquiryState, 'draft' | 'open' | 'withdrawn'>
  readonly answersUntil?: string
  readonly isBuyerNamed?: boolean
  readonly categories?: readonly string[]
  readonly municipalities?: readonly string[]
  readonly startsOn?: string | null
  readonly openedAt?: string
}

let made = 0

/** An enquiry as it stands once it is out, unless told. Answers its number and its reference. */
export async function addEnquiryToTalkAbout(
  database: Database,
  { buyerId, kind = 'quotes', state = 'open', ...more }: EnquiryToTalkAbout,
): Promise<{ readonly id: number; readonly reference: string }> {
  made += 1
  const reference = more.reference ?? `F-TA${String(made).padStart(6, '0')}`
  const openedAt = state === 'draft' ? null : (more.openedAt ?? '2026-11-20T12:00:00Z')
  const answersUntil = kind === 'planned' ? null : (more.answersUntil ?? '2026-12-04T11:00:00Z')
  const id = await inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into enquiries.enquiry (
        reference, buyer_id, kind, state, title, description, categories, municipalities, answers_until, starts_on,
        is_buyer_named, submitted_at, opened_at, closed_at, created_at, created_by, updated_at, updated_by
      )
      values (
        ${reference}, ${buyerId}, ${kind}, ${state}, ${more.title ?? 'Kantine til rådhuset'}, 'Frokost til 200.',
        ${more.categories ?? ['55512000']}, ${more.municipalities ?? []}, ${answersUntil},
        ${more.startsOn === undefined ? '2027-02-01' : more.startsOn}, ${more.isBuyerNamed ?? false}, ${openedAt},
        ${openedAt}, ${state === 'withdrawn' ? openedAt : null}, '2026-11-01T12:00:00Z', 1, '2026-11-20T12:00:00Z', 1
      )
      returning id
    `.execute(tx)
    return rows[0]?.id ?? 0
  })
  return { id, reference }
}

export interface InvitedToTalk {
  readonly enquiryId: number
  readonly buyerId: number
  readonly supplierId: number
  readonly enterpriseId: number
  readonly state?: 'invited' | 'interested' | 'declined'
}

/** Invites an enterprise. */
export async function inviteToTalk(
  database: Database,
  { state = 'invited', ...invited }: InvitedToTalk,
): Promise<void> {
  const at = '2026-11-21T12:00:00Z'
  await inTransaction({ database, actor: system }, (tx) =>
    sql`
      insert into enquiries.invitation (
        enquiry_id, supplier_id, buyer_id, enterprise_id, wave, origin, fit, reasons, invited_at, interested_at,
        declined_at, decline_reason
      )
      values (
        ${invited.enquiryId}, ${invited.supplierId}, ${invited.buyerId}, ${invited.enterpriseId}, 1, 'bestFit', 0.5,
        '[]', ${at}, ${state === 'interested' ? at : null}, ${state === 'declined' ? at : null},
        ${state === 'declined' ? 'noCapacity' : null}
      )
    `.execute(tx),
  )
}

/** A file beside an enquiry, for everybody invited. Answers its name in addresses. */
export async function addAttachment(database: Database, reference: string): Promise<string> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into enquiries.attachment (
        enquiry_id, buyer_id, name, content_type, size, hash, bytes, added_at, added_by
      )
      select id, buyer_id, 'tegning.pdf', 'application/pdf', 5, '\\x00', '%PDF-', '2026-11-20T12:00:00Z', 1
      from enquiries.enquiry
      where reference = ${reference}
      returning id
    `.execute(tx)
    return rows[0]?.id ?? ''
  })
}
