import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { EnquiryDraft, EnquiryKind } from '../model/enquiry.ts'
import type { LooseDraft } from '../model/loose-draft.ts'

export interface NewLooseDraft {
  readonly tokenHash: Buffer
  readonly kind: EnquiryKind
  readonly draft: EnquiryDraft
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Keeps what somebody begins to write. */
export async function insertLooseDraft(tx: Transaction, begun: NewLooseDraft): Promise<void> {
  await sql`
    insert into enquiries.loose_draft (token_hash, kind, draft, created_at, expires_at)
    values (
      ${begun.tokenHash}, ${begun.kind}, ${JSON.stringify(begun.draft)}::jsonb, ${begun.createdAt}, ${begun.expiresAt}
    )
  `.execute(tx)
}

/** The draft of this token, if it has not run out. */
export function findLooseDraft(tx: Transaction, tokenHash: Buffer, now: Date): Promise<LooseDraft | undefined> {
  return looseDraftOf(tx, { tokenHash, now, holding: sql`` })
}

/** The same, held until the transaction ends: it is written in, or taken over, by one at a time. */
export function holdLooseDraft(tx: Transaction, tokenHash: Buffer, now: Date): Promise<LooseDraft | undefined> {
  return looseDraftOf(tx, { tokenHash, now, holding: sql`for update` })
}

async function looseDraftOf(
  tx: Transaction,
  { tokenHash, now, holding }: { tokenHash: Buffer; now: Date; holding: RawBuilder<unknown> },
): Promise<LooseDraft | undefined> {
  const { rows } = await sql<LooseDraft>`
    select kind, draft, enquiry_id as "enquiryId"
    from enquiries.loose_draft
    where token_hash = ${tokenHash}
      and expires_at > ${now}
    ${holding}
  `.execute(tx)
  return rows[0]
}

/** Writes what stands in it now; whoever writes holds it. */
export async function saveLooseDraft(
  tx: Transaction,
  tokenHash: Buffer,
  { draft, expiresAt }: { readonly draft: EnquiryDraft; readonly expiresAt: Date },
): Promise<void> {
  await sql`
    update enquiries.loose_draft
    set draft = ${JSON.stringify(draft)}::jsonb,
        revision = revision + 1,
        expires_at = ${expiresAt}
    where token_hash = ${tokenHash}
  `.execute(tx)
}

/** Writes which enquiry it became. What was typed stands there from now on, and here no longer. */
export async function linkLooseDraft(tx: Transaction, tokenHash: Buffer, enquiryId: number): Promise<void> {
  await sql`
    update enquiries.loose_draft
    set enquiry_id = ${enquiryId},
        draft = '{}'
    where token_hash = ${tokenHash}
  `.execute(tx)
}

/** Forgets those that nobody has written in for so long. */
export async function deleteExpiredLooseDrafts(tx: Transaction, now: Date): Promise<void> {
  await sql`
    delete from enquiries.loose_draft
    where expires_at <= ${now}
  `.execute(tx)
}

/** Holds the beginning of drafts until the transaction ends, so that they are counted one after the other. */
export async function holdAllLooseDrafts(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('enquiries.loose_draft', 0))`.execute(tx)
}

/** How many there are that nobody has taken over. */
export async function countLooseDrafts(tx: Transaction, now: Date): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept
    from enquiries.loose_draft
    where enquiry_id is null
      and expires_at > ${now}
  `.execute(tx)
  return rows[0]?.kept ?? 0
}

/** Forgets those begun before the instant in which nobody has saved anything. */
export async function deleteUntouchedLooseDrafts(tx: Transaction, before: Date): Promise<void> {
  await sql`
    delete from enquiries.loose_draft
    where revision = 1
      and enquiry_id is null
      and created_at < ${before}
  `.execute(tx)
}
