import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RsvAnswer } from '../model/rsv.ts'

/** What the enterprise has answered so far. */
export async function findRsvAnswers(tx: Transaction, supplierId: number): Promise<RsvAnswer[]> {
  const { rows } = await sql<RsvAnswer>`
    select
      criterion,
      answers,
      evidence,
      evidence_url as "evidenceUrl"
    from suppliers.rsv_answer
    where supplier_id = ${supplierId}
  `.execute(tx)
  return rows
}

/** Whose an answer is, and who gave it. */
export interface AnswerOf {
  readonly supplierId: number
  readonly organisationId: number
  readonly savedBy: number
}

/** Keeps the answer in place of the one before. */
export async function saveRsvAnswer(
  tx: Transaction,
  { supplierId, organisationId, savedBy }: AnswerOf,
  answer: RsvAnswer,
  now: Date,
): Promise<void> {
  await sql`
    insert into suppliers.rsv_answer (
      supplier_id, organisation_id, criterion, answers, evidence, evidence_url, saved_at, saved_by
    )
    values (
      ${supplierId}, ${organisationId}, ${answer.criterion}, ${JSON.stringify(answer.answers)}::jsonb,
      ${answer.evidence}, ${answer.evidenceUrl}, ${now}, ${savedBy}
    )
    on conflict (supplier_id, criterion) do update
    set
      organisation_id = excluded.organisation_id,
      answers = excluded.answers,
      evidence = excluded.evidence,
      evidence_url = excluded.evidence_url,
      saved_at = excluded.saved_at,
      saved_by = excluded.saved_by
  `.execute(tx)
}
