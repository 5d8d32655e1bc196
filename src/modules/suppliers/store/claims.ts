import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Claim, ClaimWay } from '../model/claim.ts'

export interface NewClaim {
  readonly supplierId: number
  readonly organisationId: number | null
  readonly cvr: string | null
  readonly personId: number
  readonly way: ClaimWay
  readonly email: string | null
  /** Of the mail's link; the link itself is kept nowhere. */
  readonly tokenHash: Buffer | null
  readonly reason: string | null
  readonly expiresAt: Date | null
}

/** Adds a claim. There is none open of the same person on the same listing. */
export async function insertClaim(tx: Transaction, claim: NewClaim, now: Date): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into suppliers.claim (
      supplier_id, organisation_id, cvr, person_id, way, email, token_hash, reason, created_at, expires_at
    )
    values (
      ${claim.supplierId}, ${claim.organisationId}, ${claim.cvr}, ${claim.personId}, ${claim.way},
      ${claim.email}, ${claim.tokenHash}, ${claim.reason}, ${now}, ${claim.expiresAt}
    )
    returning id
  `.execute(tx)
  const [added] = rows
  if (added === undefined) throw new Error('The claim was not added.')
  return added.id
}

export async function findClaim(tx: Transaction, id: number): Promise<Claim | undefined> {
  return (await claimsWhere(tx, sql`claim.id = ${id}`))[0]
}

/** The claim that a mail's link belongs to, whatever became of it. */
export async function findClaimByToken(tx: Transaction, tokenHash: Buffer): Promise<Claim | undefined> {
  return (await claimsWhere(tx, sql`claim.token_hash = ${tokenHash}`))[0]
}

/** Whatever is still to be decided about a listing. */
export function findOpenClaims(tx: Transaction, supplierId: number): Promise<Claim[]> {
  return claimsWhere(tx, sql`claim.supplier_id = ${supplierId} and claim.decided_at is null`)
}

/** The newest claim of a person on a listing. */
export async function findNewestClaim(
  tx: Transaction,
  supplierId: number,
  personId: number,
): Promise<Claim | undefined> {
  const claims = await claimsWhere(tx, sql`claim.supplier_id = ${supplierId} and claim.person_id = ${personId}`)
  return claims.at(-1)
}

/** All that a person ever claimed. */
export function findClaimsOfPerson(tx: Transaction, personId: number): Promise<Claim[]> {
  return claimsWhere(tx, sql`claim.person_id = ${personId}`)
}

/** Notes what became of a claim; the link in its mail leads nowhere from then on. */
export async function decideClaim(
  tx: Transaction,
  id: number,
  decision: {
    readonly outcome: 'granted' | 'refused' | 'withdrawn'
    readonly at: Date
    /** Null where the platform decided by itself. */
    readonly by: number | null
    /** Of an enterprise that came to be by it. */
    readonly organisationId?: number
    readonly words?: string
  },
): Promise<void> {
  await sql`
    update suppliers.claim
    set
      outcome = ${decision.outcome},
      decided_at = ${decision.at},
      decided_by = ${decision.by},
      organisation_id = coalesce(organisation_id, ${decision.organisationId ?? null}),
      words = ${decision.words ?? null}
    where id = ${id}
      and decided_at is null
  `.execute(tx)
}

/** Whatever an organisation that is no more asked for and that is not decided yet. */
export async function withdrawClaimsOf(tx: Transaction, organisationId: number, now: Date): Promise<void> {
  await sql`
    update suppliers.claim
    set
      outcome = 'withdrawn',
      decided_at = ${now}
    where organisation_id = ${organisationId}
      and decided_at is null
  `.execute(tx)
}

/** What a person who is no more wrote goes; what they asked for and is not decided yet is asked no longer. */
export async function forgetClaimant(tx: Transaction, personId: number, now: Date): Promise<void> {
  await sql`
    update suppliers.claim
    set
      email = null,
      reason = null,
      token_hash = null,
      outcome = coalesce(outcome, 'withdrawn'),
      decided_at = coalesce(decided_at, ${now})
    where person_id = ${personId}
  `.execute(tx)
}

/** How many mails to enterprises a person has caused since. */
export async function countClaimMails(tx: Transaction, personId: number, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from suppliers.claim
    where person_id = ${personId}
      and way = 'domain'
      and created_at > ${since}
  `.execute(tx)
  return rows[0]?.count ?? 0
}

/** A claim that an operator is to decide. */
export interface WaitingClaim {
  readonly id: number
  readonly supplierName: string
  /** Null for an enterprise that is not here yet. */
  readonly organisationId: number | null
  readonly since: Date
}

/** What waits for an operator's decision, oldest first. */
export async function listWaitingClaims(tx: Transaction): Promise<WaitingClaim[]> {
  const { rows } = await sql<WaitingClaim>`
    select
      claim.id,
      supplier.name as "supplierName",
      claim.organisation_id as "organisationId",
      claim.created_at as since
    from suppliers.claim
    join suppliers.supplier on supplier.id = claim.supplier_id
    where claim.decided_at is null
      and claim.way = 'operator'
    order by claim.created_at, claim.id
  `.execute(tx)
  return rows
}

async function claimsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    select
      claim.id,
      claim.supplier_id as "supplierId",
      claim.organisation_id as "organisationId",
      claim.cvr,
      claim.person_id as "personId",
      claim.way,
      claim.email,
      claim.reason,
      claim.created_at as "createdAt",
      claim.expires_at as "expiresAt",
      claim.outcome,
      claim.words
    from suppliers.claim
    where ${condition}
    order by claim.id
  `.execute(tx)
  return rows
}
