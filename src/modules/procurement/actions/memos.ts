import { createHash } from 'node:crypto'
import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { memoJson } from '../model/json.ts'
import type { Memo, MemoSummary } from '../model/memo.ts'
import type { PurchaseQuestion } from '../model/purchase.ts'
import { buyersOf } from '../policy.ts'
import { findMemo, listMemos, putMemo } from '../store/memos.ts'
import { adviseRoute } from './advise.ts'

export interface MemoOrder {
  readonly organisationId: number
  readonly enquiryId: number | null
  readonly title: string
  readonly question: PurchaseQuestion
}

/** Asks once more, and keeps the question, the answer and the rules it rests on. Answers the memo's number. */
export async function saveMemo(context: Context, order: MemoOrder): Promise<Result<number, 'notAllowed'>> {
  const { organisationId, enquiryId, title, question } = order
  if (!organisationsOf(context).includes(organisationId)) return refused('notAllowed')
  const { purchase, advice } = await adviseRoute(context, question)
  const json = memoJson(purchase, advice)
  const digest = createHash('sha256').update(JSON.stringify({ title, enquiryId, json })).digest('hex')
  const id = await inTransaction(context, (tx) =>
    putMemo(tx, {
      ...json,
      organisationId,
      enquiryId,
      title,
      digest,
      createdBy: signedIn(context.actor).personId,
      createdAt: context.clock.now(),
    }),
  )
  return ok(id)
}

/** The memos of the organisations that the one who asks buys for, the newest first. */
export function memos(context: Context): Promise<MemoSummary[]> {
  return inTransaction(context, (tx) => listMemos(tx, organisationsOf(context)))
}

/** Those of them that belong to an enquiry. */
export function memosOf(context: Context, enquiryId: number): Promise<MemoSummary[]> {
  return inTransaction(context, (tx) => listMemos(tx, organisationsOf(context), enquiryId))
}

/** A memo, if it is one of theirs. */
export function memoById(context: Context, id: number): Promise<Memo | undefined> {
  return inTransaction(context, (tx) => findMemo(tx, id, organisationsOf(context)))
}

function organisationsOf({ actor }: Context): number[] {
  return buyersOf(actor).map(({ organisationId }) => organisationId)
}
