import type { RsvCriterion } from '../../reference/index.ts'
import type { Supplier } from './directory.ts'
import {
  type CannotRegister,
  type DeclaredKind,
  declaredKinds,
  leastEvidence,
  type VerificationFact,
} from './verification.ts'

/** What an enterprise answers about a criterion. Until it declares, nobody else sees it. */
export interface RsvAnswer {
  readonly criterion: string
  /** By the code of the question; one without an answer is left out. */
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>
  /** How others can see it; empty while that is not told. */
  readonly evidence: string
  /** Empty without one. */
  readonly evidenceUrl: string
}

/** How far an enterprise has come with a criterion by its own answers. */
export type CriterionState =
  | { readonly kind: 'met' }
  /** With the code of the question whose answer decides it. */
  | { readonly kind: 'notMet'; readonly question: string }
  | { readonly kind: 'unanswered'; readonly count: number }
  | { readonly kind: 'noEvidence' }

/** Whether the answers meet the criterion, or what is missing. */
export function criterionState({ questions }: RsvCriterion, answer: RsvAnswer | undefined): CriterionState {
  const answers = answer?.answers ?? {}
  const decisive = questions.find(({ code, metBy }) => answers[code] !== undefined && answers[code] !== metBy)
  if (decisive !== undefined) return { kind: 'notMet', question: decisive.code }
  const count = questions.filter(({ code }) => answers[code] === undefined).length
  if (count > 0) return { kind: 'unanswered', count }
  return (answer?.evidence ?? '').length < leastEvidence ? { kind: 'noEvidence' } : { kind: 'met' }
}

/** The fact that an enterprise declares when it meets the criterion; none for a criterion that came after this program. */
export function declaredKindOf({ code }: Pick<RsvCriterion, 'code'>): DeclaredKind | undefined {
  return declaredKinds.find((kind) => kind === code)
}

/** A criterion with what the enterprise has answered about it. */
export interface CriterionSheet {
  readonly criterion: RsvCriterion
  readonly answer: RsvAnswer | undefined
  readonly state: CriterionState
}

/** All that an enterprise has answered, and what it has declared. */
export interface RsvSheet {
  readonly supplier: Supplier
  readonly organisationId: number
  readonly criteria: readonly CriterionSheet[]
  /** What stands of its declaration. */
  readonly declared: readonly VerificationFact[]
  /** Why it could not be in the register at all. */
  readonly hindrance: CannotRegister | undefined
}

/** A criterion that is met, as the fact that is declared. */
export interface MetCriterion {
  readonly what: DeclaredKind
  readonly answer: RsvAnswer
}

/** The criteria that the answers meet. */
export function metCriteria({ criteria }: Pick<RsvSheet, 'criteria'>): MetCriterion[] {
  return criteria.flatMap(({ criterion, answer, state: { kind } }) => {
    const what = declaredKindOf(criterion)
    return kind === 'met' && what !== undefined && answer !== undefined ? [{ what, answer }] : []
  })
}
