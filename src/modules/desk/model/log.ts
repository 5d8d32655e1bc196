import type { AuditRecord } from '../../../kernel/audit/read.ts'
import type { PersonCard } from '../../identity/index.ts'

/** Some of the audit log, the newest entry first. */
export interface LogPage {
  readonly entries: readonly AuditRecord[]
  /** Those who stand in the entries by number, as far as they are still known. */
  readonly people: ReadonlyMap<number, PersonCard>
  /** Suppliers in the entries by number; one that was merged into another is not there. */
  readonly suppliers: ReadonlyMap<number, { readonly name: string; readonly slug: string; readonly isListed: boolean }>
  /** Organisations in the entries by number. */
  readonly organisations: ReadonlyMap<number, { readonly name: string }>
  /** Where the next page begins; nothing on the last. */
  readonly next: number | undefined
}

/** What an entry names: `supplier 7`. */
export interface Named {
  readonly kind: 'person' | 'supplier' | 'organisation' | 'mail'
  readonly number: number
}

/** What is named; nothing for words that name no row, such as `settings`. */
export function namedIn(logged: string): Named | undefined {
  const [, word, digits] = /^(\w+) (\d{1,9})$/.exec(logged) ?? []
  const kind = (['person', 'supplier', 'organisation', 'mail'] as const).find((each) => each === word)
  return kind === undefined ? undefined : { kind, number: Number(digits) }
}

/** All that an entry names: who did it, what it was about, and what its details say besides. */
export function allNamedIn({ actor, subject, detail }: AuditRecord): Named[] {
  const besides = Object.entries(detail).map(([word, value]) => `${word} ${String(value)}`)
  return [actor, subject, ...besides].flatMap((logged) => namedIn(logged) ?? [])
}
