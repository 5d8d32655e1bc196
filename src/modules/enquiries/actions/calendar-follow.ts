import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { refusedKinds } from '../../../kernel/mail/unsubscribe.ts'
import { peopleByIds } from '../../identity/index.ts'
import { calendarMail } from '../mails/calendar.ts'
import { type CalendarFollow, isFollowed, lastMonday } from '../model/calendar.ts'
import { listPlannedSince } from '../store/calendar.ts'
import {
  type DueFollow,
  deleteFollow,
  findFollow,
  listDueFollows,
  noteTold,
  putFollow,
} from '../store/calendar-follow.ts'
import { withBuyers } from './calendar.ts'

/** What the asking person wants to be told of, if they want to be told; and whether they refuse such mails. */
export async function ownFollow(context: Context): Promise<{ follow: CalendarFollow | undefined; isRefused: boolean }> {
  const { personId, email } = signedIn(context.actor)
  const follow = await inTransaction(context, (tx) => findFollow(tx, personId))
  const kinds = await inTransaction(asSystem(context), (tx) => refusedKinds(tx, email))
  return { follow, isRefused: kinds.includes('notices') }
}

/** Begins to tell them, or changes of what. */
export function followCalendar(context: Context, follow: CalendarFollow): Promise<void> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => putFollow(tx, personId, follow, context.clock.now()))
}

/** Tells them no more. */
export function unfollowCalendar(context: Context): Promise<void> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => deleteFollow(tx, personId))
}

/** At most so many in one run; the others are told with the next. */
const mostInOneRun = 500

/** What comes into the calendar is looked at a minute later: by then the transaction that put it there is over. */
const settling = 60_000

/** Each Monday morning, tells everybody what has come that they follow: one mail for all of it, none for nothing. */
export async function tellCalendar(context: Context): Promise<void> {
  const now = context.clock.now()
  const due = await inTransaction(asSystem(context), (tx) => listDueFollows(tx, lastMonday(now), mostInOneRun))
  for (const follow of due) await tellByItself(asSystem(context), follow)
}

/** What goes wrong for one person must not keep the news from all others. */
async function tellByItself(context: Context, follow: DueFollow): Promise<void> {
  try {
    await tell(context, follow)
  } catch (error) {
    context.log.error({ err: error, personId: follow.personId }, 'The calendar could not be told.')
  }
}

async function tell(context: Context, follow: DueFollow): Promise<void> {
  const { personId, toldUntil } = follow
  const [person] = await peopleByIds(context, [personId])
  if (person?.email === undefined || person.email === null)
    return inTransaction(context, (tx) => deleteFollow(tx, personId))
  const to = { email: person.email, language: person.language }
  const until = new Date(context.clock.now().getTime() - settling)
  const news = await inTransaction(context, (tx) => listPlannedSince(tx, toldUntil, until))
  const purchases = await withBuyers(
    context,
    news.filter((planned) => isFollowed(planned, follow)),
  )
  await inTransaction(context, async (tx) => {
    if (!(await noteTold(tx, follow, until)) || purchases.length === 0) return
    await queueMail(tx, context, calendarMail(to, { purchases, once: `${personId} ${until.toISOString()}` }))
  })
}
