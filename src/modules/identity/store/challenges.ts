import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Something begun in a browser, to be finished there. */
export interface ChallengeRow {
  readonly idHash: Uint8Array
  readonly browser: string
  readonly kind: string
  readonly content: object
  readonly expiresAt: Date
}

/** Keeps what was begun, in the place of what was begun before under the same number. */
export async function insertChallenge(tx: Transaction, challenge: ChallengeRow): Promise<void> {
  await sql`
    delete from identity.challenge
    where id_hash = ${challenge.idHash}
  `.execute(tx)
  await sql`
    insert into identity.challenge (id_hash, browser, kind, content, expires_at)
    values (
      ${challenge.idHash}, ${challenge.browser}, ${challenge.kind}, ${JSON.stringify(challenge.content)}::jsonb,
      ${challenge.expiresAt}
    )
    on conflict do nothing
  `.execute(tx)
}

/** What was begun, if it is of this browser and has not expired. */
export async function findChallenge(
  tx: Transaction,
  { idHash, browser, kind }: Pick<ChallengeRow, 'idHash' | 'browser' | 'kind'>,
  now: Date,
): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select content
    from identity.challenge
    where id_hash = ${idHash}
      and browser = ${browser}
      and kind = ${kind}
      and expires_at > ${now}
  `.execute(tx)
  return rows[0]?.content
}

/** Keeps what has changed in what was begun, as long as that may last. */
export async function updateChallenge(tx: Transaction, idHash: Uint8Array, content: object): Promise<void> {
  await sql`
    update identity.challenge
    set content = ${JSON.stringify(content)}::jsonb
    where id_hash = ${idHash}
  `.execute(tx)
}

/** Finishes what was begun: nobody does so twice. Answers whether it was still there. */
export async function deleteChallenge(tx: Transaction, idHash: Uint8Array): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.challenge
    where id_hash = ${idHash}
    returning kind
  `.execute(tx)
  return rows.length > 0
}
