import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { deliverAll } from '../../kernel/facts/worker.ts'
import type { MailContent } from '../../kernel/mail/render.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { followMergedSuppliers, forgetDeletedPeople, noteChanges } from './reactions.ts'

/** Lets saved searches learn, at the instant, of what has happened. */
export async function hearAt(database: Database, instant: string): Promise<void> {
  const reactions = [noteChanges, followMergedSuppliers, forgetDeletedPeople]
  await deliverAll({ database, reactions, log: memoryLog().log, clock: clockAt(instant) })
}

export interface NewsMail {
  readonly subject: string
  readonly content: MailContent
}

/** The mails about saved searches to an address, the oldest first. */
export function newsMailsTo(database: Database, email: string): Promise<NewsMail[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<NewsMail>`
      select subject, content
      from kernel.mail
      where kind = 'alerts'
        and to_address = ${email}
      order by id
    `.execute(tx)
    return rows
  })
}
