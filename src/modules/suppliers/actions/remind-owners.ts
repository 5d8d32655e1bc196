import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { reviewReminderMail } from '../mails/reminders.ts'
import { nextReminder } from '../model/review.ts'
import { addEvent } from '../store/events.ts'
import { type DueReminder, listDueReminders, postponeReminder } from '../store/reminders.ts'
import { ownersAsReceivers } from './claim-people.ts'

/** At most so many in one run; the others are asked an hour later. */
const mostInOneRun = 500

/** Asks the owners of pages that have not been confirmed for an interval whether all of it is still true. */
export async function remindOwners(context: Context): Promise<void> {
  const asking = asSystem(context)
  const now = context.clock.now()
  const due = await inTransaction(asking, (tx) => listDueReminders(tx, now, mostInOneRun))
  for (const each of due) await remind(asking, each)
}

/** One mail to each owner for each moment that is due, also where two runs meet: the second finds it put off. */
async function remind(context: Context, due: DueReminder): Promise<void> {
  const owners = await ownersAsReceivers(context, due.organisationId)
  await inTransaction(context, async (tx) => {
    const now = context.clock.now()
    const isDue = await postponeReminder(tx, due.supplierId, { now, next: nextReminder(now, due.reviewMonths) })
    if (!isDue) return
    const once = `suppliers.review ${due.supplierId} ${due.remindAt.toISOString()}`
    await mailEach(tx, context, owners, (owner) => reviewReminderMail(owner, due.name, once))
    await addEvent(tx, context, { ...due, what: 'reminded' })
  })
}
