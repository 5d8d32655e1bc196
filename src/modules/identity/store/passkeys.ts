import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** A passkey as its owner sees it. */
export interface ListedPasskey {
  readonly credentialId: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** What is needed to recognise a passkey when it is used. */
export interface StoredPasskey {
  /** As the authenticator names it, base64url. */
  readonly credentialId: string
  readonly personId: number
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** How often the authenticator says it has signed; stays 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
}

export interface NewPasskey extends StoredPasskey {
  readonly name: string
  readonly createdAt: Date
}

/** A challenge that has been answered, so that no answer counts twice. */
export interface SpentChallenge {
  readonly idHash: Uint8Array
  readonly browser: string
  readonly expiresAt: Date
}

/** The passkey with this name, whosever it is. Seen by the platform itself. */
export async function findPasskey(tx: Transaction, credentialId: string): Promise<StoredPasskey | undefined> {
  const { rows } = await sql<Omit<StoredPasskey, 'publicKey'> & { publicKey: Buffer }>`
    select
      credential_id as "credentialId",
      person_id as "personId",
      public_key as "publicKey",
      counter::float8 as counter,
      transports
    from identity.passkey
    where credential_id = ${credentialId}
  `.execute(tx)
  return rows.map((row) => ({ ...row, publicKey: Uint8Array.from(row.publicKey) }))[0]
}

/** The person's own, oldest first. */
export async function listPasskeys(tx: Transaction, personId: number): Promise<ListedPasskey[]> {
  const { rows } = await sql<ListedPasskey>`
    select
      credential_id as "credentialId",
      name,
      created_at as "createdAt",
      last_used_at as "lastUsedAt"
    from identity.passkey
    where person_id = ${personId}
    order by created_at, credential_id
  `.execute(tx)
  return rows
}

/** Adds the passkey, unless it is there already; answers whether it was added. */
export async function insertPasskey(tx: Transaction, passkey: NewPasskey): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.passkey (credential_id, person_id, public_key, counter, transports, name, created_at)
    values (
      ${passkey.credentialId}, ${passkey.personId}, ${Buffer.from(passkey.publicKey)}, ${passkey.counter},
      ${passkey.transports}, ${passkey.name}, ${passkey.createdAt}
    )
    on conflict do nothing
    returning credential_id
  `.execute(tx)
  return rows.length > 0
}

/** Answers whether it was there. */
export async function deletePasskey(tx: Transaction, personId: number, credentialId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.passkey
    where person_id = ${personId}
      and credential_id = ${credentialId}
    returning credential_id
  `.execute(tx)
  return rows.length > 0
}

/** Writes down that it was used, unless it was meanwhile used with a count as high or removed; answers whether it was. */
export async function recordUse(
  tx: Transaction,
  { credentialId, counter }: Pick<StoredPasskey, 'credentialId' | 'counter'>,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.passkey
    set counter = ${counter},
        last_used_at = ${now}
    where credential_id = ${credentialId}
      and (counter < ${counter} or (counter = 0 and ${counter} = 0))
    returning credential_id
  `.execute(tx)
  return rows.length > 0
}

/** Answers whether the challenge was still unanswered. */
export async function spendChallenge(
  tx: Transaction,
  { idHash, browser, expiresAt }: SpentChallenge,
): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.challenge (id_hash, browser, kind, content, expires_at)
    values (${idHash}, ${browser}, 'passkeyAnswered', '{}', ${expiresAt})
    on conflict do nothing
    returning id_hash
  `.execute(tx)
  return rows.length > 0
}
