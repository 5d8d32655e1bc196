import { inTransaction } from '../../kernel/context.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { forgetMailsBefore } from '../../kernel/mail/outbox.ts'
import { daysAfter } from '../../kernel/time/days.ts'

/** How long a mail can be read here after it has left, in days: long enough to answer who asks why they got it. */
const keptDays = 180

/** Mails tell who got what: they are not kept for ever. */
export const forgetOldMails: Job = {
  name: 'desk.forgetOldMails',
  everySeconds: 86_400,
  run: (context) => {
    const instant = daysAfter(context.clock.now(), -keptDays)
    return inTransaction(context, (tx) => forgetMailsBefore(tx, instant))
  },
}
