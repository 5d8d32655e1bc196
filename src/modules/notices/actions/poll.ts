import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { JobContext } from '../../../kernel/jobs/job.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { publicationNumber } from '../forms/eforms.ts'
import { failedNow, firstReading, type Reading, readNow } from '../model/reading.ts'
import { findPublished, findReading, saveReading } from '../store/reading.ts'
import type { TedHit, TedSource } from '../store/ted.ts'
import { importNotice } from './import-notice.ts'

const source = 'ted'

/** Nobody publishes so much in the days we ask for: an answer that never ends is given up. */
const mostPages = 500

/** Reads what has been published since the last time, where a source is set and it is time to ask. */
export async function pollNotices(context: JobContext): Promise<void> {
  const { ted } = context.ports
  if (ted === undefined) return
  const reading = asSystem(context)
  const now = context.clock.now()
  const known = (await inTransaction(reading, (tx) => findReading(tx, source))) ?? firstReading(now)
  if (known.tryAt > now) return
  const read = await readSince(reading, ted, known)
  if (!read.ok) context.log.warn({ reason: read.refusal }, 'Tender notices could not be read; they are tried again.')
  const next = read.ok ? readNow(now) : failedNow(known, now, read.refusal)
  await inTransaction(reading, (tx) => saveReading(tx, source, next))
}

/** Page by page. What was taken in before something fails is here, and is not fetched again. */
async function readSince(context: Context, ted: TedSource, { readUntil }: Reading): Promise<Result<null, string>> {
  const days = { from: readUntil, until: dayInDenmark(context.clock.now()) }
  let token: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const found = await ted.search({ ...days, token })
    if (!found.ok) return refused(found.refusal.reason)
    const taken = await takeIn(context, ted, found.value.hits)
    if (!taken.ok) return taken
    token = found.value.token
    if (token === undefined) return ok(null)
  }
  return refused('TED has no last page.')
}

async function takeIn(context: Context, ted: TedSource, hits: readonly TedHit[]): Promise<Result<null, string>> {
  const numberOf = ({ number }: TedHit) => publicationNumber(number) ?? number
  const here = await inTransaction(context, (tx) => findPublished(tx, hits.map(numberOf)))
  for (const hit of hits.filter((each) => !here.has(numberOf(each)))) {
    const bytes = await ted.read(hit)
    if (!bytes.ok && bytes.refusal.kind === 'later') return refused(bytes.refusal.reason)
    const outcome = bytes.ok ? await importNotice(context, bytes.value, source) : refused(bytes.refusal.reason)
    if (!outcome.ok)
      context.log.warn({ number: hit.number, reason: outcome.refusal }, 'A tender notice was not taken in.')
  }
  return ok(null)
}
