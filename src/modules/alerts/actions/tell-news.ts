import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { addressOfPerson } from '../../identity/index.ts'
import { foundIds, type Search, searchKeepsUp, suppliersByIds } from '../../suppliers/index.ts'
import { searchOf } from '../forms/saved-search.ts'
import { type NewsSection, newsMail } from '../mails.ts'
import { memoryAfter, newsAmong, type SupplierChange, settledAt } from '../model/news.ts'
import { nextMoment } from '../model/schedule.ts'
import { listChanges } from '../store/changes.ts'
import { type DueAt, type DueSearch, databaseTime, listDuePeople, listDueSearches, noteLook } from '../store/looks.ts'

/** At most so many in one run; the others are told a minute later. */
const mostInOneRun = 1_000

/** Suppliers that a mail names of each search; how many more there are stands below. */
const mostNamed = 10

/** Tells everybody for whom it is time what is new for their saved searches: one mail for all of them, none for nothing. */
export async function tellNews(context: Context): Promise<void> {
  const telling = asSystem(context)
  const time = await inTransaction(telling, databaseTime)
  const due: DueAt = { now: context.clock.now(), settled: settledAt(time) }
  // What the search does not know yet would be looked for too early, and never again.
  if (!(await searchKeepsUp(telling, due.settled))) return
  const changesSince = rememberedChanges(telling)
  for (const personId of await inTransaction(telling, (tx) => listDuePeople(tx, due, mostInOneRun)))
    await tellByItself(telling, { personId, due, changesSince })
}

/** What goes wrong for one person must not keep the news from all others; it is tried again with the next run. */
async function tellByItself(context: Context, telling: Telling): Promise<void> {
  try {
    await tell(context, telling)
  } catch (error) {
    context.log.error({ err: error, personId: telling.personId }, 'The news of saved searches could not be told.')
  }
}

type ChangesSince = (instant: Date) => Promise<readonly SupplierChange[]>

/** Most searches were looked at together the last time, so the next one asks for the same changes: those are kept, others not. */
function rememberedChanges(context: Context): ChangesSince {
  let last: { readonly instant: Date; readonly changes: readonly SupplierChange[] } | undefined
  return async (instant) => {
    if (last?.instant.getTime() !== instant.getTime())
      last = { instant, changes: await inTransaction(context, (tx) => listChanges(tx, instant)) }
    return last.changes
  }
}

interface Telling {
  readonly personId: number
  readonly due: DueAt
  readonly changesSince: ChangesSince
}

/** The mail is queued with the note that it was, so that it is never written twice, and never forgotten. */
async function tell(context: Context, { personId, due, changesSince }: Telling): Promise<void> {
  const searches = await inTransaction(context, (tx) => listDueSearches(tx, personId, due))
  const looks: Look[] = []
  for (const search of searches) looks.push(await lookAt(context, search, { due, changesSince }))
  const receiver = await addressOfPerson(context, personId)
  await inTransaction(context, async (tx) => {
    const sections: NewsSection[] = []
    for (const { search, news, section } of looks) {
      const memory = memoryAfter(search, news, due.settled)
      const isNoted = await noteLook(tx, search, { memory, dueAt: nextMoment(search.frequency, due.now) })
      if (isNoted && section !== undefined) sections.push(section)
    }
    if (receiver === undefined || sections.length === 0) return
    const once = `alerts.news ${personId} ${due.settled.toISOString()}`
    await queueMail(tx, context, newsMail(receiver, { sections, now: due.now, once }))
  })
}

interface Look {
  readonly search: DueSearch
  readonly news: readonly number[]
  /** How the mail tells of it; nothing where nothing is new. */
  readonly section: NewsSection | undefined
}

async function lookAt(
  context: Context,
  search: DueSearch,
  { due, changesSince }: Omit<Telling, 'personId'>,
): Promise<Look> {
  const asked = searchOf(search.query)
  if (asked === undefined) return { search, news: [], section: undefined }
  const matching = await matchingOf(context, asked, await changesSince(search.lookedUntil))
  const news = newsAmong(search, matching, due.settled)
  if (news.length === 0) return { search, news, section: undefined }
  const suppliers = await suppliersByIds(context, news.slice(0, mostNamed))
  const { name, frequency } = search
  return { search, news, section: { name, asked, suppliers, news, frequency } }
}

async function matchingOf(
  context: Context,
  asked: Search,
  changes: readonly SupplierChange[],
): Promise<SupplierChange[]> {
  if (changes.length === 0) return []
  const found = new Set(await foundIds(context, asked, { among: changes.map(({ supplierId }) => supplierId) }))
  return changes.filter(({ supplierId }) => found.has(supplierId))
}
