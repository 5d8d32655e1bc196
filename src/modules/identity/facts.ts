import type { Fact } from '../../kernel/facts/fact.ts'

/** Somebody deleted their account. Their number stays, and leads to nobody. */
export function personDeleted(personId: number): Fact<'identity.personDeleted', { personId: number }> {
  return { kind: 'identity.personDeleted', payload: { personId } }
}
