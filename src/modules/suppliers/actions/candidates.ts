import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { ancestors } from '../../reference/index.ts'
import type { CandidateSupplier, CandidateTerms } from '../model/candidate.ts'
import { findCandidates, findCandidatesByIds } from '../store/candidates.ts'

/** So many are looked at, at most: far more than are ever invited, and few enough to hold in memory. */
const mostCandidates = 1000

/** The suppliers that could deliver what is wanted, as far as is known: what nobody knows excludes nobody. */
export function candidateSuppliers(
  database: Database | Transaction,
  terms: CandidateTerms,
): Promise<CandidateSupplier[]> {
  const above = [...new Set(terms.categories.flatMap((code) => [code, ...ancestors(code)]))]
  return findCandidates(database, { ...terms, above, groups: groupsOf(terms.categories) }, mostCandidates)
}

/** CPV groups share three digits; a code of a whole division stands for itself. */
function groupsOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map((code) => `${code.slice(0, 3)}00000`))]
}

/** Of these suppliers, those that are listed: for those that a buyer adds by hand nothing excludes. */
export function candidateSuppliersByIds(
  database: Database | Transaction,
  ids: readonly number[],
  day: Day,
): Promise<CandidateSupplier[]> {
  return findCandidatesByIds(database, ids, day)
}
