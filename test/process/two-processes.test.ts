import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { connectToRunningEmbeddedDatabase } from '../../src/kernel/database/embedded/index.ts'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { jobs } from '../../src/modules.ts'
import { dataDirectory, until } from '../support/process.ts'
import { smtpDouble } from '../support/smtp-double.ts'
import { type Both, signedIn, startedBefore } from './both.ts'
import { countFound, importSupplier, suppliersFound, suppliersShown } from './directory.ts'
import { type Ask, toBothProcesses } from './kept-connection.ts'
import { serversOf } from './servers.ts'
import { visitor } from './visitor.ts'
import { watch, watched } from './watched-rows.ts'

const directory = await dataDirectory()
const mailServer = await smtpDouble()
const thesaurus = join(directory, '..', 'invented.dat')
await writeFile(thesaurus, 'UTF-8\nzylofut|1\n(navneord)|enlig\n')
const environment = { RUMMELIG_PROCESSES: '2', SMTP_URL: mailServer.url, THESAURUS_FILE: thesaurus }

/** An invented enterprise of the demo, which somebody keeps, and its number in the register, which finds it alone. */
const [kitchen, kitchensNumber] = ['Eksempel Kantine', '99990007']

/** As long as something slow has to last until the other process has looked for work too: it does every second. */
const longerThanALook = 2_500

describe('two processes on one database and port share', () => {
  const running = startedBefore({ directory, environment })

  it('sessions: who signs in at one is known to the other, and who signs out at one is gone from the other', async () => {
    const { app, one, other } = running()
    const here = await signedIn(app, one, 'person without an organisation')
    const there = here.through(other)
    assert.equal((await there.get('/min-side')).status, 200)

    assert.equal((await here.get('/min-side')).status, 200)
    assert.equal((await here.post('/log-ud')).status, 303)
    assert.match((await there.get('/min-side')).location, /^\/log-ind/)
  })

  it('jobs: each that is due is run once, also one that takes its time', () =>
    asOwner(async (owner) => {
      await until('each has run once', () => isTrue(owner, `select count(*) = ${jobs.length} from kernel.job`))
      await watch(owner, { table: 'kernel.job', key: 'name', writes: 'update', when: begins })
      await owner.query('begin')
      await owner.query('lock table suppliers.missed_word in access exclusive mode')
      await asOwner((second) => second.query('update kernel.job set due_at = now(), last_run_at = null'))
      await until('a job waits for us', () => somebodyWaits(owner))
      await pause(longerThanALook)
      await owner.query('commit')
      await until('all are done', () => isTrue(owner, 'select bool_and(last_run_at is not null) from kernel.job'))
      const runs = await watched(owner, 'kernel.job')
      const seldom = jobs.filter(({ everySeconds }) => everySeconds >= 60)
      for (const { name } of seldom) assert.equal(runs.get(name), 1, name)
    }))

  it('facts: each is delivered once, also to a reaction that takes its time', async () => {
    const { app, one } = running()
    const seller = await signedIn(app, one, 'social enterprise')
    await seller.get('/min-virksomhed')
    assert.equal((await seller.post('/min-virksomhed/pause')).status, 303)
    await asOwner(async (owner) => {
      const areDelivered = () => isTrue(owner, 'select count(*) = 0 from kernel.delivery')
      await until('all facts so far are delivered', areDelivered)
      await watch(owner, { table: 'suppliers.search_entry', key: 'supplier_id', writes: 'insert or update' })
      await owner.query('begin')
      await owner.query('lock table suppliers.search_entry in exclusive mode')
      assert.equal((await seller.post('/min-virksomhed/genoptagelse')).status, 303)
      await until('a reaction waits for us', () => somebodyWaits(owner))
      await pause(longerThanALook)
      await owner.query('commit')
      await until('the new ones are delivered', areDelivered)
      assert.deepEqual([...(await watched(owner, 'suppliers.search_entry')).values()], [1])
    })
  })

  it('the directory: what is paused at one is gone from both, soon and from then on, and what is resumed is there again', async () => {
    const { app, one, other } = running()
    const seller = await signedIn(app, one, 'social enterprise')
    await seller.get('/min-virksomhed')
    await shownByBoth(running(), kitchensNumber, [kitchen])
    assert.equal((await seller.post('/min-virksomhed/pause')).status, 303)
    await shownByBoth(running(), kitchensNumber, [])
    assert.equal((await seller.through(other).post('/min-virksomhed/genoptagelse')).status, 303)
    await shownByBoth(running(), kitchensNumber, [kitchen])
  })

  it('mails: each is sent once, also by a slow mail server', async () => {
    const { app, one, other } = running()
    const people = ['ane@example.dk', 'bo@example.dk', 'carl@example.dk', 'dea@example.dk']
    await mailServer.behave({ slow: longerThanALook })
    for (const [at, email] of people.entries()) {
      const browser = visitor(app.url, at % 2 === 0 ? one : other)
      await browser.get('/log-ind')
      assert.equal((await browser.post('/log-ind', { email, way: 'link' })).status, 303)
    }
    await asOwner((owner) =>
      until('all are sent', () => isTrue(owner, 'select bool_and(sent_at is not null) from kernel.mail')),
    )
    assert.deepEqual(mailServer.mails.flatMap(({ to }) => to).toSorted(), people)
  })
})

describe('two processes on one database and port both know, soon and from then on,', () => {
  const running = startedBefore({ directory, environment })

  it('a supplier that comes by the command line, and what it is called later', async () => {
    await importSupplier(directory, 'Tvilling Bageri', 'tvilling')
    await shownByBoth(running(), 'tvilling', ['Tvilling Bageri'])
    await importSupplier(directory, 'Enlig Bageri', 'tvilling')
    await Promise.all([shownByBoth(running(), 'tvilling', []), shownByBoth(running(), 'enlig', ['Enlig Bageri'])])
  })

  it('what operators say means the same', async () => {
    const { app, one, other } = running()
    const operator = await signedIn(app, one, 'operator')
    await shownByBoth(running(), 'qwertysko', [])
    await operator.get('/sekretariat/soegeord')
    const words = { words: 'qwertysko; enlig', note: '' }
    assert.equal((await operator.post('/sekretariat/soegeord', words)).status, 303)
    await shownByBoth(running(), 'qwertysko', ['Enlig Bageri'])

    const there = operator.through(other)
    const { body } = await there.get('/sekretariat/soegeord')
    const [, path = ''] = /href="(\/sekretariat\/soegeord\/\d+)"/.exec(body) ?? []
    assert.equal((await there.post(`${path}/sletning`)).status, 303)
    await shownByBoth(running(), 'qwertysko', [])
  })

  it('what the thesaurus says means the same', () => shownByBoth(running(), 'zylofut', ['Enlig Bageri']))
})

describe('two processes on one database and port, when one of them is killed,', () => {
  const running = startedBefore({ directory, environment })

  it('both know what has happened meanwhile: the one that is left, and the one in place of the other', async () => {
    const { app, one, other } = running()
    await importSupplier(directory, 'Snurretop Tømrer')
    const [killed = 0] = await serversOf(app)
    process.kill(killed, 'SIGKILL')
    const left = await Promise.any(
      [one, other].map(async (ask) => ({ ask, names: await suppliersFound(app.url, 'snurretop', ask) })),
    )
    assert.deepEqual(left.names, ['Snurretop Tømrer'])
    await importSupplier(directory, 'Klodshans Smedje')
    await until('who is left knows', async () => (await suppliersFound(app.url, 'klodshans', left.ask)).length === 1)

    const others = async () => (await serversOf(app)).filter((pid) => pid !== killed)
    await until('another one is started', async () => (await others()).length === 2)
    const [first, second] = await toBothProcesses(app)
    const both = { app, one: first, other: second }
    await Promise.all([
      shownByBoth(both, 'klodshans', ['Klodshans Smedje']),
      shownByBoth(both, 'snurretop', ['Snurretop Tømrer']),
    ])
  })
})

/** Both come to find and count just these, by the API and on the page, and never again what was before. */
async function shownByBoth({ app: { url }, one, other }: Both, words: string, names: readonly string[]): Promise<void> {
  const expected = [names.length, ...names, ...names].join()
  const shown = async (ask: Ask) => {
    const count = await countFound(url, words, ask)
    return [count, ...(await suppliersFound(url, words, ask)), ...(await suppliersShown(url, words, ask))].join()
  }
  const areShown = async (ask: Ask) => {
    await until(`${words} finds ${names.join() || 'nobody'}`, async () => (await shown(ask)) === expected)
    // Longer than a page is kept.
    for (let times = 0; times < 12; times++) {
      assert.equal(await shown(ask), expected)
      await pause(100)
    }
  }
  await Promise.all([areShown(one), areShown(other)])
}

/** Of those who have noted that they run a job: who has run it writes down when. */
const begins = 'new.last_run_at is not distinct from old.last_run_at and new.due_at > now()'

async function isTrue(owner: pg.Client, query: string): Promise<boolean> {
  const { rows } = await owner.query<Record<string, boolean>>(query)
  return Object.values(rows[0] ?? {})[0] === true
}

function somebodyWaits(owner: pg.Client): Promise<boolean> {
  return isTrue(owner, 'select count(*) > 0 from pg_locks where not granted')
}

/** As the database's owner, past what guards the rows. */
async function asOwner<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  const running = await connectToRunningEmbeddedDatabase(directory)
  assert.ok(running)
  return withConnection(running.url, work)
}
