import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { testPorts } from '../../../../test/support/request.ts'
import { tedDouble } from '../../../../test/support/ted-double.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { noticeXml } from '../factories.ts'
import type { Reading } from '../model/reading.ts'
import { findReading } from '../store/reading.ts'
import { tedSource } from '../store/ted.ts'
import { pollNotices } from './poll.ts'

const { database } = await testDatabase()
const ted = await tedDouble()
for (const number of ['00000001-2026', '00000002-2026', '00000003-2026'])
  ted.publish(number, noticeXml({ publicationNumber: number, title: number }))
ted.publish('00000004-2026', '<Invoice/>')

beforeEach(() => ted.behave('well'))

async function poll(now: string): Promise<Reading | undefined> {
  const { log } = memoryLog()
  const ports = { ...testPorts, ted: tedSource(ted.url) }
  await pollNotices({ actor: system, clock: clockAt(now), database, log, ports })
  return inTransaction({ database, actor: system }, (tx) => findReading(tx, 'ted'))
}

async function count(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from notices.notice`.execute(database)
  return rows[0]?.count ?? 0
}

describe('reading what TED publishes', () => {
  test('nothing is asked where no source is set', async () => {
    await pollNotices({
      actor: system,
      clock: clockAt('2026-11-22T12:00:00Z'),
      database,
      log: memoryLog().log,
      ports: testPorts,
    })
    assert.equal(await count(), 0)
  })

  test('a source that is down is asked again after 5, 10, 20 minutes, and nothing is forgotten', async () => {
    ted.behave('down')
    const first = await poll('2026-11-22T12:00:00Z')
    assert.deepEqual(
      [first?.failures, first?.tryAt, first?.readUntil],
      [1, new Date('2026-11-22T12:05:00Z'), '2026-09-23'],
    )
    const asked = ted.requests.length
    await poll('2026-11-22T12:04:00Z')
    assert.equal(ted.requests.length, asked)
    ted.behave('busy')
    assert.deepEqual((await poll('2026-11-22T12:05:00Z'))?.tryAt, new Date('2026-11-22T12:15:00Z'))
    ted.behave('nonsense')
    const third = await poll('2026-11-22T12:15:00Z')
    assert.deepEqual(third?.tryAt, new Date('2026-11-22T12:35:00Z'))
    assert.match(third?.lastError ?? '', /does not fit/)
  })

  test('neither a redirection nor a document on another host is followed', async () => {
    ted.behave('moved')
    assert.match((await poll('2026-11-22T13:00:00Z'))?.lastError ?? '', /not its own/)
    ted.behave('foreign')
    assert.equal((await poll('2026-11-22T13:45:00Z'))?.failures, 0)
    assert.equal(await count(), 0)
  })

  test('every page is read, one bad notice does not stop the rest, and it is noted until when', async () => {
    const reading = await poll('2026-11-22T15:00:00Z')
    assert.equal(await count(), 3)
    assert.deepEqual(
      [reading?.failures, reading?.readUntil, reading?.tryAt],
      [0, '2026-11-21', new Date('2026-11-22T16:00:00Z')],
    )
    assert.match(ted.requests.find((each) => each.includes('publication-date')) ?? '', /buyer-country IN \(DNK\)/)
  })

  test('what is here is not fetched again', async () => {
    const before = ted.requests.length
    await poll('2026-11-22T17:00:00Z')
    assert.deepEqual(
      ted.requests.slice(before).filter((each) => /^\d/.test(each)),
      ['00000004-2026'],
    )
    assert.match(ted.requests[before] ?? '', /publication-date>=20261121 AND publication-date<=20261122/)
  })

  test('a notice that is gone is passed over', async () => {
    ted.publish('00000005-2026', noticeXml({ publicationNumber: '00000005-2026' }))
    ted.behave('gone')
    assert.equal((await poll('2026-11-22T19:00:00Z'))?.failures, 0)
    assert.equal(await count(), 3)
  })
})

describe('addresses that belong to the source', () => {
  const read = (base: string, url: string) => tedSource(base).read({ number: '1-2026', url })

  for (const url of [
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'https://europa.eu/',
    'https://ted.europa.eu.example.dk/',
    'https://a:b@ted.europa.eu/',
    'http://ted.europa.eu/',
  ])
    test(`${url} does not`, async () => {
      const answer = await read('https://api.ted.europa.eu', url)
      assert.deepEqual(answer, {
        ok: false,
        refusal: { kind: 'never', reason: "1-2026 stands at an address that is not TED's." },
      })
    })
})
