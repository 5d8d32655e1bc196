import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { consoleUser } from '../src/kernel/access/actor.ts'
import { systemClock } from '../src/kernel/time/clock.ts'
import { createLog } from '../src/log.ts'
import { importNotice } from '../src/modules/notices/actions/import-notice.ts'
import { searchNotices } from '../src/modules/notices/actions/search.ts'
import { readSearch } from '../src/modules/notices/forms/search.ts'
import { openTemporaryPlatform } from './temporary-platform.ts'

/**
 * How long a notice with a hundred lots takes to be imported, and a search among 50,000 notices. Its one argument is the
 * path of a notice with a lot: `cn_24_maximal.xml` of the eForms SDK's examples. A hundred of its lots are 1.8 MB.
 */
const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Name a notice: node bench/notices.ts .../cn_24_maximal.xml')

const { database } = await openTemporaryPlatform()
const context = { actor: consoleUser, clock: systemClock, database, log: createLog('warn') }
const many = withLots(readFileSync(path, 'utf8'), 100)
await report(`import of ${(many.length / 1e6).toFixed(1)} MB, 100 lots, the first of all`, () => importText(many))
for (const version of ['04', '05', '06'])
  await report(`import of version ${version}`, () =>
    importText(many.replace('<cbc:VersionID>03', `<cbc:VersionID>${version}`)),
  )

await fill(50_000)
for (const query of [
  {},
  { q: 'kantine' },
  { q: 'procurement' },
  { reserved: 'res-pub-ser', deadline: 'open' },
  { region: 'midtjylland', category: '79' },
])
  await report(`search ${JSON.stringify(query)} among 50,000`, () => searchNotices(context, readSearch(query).search))
process.exit()

async function importText(text: string): Promise<void> {
  const outcome = await importNotice(context, Buffer.from(text), 'file')
  if (!outcome.ok) throw new Error(outcome.refusal)
}

/** The first lot again and again, each under a number of its own. */
function withLots(text: string, count: number): string {
  const [lot = ''] =
    /<cac:ProcurementProjectLot>\s*<cbc:ID schemeName="Lot">[\s\S]*?<\/cac:ProcurementProjectLot>/.exec(text) ?? []
  const number = (index: number) => `LOT-${String(index + 1).padStart(4, '0')}`
  const lots = Array.from({ length: count }, (_, index) => lot.replace(/LOT-\d{4}/, number(index)))
  return text.replace(lot, lots.join('\n'))
}

/** Copies of what is there, with numbers, days and buyers of their own. */
async function fill(count: number): Promise<void> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(quote_ident(column_name), ', ') as names
    from information_schema.columns
    where table_schema = 'notices'
      and table_name = 'notice'
      and column_name not in ('id', 'notice_id', 'dispatched_at', 'buyer_name', 'superseded_by', 'closes_at')
  `.execute(database)
  const others = sql.raw(rows[0]?.names ?? '')
  await sql`
    insert into notices.notice (notice_id, dispatched_at, buyer_name, closes_at, ${others})
    select 'copy-' || n, now() - n * interval '1 hour', 'Køber ' || n % 300, now() + (n % 400 - 350) * interval '1 day', ${others}
    from generate_series(1, ${count}::integer) as n
    cross join (select * from notices.notice order by id limit 1) as one
  `.execute(database)
  await sql`analyze notices.notice`.execute(database).catch(() => undefined)
}

async function report(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`)
}
