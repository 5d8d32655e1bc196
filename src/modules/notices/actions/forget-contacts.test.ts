import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { testPorts } from '../../../../test/support/request.ts'
import { system } from '../../../kernel/access/actor.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addNotices } from '../factories.ts'
import { forgetContactsJob } from '../jobs.ts'

const { database } = await testDatabase()
const noticeId = 'dddddddd-0000-4000-8000-000000000001'

await addNotices(database, [
  { title: 'Åben', lots: [{ deadline: '2026-12-24T12:00:00+01:00' }] },
  { title: 'Lukker snart', lots: [{ deadline: '2026-11-25T12:00:00+01:00' }] },
  { title: 'For sent', lots: [{ deadline: '2026-11-01T12:00:00+01:00' }] },
  { title: 'Resultat', formType: 'result', type: 'can-standard' },
  { title: 'Første', noticeId, procedureId: noticeId },
  { title: 'Anden', noticeId, procedureId: noticeId, version: 2 },
])

async function withAddresses(): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select titles ->> 'DAN' as title
    from notices.notice
    where buyers @? '$[*].email ? (@ != null)'
    order by id
  `.execute(database)
  return rows.map(({ title }) => title)
}

function job(now: string): Promise<void> {
  return forgetContactsJob.run({ actor: system, clock: clockAt(now), database, log: memoryLog().log, ports: testPorts })
}

describe('addresses of buyers', () => {
  test('are not taken in where nobody can ask any more', async () => {
    assert.deepEqual(await withAddresses(), ['Åben', 'Lukker snart', 'Første', 'Anden'])
  })

  test('are kept while one can ask, and deleted once the deadline has passed or the notice was changed', async () => {
    await job('2026-11-22T12:00:00Z')
    assert.deepEqual(await withAddresses(), ['Åben', 'Lukker snart', 'Anden'])
    await job('2026-11-25T12:00:00Z')
    assert.deepEqual(await withAddresses(), ['Åben', 'Anden'])
  })

  test('leave the rest of what was told of a buyer', async () => {
    const { rows } = await sql<{ town: string }>`
      select buyers -> 0 ->> 'town' as town
      from notices.notice
    `.execute(database)
    assert.ok(rows.every(({ town }) => town === 'Prøvekøbing'))
  })
})
