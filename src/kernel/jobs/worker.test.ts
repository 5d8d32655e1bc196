import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { until } from '../../../test/support/until.ts'
import { clockAt } from '../time/clock.ts'
import type { Job } from './job.ts'
import { runDueJobs, startJobs } from './worker.ts'

const { database } = await testDatabase()

/** What a worker needs, at a time of day. */
function at(time: string, jobs: readonly Job[]) {
  const { log, logged } = memoryLog()
  return { database, jobs, log, logged, clock: clockAt(`2026-11-22T${time}Z`), ports: testPorts }
}

describe('a job', () => {
  test('runs when it is due, and then not before its time', async () => {
    let runs = 0
    const job = {
      name: 'test.hourly',
      everySeconds: 3_600,
      run: async () => {
        runs += 1
      },
    }
    assert.deepEqual(await runDueJobs(at('12:00:00', [job])), ['test.hourly'])
    assert.deepEqual(await runDueJobs(at('12:59:59', [job])), [])
    assert.deepEqual(await runDueJobs(at('13:00:00', [job])), ['test.hourly'])
    assert.equal(runs, 2)
  })

  test('is run by one worker of several', async () => {
    let runs = 0
    const job = {
      name: 'test.alone',
      everySeconds: 60,
      run: async () => {
        runs += 1
      },
    }
    await Promise.all(Array.from({ length: 5 }, () => runDueJobs(at('12:00:00', [job]))))
    assert.equal(runs, 1)
  })

  test('that fails is logged with its cause, and run again', async () => {
    const job = { name: 'test.failing', everySeconds: 60, run: () => Promise.reject(new Error('no luck')) }
    const first = at('12:00:00', [job])
    await runDueJobs(first)
    assert.match(JSON.stringify(first.logged), /A job failed.*/)
    const { rows } = await sql<{ fault: string }>`
      select last_error as fault from kernel.job where name = 'test.failing'
    `.execute(database)
    assert.deepEqual(rows, [{ fault: 'Error: no luck' }])
    assert.deepEqual(await runDueJobs(at('12:01:00', [job])), ['test.failing'])
  })

  test('that was cut short with its process is run again after ten minutes', async () => {
    await sql`insert into kernel.job (name, due_at) values ('test.lost', '2026-11-22T12:10:00Z')`.execute(database)
    const job = { name: 'test.lost', everySeconds: 60, run: async () => {} }
    assert.deepEqual(await runDueJobs(at('12:09:59', [job])), [])
    assert.deepEqual(await runDueJobs(at('12:10:00', [job])), ['test.lost'])
  })

  test('that takes its time keeps no other waiting', async () => {
    const [slow, quick] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const worker = startJobs(
      at('12:00:00', [
        { name: 'test.slow', everySeconds: 60, run: () => slow.promise },
        { name: 'test.quick', everySeconds: 60, run: async () => quick.resolve() },
      ]),
    )
    await quick.promise
    slow.resolve()
    await worker.stop()
  })

  test('works as the platform itself', async () => {
    let actor = ''
    const job: Job = {
      name: 'test.actor',
      everySeconds: 60,
      run: async (context) => {
        actor = context.actor.kind
      },
    }
    await runDueJobs(at('12:00:00', [job]))
    assert.equal(actor, 'system')
  })

  test('is run by a worker until it is stopped', async () => {
    let runs = 0
    const job = {
      name: 'test.started',
      everySeconds: 60,
      run: async () => {
        runs += 1
      },
    }
    const worker = startJobs(at('12:00:00', [job]))
    await until(() => runs === 1)
    await worker.stop()
  })
})
