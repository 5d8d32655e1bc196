/** How well each result answers the question: 0 not at all, 3 exactly. What has no grade counts as 0. */
export type Grades = ReadonlyMap<string, number>

/**
 * Normalised discounted cumulative gain, 0 to 1: how much of the best possible order the first results reach. Gain
 * 2^grade - 1, discount log2(rank + 1), as in Burges et al. (2005). Without any relevant result there is no best order
 * to compare with, so the answer is `undefined`.
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number | undefined {
  const best = [...grades.values()].toSorted((one, other) => other - one)
  const ideal = discountedGain(best, depth)
  if (ideal === 0) return undefined
  return discountedGain(gradesOf(ranking, grades), depth) / ideal
}

/** The gains of the first results, each worth less the further down it stands. */
export function discountedGain(grades: readonly number[], depth: number): number {
  return sum(grades.slice(0, depth).map((grade, index) => (2 ** grade - 1) / Math.log2(index + 2)))
}

/** The share of all relevant results (grade 1 and up) that are among the first; `undefined` when there are none. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number | undefined {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length
  if (relevant === 0) return undefined
  const found = gradesOf(ranking.slice(0, depth), grades).filter((grade) => grade > 0).length
  return found / relevant
}

/** The arithmetic mean; `undefined` of nothing. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length
}

/** A result shown twice helps once: the second time it is worth nothing, but still takes a place. */
function gradesOf(ranking: readonly string[], grades: Grades): number[] {
  return ranking.map((id, index) => (ranking.indexOf(id) === index ? (grades.get(id) ?? 0) : 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
