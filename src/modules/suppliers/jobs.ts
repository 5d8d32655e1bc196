import type { Job } from '../../kernel/jobs/job.ts'
import { findLikenesses } from './actions/merge-candidates.ts'
import { forgetMissedWords } from './actions/missed-words.ts'
import { remindOwners } from './actions/remind-owners.ts'
import { renewSearchEntries } from './actions/renew-search-entries.ts'

/**
 * Looks for others like the suppliers that changed, some hundreds at a time: a delay is nothing to an operator, and an import
 * of many thousands is not held up.
 */
export const findLikenessesJob: Job = { name: 'suppliers.findLikenesses', everySeconds: 15, run: findLikenesses }

/** Asks owners whether their pages are still true. */
export const remindOwnersJob: Job = { name: 'suppliers.remindOwners', everySeconds: 3_600, run: remindOwners }

/** Has the search learn anew what an older version of it had learnt. */
export const renewSearchEntriesJob: Job = {
  name: 'suppliers.renewSearchEntries',
  everySeconds: 120,
  run: renewSearchEntries,
}

/** Deletes counts of what was asked for in vain, once they are old. */
export const forgetMissedWordsJob: Job = {
  name: 'suppliers.forgetMissedWords',
  everySeconds: 86_400,
  run: forgetMissedWords,
}
