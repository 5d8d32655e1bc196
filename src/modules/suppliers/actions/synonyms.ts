import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { foldedText } from '../../../kernel/danish/word-starts.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Synonym, type SynonymDraft, synonymLimits } from '../model/synonym.ts'
import { mayKeepSearchWords } from '../policy.ts'
import {
  deleteSynonym,
  findSynonym,
  findSynonyms,
  insertSynonym,
  lockSynonyms,
  renewSynonymVersion,
  updateSynonym,
} from '../store/synonyms.ts'

/** What operators have said means the same, newest first. */
export async function synonyms({ database }: Context): Promise<readonly Synonym[]> {
  return (await findSynonyms(database)).synonyms
}

export function synonymById({ database }: Context, id: number): Promise<Synonym | undefined> {
  return findSynonym(database, id)
}

/** Adds an entry; one that is there already in just this way is not added again. */
export function addSynonym(context: Context, draft: SynonymDraft): Promise<Result<void, 'notAllowed' | 'listFull'>> {
  return onList<'listFull'>(context, async (tx, all) => {
    if (all.some((each) => saysTheSame(each, draft))) return ok(undefined)
    if (all.length >= synonymLimits.entries) return refused('listFull')
    await note(tx, context, 'suppliers.synonymAdded', { ...draft, id: await insertSynonym(tx, draft) })
    return ok(undefined)
  })
}

/** Says something else of an entry. What it says already is no change. */
export function changeSynonym(context: Context, synonym: Synonym): Promise<Result<void, 'notAllowed' | 'notFound'>> {
  return onList<'notFound'>(context, async (tx, all) => {
    const present = all.find(({ id }) => id === synonym.id)
    if (present === undefined) return refused('notFound')
    if (present.note === synonym.note && present.words.join(';') === synonym.words.join(';')) return ok(undefined)
    await updateSynonym(tx, synonym)
    await note(tx, context, 'suppliers.synonymChanged', synonym)
    return ok(undefined)
  })
}

/** Deletes an entry. One that is gone is deleted already. */
export function removeSynonym(context: Context, id: number): Promise<Result<void, 'notAllowed'>> {
  return onList<never>(context, async (tx, all) => {
    const present = all.find((each) => each.id === id)
    if (present === undefined) return ok(undefined)
    await deleteSynonym(tx, id)
    await note(tx, context, 'suppliers.synonymRemoved', present)
    return ok(undefined)
  })
}

/** One change of the list at a time, by those who may. */
async function onList<Refusal>(
  context: Context,
  change: (tx: Transaction, all: readonly Synonym[]) => Promise<Result<void, Refusal>>,
): Promise<Result<void, Refusal | 'notAllowed'>> {
  if (!mayKeepSearchWords(context.actor)) return refused('notAllowed')
  return inTransaction(context, async (tx) => {
    await lockSynonyms(tx)
    return change(tx, (await findSynonyms(tx)).synonyms)
  })
}

async function note(tx: Transaction, context: Context, action: string, { id, words }: Synonym): Promise<void> {
  await renewSynonymVersion(tx)
  await appendAudit(tx, context, { action, subject: `synonym ${id}`, detail: { words: words.join('; ') } })
}

/** Whether both say the same of the same words, whatever the order and the spelling of letters. */
function saysTheSame(one: SynonymDraft, other: SynonymDraft): boolean {
  return one.note === other.note && key(one.words) === key(other.words)
}

function key(words: readonly string[]): string {
  return words.map(foldedText).toSorted().join(';')
}
