import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { until } from '../../../test/support/until.ts'
import { withConnection } from '../database/migrate.ts'
import { recordFacts } from './fact.ts'
import type { Reaction, RecordedFact } from './reaction.ts'
import { deliverAll, startWorker, subscribe, type Worker, type WorkerOptions } from './worker.ts'

const silent = memoryLog().log
const { database, ownerUrl } = await testDatabase()

beforeEach(async () => {
  await withConnection(ownerUrl, (owner) => owner.query('truncate kernel.delivery, kernel.subscription, kernel.fact'))
})

describe('a fact', () => {
  test('is delivered to every reaction that wants its kind, and to each once', async () => {
    const [greets, counts, other] = [recorder('greets'), recorder('counts'), recorder('other', ['test.parted'])]
    const reactions = [greets, counts, other]
    await subscribe(database, reactions)
    await record(1, 2)

    assert.equal(await deliverAll({ database, reactions, log: silent }), 4)
    assert.equal(await deliverAll({ database, reactions, log: silent }), 0)
    assert.deepEqual([greets.seen, counts.seen, other.seen], [[1, 2], [1, 2], []])
  })

  test('comes with its kind and payload, the oldest first, many at a time', async () => {
    const batches: (readonly RecordedFact[])[] = []
    const reaction = reacting('batches', async (facts) => void batches.push(facts))
    await subscribe(database, [reaction])
    await record(...Array.from({ length: 450 }, (_, index) => index))

    await deliverAll({ database, reactions: [reaction], log: silent })
    assert.deepEqual(
      batches.flat().map(numberIn),
      Array.from({ length: 450 }, (_, index) => index),
    )
    assert.ok(batches.length <= 4, 'a batch does the work of many')
    assert.equal(batches[0]?.[0]?.kind, 'test.met')
  })

  test('that is rolled back was never told', async () => {
    const reaction = recorder('never')
    await subscribe(database, [reaction])
    const failing = database.transaction().execute(async (tx) => {
      await recordFacts(tx, [met(1)])
      throw new Error('the deed failed')
    })
    await assert.rejects(failing, /the deed failed/)

    assert.equal(await deliverAll({ database, reactions: [reaction], log: silent }), 0)
    assert.equal(await count('kernel.fact'), 0)
  })

  test('is kept after delivery, so that a reaction of the future can have it', async () => {
    const [first, second] = [recorder('first'), recorder('second')]
    await subscribe(database, [first])
    await record(1, 2)
    await deliverAll({ database, reactions: [first], log: silent })

    await subscribe(database, [first, second])
    await deliverAll({ database, reactions: [first, second], log: silent })
    assert.deepEqual(
      [first.seen, second.seen],
      [
        [1, 2],
        [1, 2],
      ],
    )
  })

  test('reaches a reaction that is added while it is being recorded', async () => {
    const reaction = recorder('added')
    const recording = await database.startTransaction().execute()
    await recordFacts(recording, [met(1)])
    const subscribing = subscribe(database, [reaction])
    await recording.commit().execute()
    await subscribing
    await deliverAll({ database, reactions: [reaction], log: silent })
    assert.deepEqual(reaction.seen, [1])
  })

  test('being recorded for long does not keep a start waiting that adds no reaction', async () => {
    const reaction = recorder('old')
    await subscribe(database, [reaction])
    const recording = await database.startTransaction().execute()
    await recordFacts(recording, [met(1)])
    await subscribe(database, [reaction])
    await recording.rollback().execute()
  })

  test('is not delivered again because the subscriptions are written down at every start', async () => {
    const reaction = recorder('again')
    for (const number of [1, 2]) {
      await subscribe(database, [reaction])
      await record(number)
      await deliverAll({ database, reactions: [reaction], log: silent })
    }
    assert.deepEqual(reaction.seen, [1, 2])
  })

  test('is no longer kept ready for a reaction that is gone', async () => {
    await subscribe(database, [recorder('stays'), recorder('goes')])
    await subscribe(database, [recorder('stays')])
    await record(1)
    assert.equal(await count('kernel.delivery'), 1)
  })
})

describe('a reaction that fails', () => {
  test('gets the fact again, later each time, and its writes of that time are undone', async () => {
    const { log, logged } = memoryLog()
    let tries = 0
    const reaction: Reaction = {
      name: 'test.stumbles',
      kinds: ['test.met'],
      async react(tx) {
        tries += 1
        await sql`insert into kernel.fact (kind, payload) values ('test.written', '{}')`.execute(tx)
        if (tries <= 4) throw new Error('stumbled')
      },
    }
    await subscribe(database, [reaction])
    await record(1)

    await deliverAll({ database, reactions: [reaction], log })
    assert.equal(tries, 2, 'once in its batch and once alone')
    assert.deepEqual(await delivery(), { attempts: 1, waits: 1, last_error: 'Error: stumbled' })
    assert.equal(logged[0]?.msg, 'A reaction failed; it will be tried again.')
    assert.equal(await deliverAll({ database, reactions: [reaction], log }), 0, 'not before its time')

    await makeDue()
    await deliverAll({ database, reactions: [reaction], log })
    assert.deepEqual(await delivery(), { attempts: 2, waits: 2, last_error: 'Error: stumbled' })

    await makeDue()
    await deliverAll({ database, reactions: [reaction], log })
    assert.equal(await delivery(), undefined, 'done at last')
    assert.equal(await count("kernel.fact where kind = 'test.written'"), 1)
  })

  test('waits an hour at most, however often it has failed', async () => {
    const reaction = reacting('hopeless', async () => {
      throw new Error('no')
    })
    await subscribe(database, [reaction])
    await record(1)
    await sql`update kernel.delivery set attempts = 1000`.execute(database)
    await deliverAll({ database, reactions: [reaction], log: silent })
    assert.equal((await delivery())?.waits, 3600)
  })

  test('does not keep the others from theirs', async () => {
    const failing = reacting('fails', async () => {
      throw new Error('no')
    })
    const working = recorder('works')
    await subscribe(database, [failing, working])
    await record(1, 2)
    await deliverAll({ database, reactions: [failing, working], log: silent })
    assert.deepEqual(working.seen, [1, 2])
  })

  test('on one fact of many still gets the others done', async () => {
    const written: number[] = []
    const reaction = reacting('poisoned', async (facts) => {
      if (facts.some((fact) => numberIn(fact) === 3)) throw new Error('poison')
      written.push(...facts.map(numberIn))
    })
    await subscribe(database, [reaction])
    await record(1, 2, 3, 4, 5)
    await deliverAll({ database, reactions: [reaction], log: silent })
    assert.deepEqual(written, [1, 2, 4, 5])
    assert.equal(await count('kernel.delivery'), 1)
  })

  test('by breaking the transaction it stands in is tried again like any other', async () => {
    const reaction: Reaction = {
      name: 'test.breaks',
      kinds: ['test.met'],
      react: async (tx) => void (await sql`select no_such_column`.execute(tx)),
    }
    await subscribe(database, [reaction])
    await record(1)
    await deliverAll({ database, reactions: [reaction], log: silent })
    assert.match((await delivery())?.last_error ?? '', /no_such_column/)
  })
})

describe('workers', () => {
  test('beside each other deliver each fact once', async () => {
    const reaction = recorder('shared')
    await subscribe(database, [reaction])
    await record(...Array.from({ length: 1_000 }, (_, index) => index))
    const options = { database, reactions: [reaction], log: silent }
    const delivered = await Promise.all([deliverAll(options), deliverAll(options), deliverAll(options)])
    assert.equal(
      delivered.reduce((sum, each) => sum + each),
      1_000,
    )
    assert.equal(new Set(reaction.seen).size, 1_000)
    assert.equal(reaction.seen.length, 1_000)
  })

  test('deliver what is told after they have started, and finish the batch at hand before they stop', async () => {
    const steps: string[] = []
    const reaction = reacting('slow', async () => {
      steps.push('begun')
      await new Promise((resolve) => setTimeout(resolve, 50))
      steps.push('done')
    })
    await subscribe(database, [reaction])
    const worker = runningWorker({ database, reactions: [reaction], log: silent })
    await record(1)
    await until(() => steps.length > 0)
    await worker.stop()

    assert.deepEqual(steps, ['begun', 'done'])
    assert.equal(await count('kernel.delivery'), 0)
    await record(2)
    assert.equal(await count('kernel.delivery'), 1, 'nothing is taken after the stop')
  })

  test('say so in the log when the database is gone, and go on when it is back', async () => {
    const { log, logged } = memoryLog()
    const reaction = recorder('survives')
    await subscribe(database, [reaction])
    await withConnection(ownerUrl, (owner) => owner.query('alter table kernel.delivery rename to moved'))
    const worker = runningWorker({ database, reactions: [reaction], log })
    await until(() => logged.length > 0)
    await withConnection(ownerUrl, (owner) => owner.query('alter table kernel.moved rename to delivery'))
    await record(1)
    await until(() => reaction.seen.length > 0)
    await worker.stop()
    assert.equal(logged[0]?.msg, 'Facts could not be fetched; trying again.')
  })
})

/** A worker that stops with the test, also when the test fails. */
function runningWorker(options: WorkerOptions): Worker {
  const worker = startWorker(options)
  after(() => worker.stop())
  return worker
}

interface Recorder extends Reaction {
  readonly seen: number[]
}

/** A reaction that remembers the numbers it was told. */
function recorder(name: string, kinds = ['test.met']): Recorder {
  const seen: number[] = []
  return { name: `test.${name}`, kinds, seen, react: async (_, facts) => void seen.push(...facts.map(numberIn)) }
}

function reacting(name: string, react: (facts: readonly RecordedFact[]) => Promise<void>): Reaction {
  return { name: `test.${name}`, kinds: ['test.met'], react: (_, facts) => react(facts) }
}

function met(number: number) {
  return { kind: 'test.met', payload: { number } }
}

function numberIn({ payload }: RecordedFact): number {
  return typeof payload === 'object' && payload !== null && 'number' in payload ? Number(payload.number) : Number.NaN
}

async function record(...numbers: number[]): Promise<void> {
  await database.transaction().execute((tx) => recordFacts(tx, numbers.map(met)))
}

async function makeDue(): Promise<void> {
  await sql`update kernel.delivery set due_at = now()`.execute(database)
}

/** The one delivery that waits; how long it was told to wait, in seconds. */
async function delivery(): Promise<{ attempts: number; waits: number; last_error: string } | undefined> {
  const { rows } = await sql<{ attempts: number; waits: number; last_error: string }>`
    select attempts, ceil(extract(epoch from due_at - now()))::integer as waits, last_error
    from kernel.delivery
  `.execute(database)
  return rows[0]
}

async function count(where: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${sql.raw(where)}`.execute(database)
  return rows[0]?.total ?? 0
}
