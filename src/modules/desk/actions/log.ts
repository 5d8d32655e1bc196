import { type AuditRecord, listAudit } from '../../../kernel/audit/read.ts'
import type { Context } from '../../../kernel/context.ts'
import { peopleByIds } from '../../identity/index.ts'
import type { LogAsked } from '../forms/lists.ts'
import { type LogPage, personNumber } from '../model/log.ts'
import { mayRunPlatform } from '../policy.ts'

/** Entries on one page of the log. */
const entriesPerPage = 50

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

function personNumbers(entries: readonly AuditRecord[]): number[] {
  const numbers = entries.flatMap(({ actor, subject }) => [actor, subject].flatMap((name) => personNumber(name) ?? []))
  return [...new Set(numbers)]
}
