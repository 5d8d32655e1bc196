import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { membersOf } from '../../organisations/index.ts'
import { suppliersOfOrganisations } from '../../suppliers/index.ts'
import { newNoticesMail } from '../mails.ts'
import { type Alert, nextLook } from '../model/alert.ts'
import { deleteAlert, listDueAlerts, noteLook } from '../store/alerts.ts'
import { holdVersions } from '../store/supersede.ts'
import { offeredBy } from './fit.ts'
import { type FittingNotice, fittingOf } from './fitting.ts'

/** At most so many in one run; the others are told a little later. */
const mostInOneRun = 500

/** So many are looked at, more than come in a month; a mail counts them, and names the first of them. */
const mostTold = 2_000

/** Tells everybody for whom it is time which new notices fit: one mail for all of them, none for nothing. */
export async function tellNewNotices(context: Context): Promise<void> {
  const telling = asSystem(context)
  // Whatever is being taken in is waited for: it may bear an earlier time, and nobody looks there again.
  const now = await inTransaction(telling, async (tx) => {
    await holdVersions(tx)
    return context.clock.now()
  })
  for (const alert of await inTransaction(telling, (tx) => listDueAlerts(tx, now, mostInOneRun)))
    await tellByItself(telling, alert, now)
}

/** What goes wrong for one person must not keep the news from all others; it is tried again with the next run. */
async function tellByItself(context: Context, alert: Alert, now: Date): Promise<void> {
  try {
    await tell(context, alert, now)
  } catch (error) {
    context.log.error({ err: error, personId: alert.personId }, 'New tender notices could not be told.')
  }
}

/** The mail is queued with the note that it was, so that it is never written twice, and never forgotten. */
async function tell(context: Context, alert: Alert, now: Date): Promise<void> {
  const { personId, organisationId, frequency } = alert
  const member = (await membersOf(context, organisationId)).find((each) => each.personId === personId)
  if (member === undefined) return inTransaction(context, (tx) => deleteAlert(tx, personId))
  const news = await newsFor(context, alert, now)
  await inTransaction(context, async (tx) => {
    const isNoted = await noteLook(tx, alert, { until: now, dueAt: nextLook(frequency, now) })
    if (!isNoted || news.length === 0) return
    const once = `notices.new ${personId} ${now.toISOString()}`
    await queueMail(tx, context, newNoticesMail(member, { notices: news, once }))
  })
}

async function newsFor(
  context: Context,
  { organisationId, lookedUntil }: Alert,
  now: Date,
): Promise<readonly FittingNotice[]> {
  const [supplier] = await suppliersOfOrganisations(context.database, [organisationId])
  if (supplier === undefined) return []
  const cameIn = { after: lookedUntil, until: now }
  const { fitting } = await fittingOf(context, { offered: offeredBy(supplier), now, cameIn, limit: mostTold })
  return fitting
}
