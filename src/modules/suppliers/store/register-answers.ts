import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RegisterAnswer } from '../model/verification.ts'

/** Keeps the answer in place of the one before. */
export async function saveRegisterAnswer(tx: Transaction, answer: RegisterAnswer): Promise<void> {
  const { organisationId, cvr, state, name, inRsvRegister, answeredOn } = answer
  await sql`
    insert into suppliers.register_answer (organisation_id, cvr, state, name, in_rsv_register, answered_on)
    values (${organisationId}, ${cvr}, ${state}, ${name}, ${inRsvRegister}, ${answeredOn})
    on conflict (organisation_id) do update
    set
      cvr = excluded.cvr,
      state = excluded.state,
      name = excluded.name,
      in_rsv_register = excluded.in_rsv_register,
      answered_on = excluded.answered_on
  `.execute(tx)
}

/** What the register last said of the organisation that keeps the page, unless the page is about another number. */
export async function findRegisterAnswerOnPage(
  tx: Transaction,
  supplierId: number,
): Promise<RegisterAnswer | undefined> {
  const { rows } = await sql<{ organisationId: number }>`
    select supplier.organisation_id as "organisationId"
    from suppliers.supplier
    join suppliers.register_answer using (organisation_id)
    where supplier.id = ${supplierId}
      and coalesce(supplier.cvr, register_answer.cvr) = register_answer.cvr
  `.execute(tx)
  return rows[0] && findRegisterAnswer(tx, rows[0].organisationId)
}

/** What the register last said of the organisation. */
export async function findRegisterAnswer(tx: Transaction, organisationId: number): Promise<RegisterAnswer | undefined> {
  const { rows } = await sql<RegisterAnswer>`
    select
      organisation_id as "organisationId",
      cvr,
      state,
      name,
      in_rsv_register as "inRsvRegister",
      answered_on as "answeredOn"
    from suppliers.register_answer
    where organisation_id = ${organisationId}
  `.execute(tx)
  return rows[0]
}
