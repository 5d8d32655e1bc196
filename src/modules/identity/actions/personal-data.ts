import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { mailKinds } from '../../../kernel/mail/mail.ts'
import { forgetMailsTo, mailsTo } from '../../../kernel/mail/outbox.ts'
import { acceptMails, refusedKinds } from '../../../kernel/mail/unsubscribe.ts'
import { personDeleted } from '../facts.ts'
import { listPeople } from '../store/people.ts'
import { deleteWaysIn, erasePerson, listPersonalRows } from '../store/personal-data.ts'

/** All that is known here of somebody, ready for JSON: accounts, sessions, ways in, mails and which of them they refuse. */
export function personalData(context: Context, personId: number): Promise<Readonly<Record<string, unknown>>> {
  return inTransaction(asSystem(context), async (tx) => {
    const rows = await listPersonalRows(tx, personId)
    const email = (await listPeople(tx, [personId]))[0]?.email ?? ''
    return { ...rows, mails: await mailsTo(tx, email), refusedMails: await refusedKinds(tx, email) }
  })
}

/**
 * Takes somebody out of their account: ways in, sessions and mails are deleted, name and address forgotten; the number
 * stays in histories. In a transaction of the platform itself (`asSystem`). A second time does nothing.
 */
export async function deletePerson(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  personId: number,
): Promise<void> {
  const email = await erasePerson(tx, personId, clock.now())
  if (email === undefined) return
  await deleteWaysIn(tx, personId, email)
  await forgetMailsTo(tx, email)
  await acceptMails(tx, email, mailKinds)
  await recordFacts(tx, [personDeleted(personId)])
}
