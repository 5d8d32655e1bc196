import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { cvrDouble, cvrSample } from '../../../test/support/cvr-double.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { JobContext } from '../../kernel/jobs/job.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { organisationOf } from './actions/read.ts'
import { aCvr, closeDueQuestions } from './factories.ts'
import { registerEnterprise } from './index.ts'
import { lookUpCvr } from './jobs.ts'
import { elasticsearchRegister } from './store/cvr/elasticsearch.ts'

const { database } = await testDatabase()
const double = await cvrDouble(cvrSample())

/** In the register of the test: a social enterprise in Aarhus, and one that has ceased. */
const [canteen, ceased] = ['99990007', '99990031']

describe('the queue of questions to the CVR register', () => {
  test('asks about what was registered on the way, and tells the other modules what it learnt', async () => {
    const id = await enterprise(canteen, 'Vores kantine')
    await lookUpCvr.run(at('12:01'))
    const organisation = await organisationOf(at('12:01'), id)
    assert.equal(organisation?.cvrState, 'found')
    assert.equal(organisation?.cvrCheckedAt?.toISOString(), '2026-11-22T12:01:00.000Z')
    assert.equal(organisation?.municipality, '0751')
    assert.deepEqual(await factsOf(id), [{ cvr: canteen, state: 'found', registeredSocialEnterprise: true }])
  })

  test('leaves the name as the organisation says it', async () => {
    const id = await enterprise(ceased, 'Pakkeriet')
    await lookUpCvr.run(at('12:01'))
    const organisation = await organisationOf(at('12:01'), id)
    assert.equal(organisation?.name, 'Pakkeriet')
    assert.equal(organisation?.cvrState, 'ceased')
  })

  test('says of a number that the register does not know that it is not there', async () => {
    const cvr = aCvr()
    const id = await enterprise(cvr, 'Ukendt')
    await lookUpCvr.run(at('12:01'))
    assert.deepEqual(await factsOf(id), [{ cvr, state: 'unknown', registeredSocialEnterprise: null }])
  })

  test('asks the same once, until a month has passed', async () => {
    await closeDueQuestions(database)
    const cvr = aCvr()
    await enterprise(cvr, 'En gang')
    const before = asked(cvr)
    for (const time of ['12:01', '12:02', '23:59']) await lookUpCvr.run(at(time))
    assert.equal(asked(cvr), before + 1)
    await lookUpCvr.run(on('2026-12-22T12:02:00Z'))
    assert.equal(asked(cvr), before + 2)
  })

  test('tries again later and later while the register does not answer, and says nothing meanwhile', async () => {
    await closeDueQuestions(database)
    const cvr = aCvr()
    const id = await enterprise(cvr, 'Tålmodig')
    double.behave('down')
    const runs: string[] = []
    for (const time of ['12:00', '12:04', '12:05', '12:14', '12:15', '12:34', '12:35']) {
      const before = (await attemptsOf(id)) ?? 0
      await lookUpCvr.run(at(time))
      if ((await attemptsOf(id)) !== before) runs.push(time)
    }
    assert.deepEqual(runs, ['12:00', '12:05', '12:15', '12:35'])
    assert.equal((await organisationOf(at('12:36'), id))?.cvrState, 'unchecked')
    assert.deepEqual(await factsOf(id), [])

    double.behave('well')
    await lookUpCvr.run(at('14:00'))
    assert.equal((await organisationOf(at('14:00'), id))?.cvrState, 'unknown')
    assert.equal(await attemptsOf(id), 0)
  })

  test('keeps what it knew while the register does not answer a second time', async () => {
    await closeDueQuestions(database)
    const id = await enterprise(aCvr(), 'Kendt')
    await lookUpCvr.run(at('12:01'))
    double.behave('down')
    await lookUpCvr.run(on('2026-12-30T12:00:00Z'))
    double.behave('well')
    assert.equal((await organisationOf(at('12:01'), id))?.cvrState, 'unknown')
  })

  test('asks a register that is down once in a run, not for each organisation', async () => {
    await closeDueQuestions(database)
    const ids = [await enterprise(aCvr(), 'Et'), await enterprise(aCvr(), 'To'), await enterprise(aCvr(), 'Tre')]
    double.behave('down')
    await lookUpCvr.run(at('12:01'))
    double.behave('well')
    assert.deepEqual(await Promise.all(ids.map(attemptsOf)), [1, 0, 0])
  })
})

function on(instant: string): JobContext {
  const clock = clockAt(instant)
  const ports = { ...testPorts, cvr: elasticsearchRegister({ ...double, clock }) }
  return { actor: system, clock, database, log: memoryLog().log, ports }
}

function at(time: string): JobContext {
  return on(`2026-11-22T${time}:00Z`)
}

async function enterprise(cvr: string, name: string): Promise<number> {
  const ownerId = await addPerson(database)
  const context = at('12:00')
  const registered = await inTransaction(context, (tx) => registerEnterprise(tx, context, { cvr, name, ownerId }))
  assert.ok(registered.ok)
  return registered.value
}

/** How often the register was asked about the number. */
function asked(number: string): number {
  return double.requests.filter(({ cvr }) => cvr === number).length
}

async function factsOf(organisationId: number): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload - '{organisationId,name}'::text[] as payload
    from kernel.fact
    where kind = 'organisations.cvrChecked'
      and payload ->> 'organisationId' = ${String(organisationId)}
    order by id
  `.execute(database)
  return rows.map(({ payload }) => payload)
}

function attemptsOf(id: number): Promise<number | undefined> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ attempts: number }>`
      select cvr_attempts as attempts
      from organisations.organisation
      where id = ${id}
    `.execute(tx)
    return rows[0]?.attempts
  })
}
