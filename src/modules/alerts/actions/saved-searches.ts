import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { foundIds, type Search } from '../../suppliers/index.ts'
import { type NewSearch, queryOf, searchOf } from '../forms/saved-search.ts'
import { knownOf, mostKnown, settledAt } from '../model/news.ts'
import { type Frequency, mostCounted, type SavedSearch, type ShownSearch } from '../model/saved-search.ts'
import { nextMoment } from '../model/schedule.ts'
import { databaseTime } from '../store/looks.ts'
import {
  deleteSavedSearch,
  listSavedSearches,
  putSavedSearch,
  changeFrequency as writeFrequency,
} from '../store/saved-searches.ts'

/** What the one who asks has saved. */
export function savedSearches(context: Context): Promise<SavedSearch[]> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => listSavedSearches(tx, personId))
}

/** The same with what each finds now, counted one after the other: somebody's many searches must not hold up others. */
export async function shownSearches(context: Context): Promise<ShownSearch[]> {
  const shown: ShownSearch[] = []
  for (const search of await savedSearches(context)) {
    const asked = searchOf(search.query)
    const found = asked === undefined ? [] : await foundIds(context, asked, { atMost: mostCounted })
    const nextMailAt = nextMoment(search.frequency, context.clock.now())
    shown.push({ ...search, asked, count: found.length, nextMailAt })
  }
  return shown
}

/** Keeps a search. What it finds now is known; what comes is told. Answers whether there was room for it. */
export async function saveSearch(context: Context, asked: Search, { name, frequency }: NewSearch): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  const now = context.clock.now()
  const found = await knownNow(context, asked)
  return inTransaction(context, async (tx) =>
    putSavedSearch(tx, {
      personId,
      name,
      query: queryOf(asked),
      frequency,
      createdAt: now,
      dueAt: nextMoment(frequency, now),
      lookedUntil: settledAt(await databaseTime(tx)),
      known: found,
    }),
  )
}

/**
 * Says when they want to hear of it. Who never wanted to, hears of those that come from now on, not of all that came
 * meanwhile. Answers whether it is theirs.
 */
export async function changeFrequency(context: Context, id: number, frequency: Frequency): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  const dueAt = nextMoment(frequency, context.clock.now())
  const search = (await savedSearches(context)).find((each) => each.id === id)
  const asked = search && searchOf(search.query)
  const known = asked === undefined ? [] : await knownNow(context, asked)
  return inTransaction(context, async (tx) => {
    const afresh = { known, lookedUntil: settledAt(await databaseTime(tx)) }
    return writeFrequency(tx, { id, personId }, { frequency, dueAt, afresh })
  })
}

/** What a search remembers that begins now. */
async function knownNow(context: Context, asked: Search): Promise<readonly number[] | null> {
  return knownOf(await foundIds(context, asked, { atMost: mostKnown + 1 }))
}

/** Answers whether it was there, and theirs. */
export function removeSavedSearch(context: Context, id: number): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => deleteSavedSearch(tx, id, personId))
}
