import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { analyse } from '../../../kernel/danish/analyse.ts'
import type { Database } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { isAnywhere } from '../../../kernel/search/search-index.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import type { Search } from '../model/directory.ts'
import { counts } from '../model/exposure.ts'
import { daysToShow, keptMissedDays, type MissedCount, missedDays } from '../model/missed-word.ts'
import { partOf } from '../model/search-entry.ts'
import type { Understood } from '../model/understood.ts'
import { mayKeepSearchWords } from '../policy.ts'
import { addMissedWords, deleteMissedWords, findMissedWords, type MissedOnDay } from '../store/missed-words.ts'
import { missedWords } from './missed-in.ts'
import { directoryOf } from './search-index.ts'
import { synonymsIn } from './synonym-terms.ts'

type CountingContext = Context & Pick<RequestContext, 'visit'>

/** Milliseconds that counts wait in memory for others, so that no request waits for the database on their account. */
const pause = 5_000

/** As many words at a time, that nobody can fill the memory. */
const mostWaiting = 1_000

/** As many words as an operator looks through, and as many as are looked at to find them: what is offered by now goes. */
const mostShown = 200
const mostLookedAt = 5_000

/** What was counted and is not yet written, by word and day, for each database. */
const waiting = new WeakMap<Database, Map<string, MissedOnDay>>()

/** A search found nobody, with and without its filters: counts its words, and nothing of who asked. Answers at once. */
export function countMissed(context: CountingContext, asked: Search, understood: Understood): void {
  const { actor, visit, clock } = context
  if (!counts({ actor, userAgent: visit.userAgent }, { organisationId: null })) return
  const day = dayInDenmark(clock.now())
  for (const each of missedWords(asked, understood)) add(context, { ...each, day, asked: 1 })
}

/** What was asked for in the last 90 days and is still found by nobody, for those who run the platform. */
export async function missedLately(context: Context): Promise<MissedCount[]> {
  if (!mayKeepSearchWords(context.actor)) return []
  const { index, synonyms } = await directoryOf(context.database)
  const period = { until: dayInDenmark(context.clock.now()), days: missedDays, daysToShow, limit: mostLookedAt }
  const missed = await inTransaction(context, (tx) => findMissedWords(tx, period))
  const isStillMissed = ({ word }: MissedCount) => {
    const words = analyse(word)
    const isOffered = words.some(({ stem }) => isAnywhere(index, stem) || isAnywhere(index, partOf(stem)))
    return !isOffered && synonymsIn(synonyms, words).length === 0
  }
  return missed.filter(isStillMissed).slice(0, mostShown)
}

/** Writes what waits. Called by itself some seconds after something was counted, and by whoever stops the process. */
export async function saveMissedWords(context: Context): Promise<void> {
  const counted = waiting.get(context.database)
  waiting.delete(context.database)
  if (counted === undefined) return
  try {
    await inTransaction(asSystem(context), (tx) => addMissedWords(tx, [...counted.values()]))
  } catch (error) {
    for (const each of counted.values()) add(context, each)
    throw error
  }
}

/** What is older than a year and a bit tells nothing of what is wanted now. */
export function forgetMissedWords(context: Context): Promise<void> {
  const oldest = daysAfter(context.clock.now(), -keptMissedDays)
  return inTransaction(context, (tx) => deleteMissedWords(tx, dayInDenmark(oldest)))
}

function add(context: Context, missed: MissedOnDay): void {
  const counted = waiting.get(context.database) ?? beginCounting(context)
  const key = `${missed.word} ${missed.day}`
  const before = counted.get(key)
  if (before === undefined && counted.size >= mostWaiting) return
  counted.set(key, { ...missed, asked: missed.asked + (before?.asked ?? 0) })
}

function beginCounting(context: Context): Map<string, MissedOnDay> {
  const counted = new Map<string, MissedOnDay>()
  waiting.set(context.database, counted)
  // Whoever stops the process need not wait for it.
  setTimeout(() => void saveLater(context), pause).unref()
  return counted
}

/** Nobody waits for this: what cannot be written now waits for the next time. */
async function saveLater(context: Context): Promise<void> {
  await saveMissedWords(context).catch((error: unknown) =>
    context.log.error({ err: error }, 'What was asked for in vain could not be written.'),
  )
}
