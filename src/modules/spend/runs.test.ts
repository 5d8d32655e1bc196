import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { everybody } from '../../../test/support/people.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { forgetFiles } from './actions/forget-files.ts'
import { runWaiting } from './actions/run.ts'
import { analysedFrom, asPlatform, ledgerCsv, rightColumns, uploadFrom } from './factories.ts'
import { claimRun, endRun, type Run } from './store/runs.ts'

// Of its own: the clock of these tests is far ahead of other processes, whose ledgers it would take for left behind.
process.env.TMPDIR = await mkdtemp(join(tmpdir(), 'rummelig-runs-test-'))
after(() => rm(tmpdir(), { recursive: true }))

const app = await testApp()
const { database } = app
const { purchaser, otherPurchaser } = await everybody(app)
const platform = asPlatform(database, today)
const { browser, organisationId } = purchaser

/** Large enough for several pieces of its file. */
const bytes = ledgerCsv(
  Array.from({ length: 20_000 }, (_, index) => ({
    supplier: index % 2 === 0 ? 'KaffeFair' : 'Papir A/S',
    text: `${index} ${'x'.repeat(40)}`,
  })),
)

async function ordered(title: string): Promise<string> {
  const address = await uploadFrom(browser, { organisationId, title, bytes: Buffer.from(`${bytes}\r\n;${title};;1`) })
  assert.equal((await browser.post(`${address}/koersel`, rightColumns)).statusCode, 303)
  return address
}

const numberOf = (address: string) => Number(address.split('/').at(-1))
const outcome = async (address: string) => (await browser.get(`${address}/analyse.csv`)).body
const claim = () => inTransaction(platform, claimRun)

async function claimed(): Promise<Run> {
  const run = await claim()
  assert.ok(run)
  return run
}

/** As if the worker had not been heard of for long. */
function forgetWorker({ id }: Run): Promise<unknown> {
  return inTransaction(platform, (tx) =>
    sql`update spend.analysis set claimed_until = now() - interval '1 second' where id = ${id}`.execute(tx),
  )
}

describe('a run', () => {
  test('that is broken off is begun anew, and comes to the same', async () => {
    const whole = await analysedFrom(browser, { organisationId, title: 'Hel', bytes }, { database, clock: today })
    const broken = await uploadFrom(browser, { organisationId, title: 'Afbrudt', bytes })
    await browser.post(`${broken}/koersel`, rightColumns)
    const run = await claimed()
    assert.match((await browser.get(broken)).body, /Analysen kører/)
    await forgetWorker(run)
    await runWaiting(platform)
    assert.equal(await outcome(broken), await outcome(whole))
    assert.match(await outcome(broken), /I alt;;20000;2000000;10000;1000000;50;;/)
  })

  test('is one worker’s: another finds nothing to do', async () => {
    const address = await ordered('Optaget')
    const run = await claimed()
    await runWaiting(platform)
    assert.match((await browser.get(address)).body, /Analysen kører/)
    await forgetWorker(run)
    await runWaiting(platform)
  })

  test('of a worker that was overtaken changes nothing', async () => {
    await ordered('Overhalet')
    const slow = await claimed()
    await forgetWorker(slow)
    await runWaiting(platform)
    const end = {
      state: 'failed',
      lines: 0,
      faults: 0,
      firstFaults: [],
      finishedAt: today.now(),
      deleteFileAt: today.now(),
    } as const
    assert.equal(await inTransaction(platform, (tx) => endRun(tx, slow, end)), false)
  })

  test('is the only one of an organisation at a time', async () => {
    await ordered('Første')
    await ordered('Anden')
    const run = await claimed()
    assert.equal(await claim(), undefined)
    await forgetWorker(run)
    await runWaiting(platform)
  })

  test('that is deleted meanwhile leaves nothing behind', async () => {
    const address = await ordered('Væk')
    await claimed()
    await browser.post(`${address}/sletning`)
    await runWaiting(platform)
    assert.equal((await browser.get(address)).statusCode, 404)
    assert.deepEqual(await rowsOf(platform.actor, numberOf(address)), {})
  })

  test('is given up when it has ended worker after worker', async () => {
    const address = await ordered('Umulig')
    for (let attempt = 1; attempt <= 3; attempt++) await forgetWorker(await claimed())
    await runWaiting(platform)
    assert.match((await browser.get(address)).body, /Filen kunne ikke læses/)
  })
})

describe('the file', () => {
  test('is gone once the analysis is done, if nothing else was chosen', async () => {
    const address = await ordered('Straks')
    await runWaiting(platform)
    assert.equal((await rowsOf(platform.actor, numberOf(address))).piece, undefined)
    assert.match((await browser.get(address)).body, /Filen blev slettet/)
  })

  test('stays for the days that were chosen, and no longer; the analysis stays', async () => {
    const upload = { organisationId, title: '30 dage', daysKept: '30', bytes } as const
    const address = await analysedFrom(browser, upload, { database, clock: today })
    const before = await outcome(address)
    await forgetFiles(asPlatform(database, clockAt('2026-12-22T11:59:59Z')))
    assert.equal((await rowsOf(platform.actor, numberOf(address))).piece, 2)
    await forgetFiles(asPlatform(database, clockAt('2026-12-22T12:00:00Z')))
    assert.equal((await rowsOf(platform.actor, numberOf(address))).piece, undefined)
    assert.equal(await outcome(address), before)
  })

  test('goes with its analysis when nobody has run it for a week', async () => {
    const address = await uploadFrom(browser, { organisationId, bytes })
    await forgetFiles(asPlatform(database, clockAt('2026-11-29T11:59:59Z')))
    assert.equal((await browser.get(address)).statusCode, 200)
    await forgetFiles(asPlatform(database, clockAt('2026-11-29T12:00:00Z')))
    assert.equal((await browser.get(address)).statusCode, 404)
  })

  test('is deleted after a while where a process left it on the disk', async () => {
    const [left, used] = ['rummelig-ledger-left-by-test', 'rummelig-ledger-used-by-test']
    for (const name of [left, used]) await mkdir(join(tmpdir(), name))
    const now = today.now().getTime() / 1_000
    await utimes(join(tmpdir(), left), now - 3_601, now - 3_601)
    await utimes(join(tmpdir(), used), now - 3_599, now - 3_599)
    await forgetFiles(platform)
    const names = await readdir(tmpdir())
    assert.deepEqual([names.includes(left), names.includes(used)], [false, true])
  })
})

describe('in the database', () => {
  test('its organisation alone sees an analysis, its file and its sums', async () => {
    const upload = { organisationId, title: 'Privat', daysKept: '90', bytes } as const
    const id = numberOf(await analysedFrom(browser, upload, { database, clock: today }))
    const own = await rowsOf(memberOf(organisationId), id)
    assert.deepEqual([own.analysis, own.piece], [1, 2])
    assert.ok((own.sum ?? 0) > 0)
    assert.deepEqual(await rowsOf(memberOf(otherPurchaser.organisationId), id), {})
    assert.deepEqual(await rowsOf(memberOf(otherPurchaser.organisationId, true), id), {})
    assert.deepEqual(await rowsOf({ kind: 'visitor' }, id), {})
  })
})

/** How many rows of each table somebody sees of an analysis; tables without any are left out. */
async function rowsOf(actor: Actor, id: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [table, key] of [
    ['analysis', 'id'],
    ['piece', 'analysis_id'],
    ['sum', 'analysis_id'],
  ] as const) {
    const { rows } = await inTransaction({ database, actor }, (tx) =>
      sql`select from ${sql.table(`spend.${table}`)} where ${sql.ref(key)} = ${id}`.execute(tx),
    )
    if (rows.length > 0) counts[table] = rows.length
  }
  return counts
}

function memberOf(id: number, isOperator = false): Actor {
  const membership = {
    organisationName: '',
    role: 'owner',
    vouches: false,
    isTrusted: true,
    isVerified: true,
    buys: true,
    sells: false,
  } as const
  const person = { personId: 1, sessionId: 1, name: '', email: '', isOperator, awaitsSecondFactor: false }
  return { kind: 'person', ...person, memberships: [{ organisationId: id, ...membership }] }
}
