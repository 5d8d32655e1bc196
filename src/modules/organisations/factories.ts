import { sql } from 'kysely'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { parseCvr } from '../reference/index.ts'
import type { CvrState } from './model/cvr-check.ts'
import type { OrganisationRole } from './model/membership.ts'
import type { OrganisationKind } from './model/organisation.ts'

let made = 0
let tried = 10_000_000

/** A CVR number that could be real, another one each time; in the register of no test. */
export function aCvr(): string {
  for (;;) {
    const number = parseCvr(String(tried++))
    if (number.ok) return number.value
  }
}

export interface NewOrganisation {
  readonly kind?: OrganisationKind
  readonly name?: string
  readonly cvr?: string | null
  readonly mailDomain?: string | null
  /** By an operator; true unless told, so that it is trusted. */
  readonly isConfirmed?: boolean
  readonly cvrState?: CvrState
  /** People by their number, with their role. The first owner counts as who created it. */
  readonly members?: readonly { readonly personId: number; readonly role: OrganisationRole }[]
}

/** Adds an organisation with its members. Answers its number. */
export async function addOrganisation(database: Database, added: NewOrganisation = {}): Promise<number> {
  const {
    kind = 'socialEnterprise',
    cvr = null,
    mailDomain = null,
    isConfirmed = true,
    cvrState = 'unchecked',
    members = [],
  } = added
  made += 1
  const name = added.name ?? `Organisation ${made}`
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into organisations.organisation (kind, name, cvr, mail_domain, cvr_state, confirmed_at, created_at, created_by)
      values (
        ${kind}, ${name}, ${cvr}, ${mailDomain}, ${cvrState}, ${isConfirmed ? '2026-11-02T12:00:00Z' : null}::timestamptz,
        '2026-11-01T12:00:00Z', ${members[0]?.personId ?? 0}
      )
      returning id
    `.execute(tx)
    const id = rows[0]?.id ?? 0
    for (const { personId, role } of members) {
      await sql`
        insert into organisations.membership (organisation_id, person_id, role, since)
        values (${id}, ${personId}, ${role}, '2026-11-01T12:00:00Z')
      `.execute(tx)
    }
    return id
  })
}

/** Nothing more is to be asked of the CVR register about those that are there. */
export async function closeDueQuestions(database: Database): Promise<void> {
  await inTransaction({ database, actor: system }, (tx) =>
    sql`
      update organisations.organisation
      set cvr_due_at = null
    `.execute(tx),
  )
}
