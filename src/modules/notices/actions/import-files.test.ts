import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { consoleUser, visitor } from '../../../kernel/access/actor.ts'
import { zipOf } from '../../../kernel/files/archive/factories.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { type NewTestNotice, noticeXml } from '../factories.ts'
import { importNotices, previewNotices } from './import-files.ts'
import { importNotice } from './import-notice.ts'

const { database } = await testDatabase()
const context = { actor: consoleUser, clock: clockAt('2026-11-22T12:00:00Z'), database, log: memoryLog().log }
const folder = await mkdtemp(join(tmpdir(), 'notices-'))
after(() => rm(folder, { recursive: true }))
const samples = fileURLToPath(new URL('../../../../../shared/samples/notices', import.meta.url))
const skip = existsSync(samples) ? false : `The sample notices are not at ${samples}.`

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('importing files', () => {
  test('what the database cannot keep stops nothing either', async () => {
    const odd = await file('odd.xml', noticeXml({ noticeId: randomBytes(4_000).toString('hex') }))
    const good = await file('after.xml', noticeXml({ title: 'Efter' }))
    const report = await importNotices(context, { paths: [odd, good] })
    assert.deepEqual([report.added, report.refused.map(({ reason }) => /cannot be kept/.test(reason))], [1, [true]])
  })

  test('one bad file never stops the rest, and is named with its reason', async () => {
    const good = await file('good.xml', noticeXml({ title: 'Rengøring' }))
    const bad = await file('bad.xml', '<Invoice/>')
    const archive = await file(
      'week.zip',
      zipOf([
        { name: 'locked.xml', content: 'x', isEncrypted: true },
        { name: 'bomb.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
        { name: 'other.xml', content: noticeXml({ title: 'Vask' }) },
      ]),
    )
    const report = await importNotices(context, { paths: [bad, good, join(folder, 'none.xml'), archive] })
    assert.deepEqual(
      { ...report, refused: report.refused.length },
      { files: 6, added: 2, changed: 0, unchanged: 0, refused: 4 },
    )
    assert.deepEqual(
      report.refused.map(({ file }) => file.slice(folder.length + 1)),
      ['bad.xml', 'none.xml', 'week.zip/locked.xml', 'week.zip/bomb.xml'],
    )
  })

  test('the same file twice is one notice', async () => {
    const path = await file('twice.xml', noticeXml())
    assert.equal((await importNotices(context, { paths: [path] })).added, 1)
    assert.equal((await importNotices(context, { paths: [path, path] })).unchanged, 2)
  })

  test('a dry run tells what would happen, and writes nothing', async () => {
    const path = await file('dry.xml', noticeXml())
    assert.equal((await previewNotices(context, { paths: [path] })).added, 1)
    assert.equal((await importNotices(context, { paths: [path] })).added, 1)
    assert.equal((await previewNotices(context, { paths: [path] })).unchanged, 1)
  })

  test('nobody but whoever runs the platform may import', async () => {
    const outcome = await importNotice({ ...context, actor: visitor }, Buffer.from(noticeXml()), 'file')
    assert.deepEqual(outcome, { ok: false, refusal: 'You may not import notices.' })
  })

  test('all samples are taken in but those that lack what a notice must have', { skip }, async () => {
    const report = await importNotices(context, { paths: [samples] })
    assert.deepEqual(
      report.refused.map(({ file }) => file.split('/').at(-1)),
      [
        'INVALID_can_24_stage-1.xml',
        'INVALID_cn_24_multiple.xml',
        'INVALID_cn_24_stage-2.xml',
        'INVALID_pin-only_24_empty.xml',
        'INVALID_pin-only_24_stage-1.xml',
      ],
    )
    assert.equal(report.added + report.changed, report.files - 5)
    assert.equal((await importNotices(context, { paths: [samples] })).unchanged, report.files - 5)
  })
})

describe('versions', () => {
  const id = 'aaaaaaaa-0000-4000-8000-000000000001'
  const other = 'bbbbbbbb-0000-4000-8000-000000000002'
  const procedureId = 'cccccccc-0000-4000-8000-000000000003'
  const first: NewTestNotice = { noticeId: id, procedureId, title: 'Først', dispatched: '2026-10-01T10:00:00+02:00' }
  /** One purchase as it went: corrected, published, changed by another notice, and told wrong twice. */
  const story = [
    first,
    { ...first, publicationNumber: '00000077-2026' },
    { ...first, version: 2, title: 'Rettet', dispatched: '2026-10-05T10:00:00+02:00' },
    { ...first, version: 2, title: 'Rettet, men anderledes', dispatched: '2026-10-05T10:00:00+02:00' },
    { ...first, noticeId: other, title: 'Ændret', changes: `${id}-02`, dispatched: '2026-10-09T10:00:00+02:00' },
    {
      ...first,
      noticeId: other,
      version: 2,
      changes: '77-2026',
      title: 'Igen',
      dispatched: '2026-10-12T10:00:00+02:00',
    },
    { noticeId: 'dddddddd-0000-4000-8000-000000000004', title: 'Et andet udbud', changes: `${id}-01` },
  ].map(noticeXml)

  interface End {
    readonly title: string
    readonly version: number
    readonly published: string | null
    readonly supersededBy: string | null
  }

  test('any order of import comes to the same: the newest is found, the earlier lead to it', async () => {
    const ends = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(story, { minLength: story.length }), async (order) => {
        ends.add(JSON.stringify(await inOwnDatabase(order)))
        assert.equal(ends.size, 1)
      }),
      { numRuns: 12 },
    )
    const newest = (await inOwnDatabase(story)).filter(({ supersededBy }) => supersededBy === null)
    assert.deepEqual(
      newest.map(({ title }) => title),
      ['Et andet udbud', 'Igen'],
    )
  })

  /** What is there when all have been taken in, without the numbers that the rows happened to get. */
  async function inOwnDatabase(order: readonly string[]): Promise<End[]> {
    const own = await testDatabase()
    for (const xml of order)
      assert.ok((await importNotice({ ...context, database: own.database }, Buffer.from(xml), 'file')).ok)
    const { rows } = await sql<End>`
      select
        notice.titles ->> 'DAN' as title,
        notice.version,
        notice.publication_number as published,
        newest.titles ->> 'DAN' as "supersededBy"
      from notices.notice
      left join notices.notice as newest on newest.id = notice.superseded_by
      order by notice.titles ->> 'DAN', notice.version, notice.publication_number
    `.execute(own.database)
    return rows
  }
})
