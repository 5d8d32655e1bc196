import type { RuleContent } from './rule.ts'

/** What an operator did to a rule, and how it stood from then on. */
export interface RuleChange {
  readonly what: 'added' | 'changed' | 'ended'
  readonly rule: RuleContent
  /** Nobody, for the rules that the platform came with. */
  readonly changedBy: number | null
  readonly changedAt: Date
}

/** Characters, at most. */
export const longest = { source: 300, sourceUrl: 500, note: 1_000 } as const
