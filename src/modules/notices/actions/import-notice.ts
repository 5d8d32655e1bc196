import { createHash } from 'node:crypto'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { readNotice } from '../forms/read-notice.ts'
import type { NewNotice } from '../model/notice.ts'
import { verdictOn } from '../model/which-is-kept.ts'
import { mayImport } from '../policy.ts'
import type { NoticeRow } from '../store/columns.ts'
import { holdVersions, workOutVersions } from '../store/supersede.ts'
import { findSame, insertNotice, replaceNotice } from '../store/write.ts'
import { withContactsToKeep } from './forget-contacts.ts'
import { searchableOf } from './searchable.ts'

/** `added`: it was not here. `changed`: it took the place of another telling of the same notice. `unchanged`: it is here. */
export type ImportOutcome = 'added' | 'changed' | 'unchanged'

/** Takes in one file, or tells in one sentence why not. */
export type ImportOne = (
  context: Context,
  bytes: Uint8Array,
  source: NoticeRow['source'],
) => Promise<Result<ImportOutcome, string>>

/** Takes in a notice as it was published. Again and again, in whatever order, it comes to the same. */
export const importNotice: ImportOne = async (context, bytes, source) => {
  const notice = await readBy(context, bytes)
  return notice.ok ? takeIn(context, notice.value, source) : notice
}

/** The same with a notice that has been read. */
export async function takeIn(
  context: Context,
  notice: NewNotice,
  source: NoticeRow['source'],
): Promise<Result<ImportOutcome, string>> {
  try {
    return ok(await inTransaction(context, (tx) => keep(tx, context, rowOf(context, notice, source))))
  } catch (error) {
    if (!isUnkeepable(error)) throw error
    return refused(`It holds something that cannot be kept: ${error.message}.`)
  }
}

/**
 * What one notice says, and no other: a value out of range (class 22 of PostgreSQL's codes) or too long to be indexed (54). It
 * must stop neither a reading nor the files after it.
 */
function isUnkeepable(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(?:22|54)/.test(String(error.code))
}

/** What an import would do, without doing it. */
export const previewNotice: ImportOne = async (context, bytes, source) => {
  const notice = await readBy(context, bytes)
  if (!notice.ok) return notice
  return ok(await inTransaction(context, (tx) => foresee(tx, rowOf(context, notice.value, source))))
}

async function readBy({ actor }: Context, bytes: Uint8Array): Promise<Result<NewNotice, string>> {
  return mayImport(actor) ? readNotice(bytes) : refused('You may not import notices.')
}

function rowOf({ clock }: Context, notice: NewNotice, source: NoticeRow['source']): NoticeRow {
  const now = clock.now()
  const searchable = searchableOf(notice)
  return {
    notice: withContactsToKeep(notice, searchable, now),
    searchable,
    contentHash: hashOf(notice),
    source,
    importedAt: now,
  }
}

/** Of what was understood: the same notice in another spelling of XML is the same. */
function hashOf(notice: NewNotice): Buffer {
  return createHash('sha256').update(JSON.stringify(notice)).digest()
}

async function keep(tx: Transaction, { clock }: Context, read: NoticeRow): Promise<ImportOutcome> {
  const verdict = await judge(tx, read)
  if (verdict.kind === 'known') return 'unchanged'
  await holdVersions(tx)
  // Only now, since whoever looks for news waits for the same lock: what is stamped before their look is there to be seen.
  const row = { ...read, importedAt: clock.now() }
  if (verdict.kind === 'new') {
    await workOutVersions(tx, await insertNotice(tx, row))
    return 'added'
  }
  await replaceNotice(tx, verdict.known.id, row)
  await workOutVersions(tx, verdict.known.id)
  return 'changed'
}

async function foresee(tx: Transaction, row: NoticeRow): Promise<ImportOutcome> {
  const { kind } = await judge(tx, row)
  return kind === 'known' ? 'unchanged' : kind === 'new' ? 'added' : 'changed'
}

async function judge(tx: Transaction, { notice, contentHash }: NoticeRow) {
  return verdictOn({ ...notice, contentHash }, await findSame(tx, notice))
}
