import { type AuditRecord, listAudit } from '../../../kernel/audit/read.ts'
import type { Context } from '../../../kernel/context.ts'
import { type PersonCard, peopleByIds } from '../../identity/index.ts'
import type { LogAsked } from '../forms/lists.ts'
import { mayRunPlatform } from '../policy.ts'

/** Entries on one page of the log. */
export const entriesPerPage = 50

export interface LogPage {
  readonly entries: readonly AuditRecord[]
  /** Those who stand in the entries by number, as far as they are still known. */
  readonly people: ReadonlyMap<number, PersonCard>
  /** Where the next page begins; nothing on the last. */
  readonly next: number | undefined
}

/** The audit log, the newest entry first; nothing for those who do not run the platform. */
export async function logPage(context: Context, { action, subject, actor, before }: LogAsked): Promise<LogPage> {
  if (!mayRunPlatform(context.actor)) return { entries: [], people: new Map(), next: undefined }
  const found = await listAudit(context.database, {
    action,
    limit: entriesPerPage + 1,
    ...(subject === '' ? {} : { subject }),
    ...(actor === '' ? {} : { actor }),
    ...(before === undefined ? {} : { before }),
  })
  const entries = found.slice(0, entriesPerPage)
  const people = await peopleByIds(context, personNumbers(entries))
  return {
    entries,
    people: new Map(people.map((person) => [person.id, person])),
    next: found.length > entriesPerPage ? entries.at(-1)?.number : undefined,
  }
}

/** The number in `person 7`. */
export function personNumber(name: string): number | undefined {
  const [, digits] = /^person (\d{1,9})$/.exec(name) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function personNumbers(entries: readonly AuditRecord[]): number[] {
  const numbers = entries.flatMap(({ actor, subject }) => [actor, subject].flatMap((name) => personNumber(name) ?? []))
  return [...new Set(numbers)]
}
