import { createHash } from 'node:crypto'
import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import type { DaysKept } from '../model.ts'
import { buyersOf } from '../policy/buyers.ts'
import { findWaiting, insertAnalysis } from '../store/analyses.ts'
import { insertPiece } from '../store/files.ts'
import { type LookFault, lookInto } from './look-into.ts'

export interface Upload {
  readonly organisationId: number
  readonly title: string
  readonly daysKept: DaysKept
  readonly bytes: Uint8Array
}

/** A file that nobody runs is deleted after so many days. */
const daysUnrun = 7

/** Bytes of the file that are kept as one piece. */
const pieceSize = 1024 * 1024

/**
 * Keeps a ledger until somebody has said which column is what. Answers the number of its analysis; that of the one there is,
 * where just this file waits already.
 */
export async function uploadLedger(
  context: Context,
  { organisationId, title, daysKept, bytes }: Upload,
): Promise<Result<number, LookFault | 'noOrganisation'>> {
  if (!buyersOf(context.actor).some((each) => each.organisationId === organisationId)) return refused('noOrganisation')
  const look = await lookInto(bytes)
  if (!look.ok) return look
  const at = context.clock.now()
  const digest = createHash('sha256').update(bytes).digest('hex')
  const { personId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    const id = await insertAnalysis(tx, {
      ...look.value,
      organisationId,
      title,
      personId,
      at,
      digest,
      size: bytes.length,
      daysKept,
      deleteFileAt: daysAfter(at, daysUnrun),
    })
    if (id === undefined) return ok(await findWaiting(tx, organisationId, digest))
    await keepPieces(tx, id, bytes)
    await appendAudit(tx, context, { action: 'spend.uploaded', subject: `analysis ${id}` })
    return ok(id)
  })
}

async function keepPieces(tx: Transaction, id: number, bytes: Uint8Array): Promise<void> {
  for (let number = 0; number * pieceSize < bytes.length; number += 1) {
    await insertPiece(tx, id, number, bytes.subarray(number * pieceSize, (number + 1) * pieceSize))
  }
}
