import { mean, ndcg, recall } from './ranking-metrics.ts'
import type { Hit } from './relevance-portal.ts'
import type { JudgedQuery } from './relevance-sample.ts'

/** A supplier with its grade for the question at hand. */
export interface GradedHit extends Hit {
  readonly grade: number
}

export interface QueryScore {
  readonly query: string
  readonly municipality: string
  readonly kind: string
  /** nDCG of the first ten; absent where nothing is judged relevant. */
  readonly ndcg10: number | undefined
  /** Share of the relevant ones among the first twenty; absent likewise. */
  readonly recall20: number | undefined
  /** How many suppliers were shown, 20 at most. */
  readonly shown: number
  /** Relevant, and not among the first ten; the most relevant first. */
  readonly missing: readonly GradedHit[]
  /** Among the first ten without being relevant. */
  readonly instead: readonly Hit[]
}

/** The means of a group of questions. */
export interface Summary {
  readonly kind: string
  readonly queries: number
  readonly ndcg10: number | undefined
  readonly recall20: number | undefined
}

export interface RelevanceReport {
  readonly suppliers: number
  /** Questions to which nothing is judged relevant. No order of results is right for them, so no mean counts them. */
  readonly unjudged: readonly string[]
  readonly overall: Summary
  readonly kinds: readonly Summary[]
  /** The worst first. */
  readonly queries: readonly QueryScore[]
}

/** Scores the first 20 suppliers shown for a question. */
export function scoreQuery(judged: JudgedQuery, shown: readonly Hit[], names: ReadonlyMap<string, string>): QueryScore {
  const { grades } = judged
  const ids = shown.map(({ id }) => id)
  const relevant = [...grades].filter(([, grade]) => grade > 0).toSorted(([, one], [, other]) => other - one)
  return {
    query: judged.query,
    municipality: judged.municipality,
    kind: judged.kind,
    ndcg10: ndcg(ids, grades, 10),
    recall20: recall(ids, grades, 20),
    shown: shown.length,
    missing: relevant
      .filter(([id]) => !ids.slice(0, 10).includes(id))
      .map(([id, grade]) => ({ id, name: names.get(id) ?? 'not imported', grade })),
    instead: shown.slice(0, 10).filter(({ id }) => (grades.get(id) ?? 0) === 0),
  }
}

/** Gathers the scores of all questions. */
export function relevanceReport(suppliers: number, scores: readonly QueryScore[]): RelevanceReport {
  const judged = scores.filter(({ ndcg10 }) => ndcg10 !== undefined)
  const kinds = Map.groupBy(judged, ({ kind }) => kind)
  return {
    suppliers,
    unjudged: scores.filter(({ ndcg10 }) => ndcg10 === undefined).map(({ query }) => query),
    overall: summary('all', judged),
    kinds: [...kinds].map(([kind, group]) => summary(kind, group)).toSorted((one, other) => worse(one, other)),
    queries: judged.toSorted(worse),
  }
}

function summary(kind: string, scores: readonly QueryScore[]): Summary {
  return {
    kind,
    queries: scores.length,
    ndcg10: mean(scores.flatMap(({ ndcg10 }) => ndcg10 ?? [])),
    recall20: mean(scores.flatMap(({ recall20 }) => recall20 ?? [])),
  }
}

type Scored = Pick<Summary, 'ndcg10' | 'recall20'>

function worse(one: Scored, other: Scored): number {
  return (one.ndcg10 ?? 0) - (other.ndcg10 ?? 0) || (one.recall20 ?? 0) - (other.recall20 ?? 0)
}
