import { listAudit } from '../../../kernel/audit/read.ts'
import type { Context } from '../../../kernel/context.ts'
import { peopleByIds } from '../../identity/index.ts'
import { organisationCards } from '../../organisations/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import type { LogAsked } from '../forms/lists.ts'
import { allNamedIn, type LogPage, type Named } from '../model/log.ts'
import { mayRunPlatform } from '../policy.ts'

/** Entries on one page of the log. */
const entriesPerPage = 50

/** The audit log, the newest entry first; nothing for those who do not run the platform. */
export async function logPage(context: Context, { action, subject, actor, before }: LogAsked): Promise<LogPage> {
  if (!mayRunPlatform(context.actor)) return nothing
  const found = await listAudit(context.database, {
    action,
    limit: entriesPerPage + 1,
    ...(subject === '' ? {} : { subject }),
    ...(actor === '' ? {} : { actor }),
    ...(before === undefined ? {} : { before }),
  })
  const entries = found.slice(0, entriesPerPage)
  const named = entries.flatMap(allNamedIn)
  return {
    entries,
    people: byId(await peopleByIds(context, numbers(named, 'person'))),
    suppliers: byId(await suppliersByIds(context, numbers(named, 'supplier'))),
    organisations: byId(await organisationCards(context, numbers(named, 'organisation'))),
    next: found.length > entriesPerPage ? entries.at(-1)?.number : undefined,
  }
}

const nothing: LogPage = {
  entries: [],
  people: new Map(),
  suppliers: new Map(),
  organisations: new Map(),
  next: undefined,
}

function numbers(named: readonly Named[], kind: Named['kind']): number[] {
  return [...new Set(named.filter((each) => each.kind === kind).map(({ number }) => number))]
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
