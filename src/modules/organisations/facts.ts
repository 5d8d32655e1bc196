import type { Fact } from '../../kernel/facts/fact.ts'
import type { CvrState } from './model/cvr-check.ts'

/** Nobody belongs to the organisation any more. */
export function organisationClosed(organisationId: number): Fact<'organisations.closed', { organisationId: number }> {
  return { kind: 'organisations.closed', payload: { organisationId } }
}

export interface CvrChecked {
  readonly organisationId: number
  readonly cvr: string
  readonly state: Exclude<CvrState, 'unchecked'>
  /** As the register has it; null where nothing was found. */
  readonly name: string | null
  /** In the register of social enterprises (RSV); null when the record does not say. */
  readonly registeredSocialEnterprise: boolean | null
}

/** The CVR register answered a question about the organisation. */
export function cvrChecked(payload: CvrChecked): Fact<'organisations.cvrChecked', CvrChecked> {
  return { kind: 'organisations.cvrChecked', payload }
}
