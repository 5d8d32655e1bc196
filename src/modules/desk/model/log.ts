import type { AuditRecord } from '../../../kernel/audit/read.ts'
import type { PersonCard } from '../../identity/index.ts'

/** Some of the audit log, the newest entry first. */
export interface LogPage {
  readonly entries: readonly AuditRecord[]
  /** Those who stand in the entries by number, as far as they are still known. */
  readonly people: ReadonlyMap<number, PersonCard>
  /** Where the next page begins; nothing on the last. */
  readonly next: number | undefined
}

/** The number in `person 7`. */
export function personNumber(name: string): number | undefined {
  const [, digits] = /^person (\d{1,9})$/.exec(name) ?? []
  return digits === undefined ? undefined : Number(digits)
}
