import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { CandidateCount, CandidateSupplier, CandidateTerms } from '../model/candidate.ts'
import { type CandidateScope, countCandidates, findCandidates, findCandidatesByIds } from '../store/candidates.ts'

/** So many are looked at, at most: more than there are of one trade, and few enough to hold in memory. */
export const mostCandidates = 10_000

/** So many that nobody can invite are told of. */
export const mostKeptByNobody = 1_000

/**
 * The suppliers that could deliver what is wanted and whose page an organisation keeps, so that they can be invited.
 * What nobody knows excludes nobody.
 */
export function candidateSuppliers(
  database: Database | Transaction,
  terms: CandidateTerms,
): Promise<CandidateSupplier[]> {
  return findCandidates(database, scopeOf(terms), { keeping: 'kept', limit: mostCandidates })
}

/** Those that could deliver as well, but whose page nobody keeps. */
export function candidatesKeptByNobody(
  database: Database | Transaction,
  terms: CandidateTerms,
): Promise<CandidateSupplier[]> {
  return findCandidates(database, scopeOf(terms), { keeping: 'keptByNobody', limit: mostKeptByNobody })
}

/** How many there are of both, however many, and how many of them are within so many kilometres. */
export function countCandidateSuppliers(
  database: Database | Transaction,
  terms: CandidateTerms,
  nearKm: number,
): Promise<CandidateCount> {
  return countCandidates(database, scopeOf(terms), nearKm)
}

/** Of these suppliers, those that are listed: for those that a buyer adds by hand nothing excludes. */
export function candidateSuppliersByIds(
  database: Database | Transaction,
  ids: readonly number[],
  day: Day,
): Promise<CandidateSupplier[]> {
  return findCandidatesByIds(database, ids, day)
}

/** CPV codes are a tree: a division has two digits, also where the second is a zero, a group three. */
export function scopeOf(terms: CandidateTerms): CandidateScope {
  const { categories } = terms
  const stems = categories.map(stemOf)
  return {
    ...terms,
    stems,
    groups: [...new Set(stems.map((stem) => stem.slice(0, 3)))],
    divisions: [...new Set(categories.map((code) => `${code.slice(0, 2)}000000`))],
  }
}

function stemOf(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, '')
}
