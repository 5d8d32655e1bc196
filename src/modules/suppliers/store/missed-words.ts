import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { MissedCount, MissedWord } from '../model/missed-word.ts'

/** How often a word was asked for in vain on a day. */
export interface MissedOnDay extends MissedWord {
  readonly day: Day
  readonly asked: number
}

/** As many words a day, that nobody can fill the table; those that are there count on. */
const mostWordsADay = 5_000

/** Adds to what was counted before. Always in the same order, so that two processes cannot wait for each other. */
export async function addMissedWords(tx: Transaction, missed: readonly MissedOnDay[]): Promise<void> {
  await sql`
    insert into suppliers.missed_word (word, day, is_known, asked)
    select missed.word, missed.day, missed."isKnown", missed.asked
    from jsonb_to_recordset(${JSON.stringify(missed)}::jsonb) as missed (
      word text, day date, "isKnown" boolean, asked integer
    )
    where exists (
        select
        from suppliers.missed_word
        where missed_word.word = missed.word
          and missed_word.day = missed.day
      )
      or (
        select count(*)
        from suppliers.missed_word
        where missed_word.day = missed.day
      ) < ${mostWordsADay}
    order by missed.word, missed.day
    on conflict (word, day) do update
    set asked = missed_word.asked + excluded.asked
  `.execute(tx)
}

export interface MissedPeriod {
  /** The last day. */
  readonly until: Day
  readonly days: number
  /** On how many days a word must have been asked for that no dictionary has. */
  readonly daysToShow: number
  readonly limit: number
}

/** What was asked for in vain in so many days, the most wanted first. */
export async function findMissedWords(
  tx: Transaction,
  { until, days, daysToShow, limit }: MissedPeriod,
): Promise<MissedCount[]> {
  const { rows } = await sql<MissedCount>`
    select word, sum(asked)::integer as asked
    from suppliers.missed_word
    where day > ${until}::date - ${days}::integer
      and day <= ${until}::date
    group by word
    having bool_or(is_known) or count(*) >= ${daysToShow}
    order by asked desc, word collate "da-x-icu"
    limit ${limit}
  `.execute(tx)
  return rows
}

export async function deleteMissedWords(tx: Transaction, before: Day): Promise<void> {
  await sql`
    delete from suppliers.missed_word
    where day < ${before}::date
  `.execute(tx)
}
