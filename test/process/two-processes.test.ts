import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { connectToRunningEmbeddedDatabase } from '../../src/kernel/database/embedded/index.ts'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { jobs } from '../../src/modules.ts'
import { type App, dataDirectory, startApp, until } from '../support/process.ts'
import { smtpDouble } from '../support/smtp-double.ts'
import { importSupplier, namesIn } from './directory.ts'
import { type Ask, toBothProcesses } from './kept-connection.ts'
import { serversOf } from './servers.ts'
import { type Visitor, visitor } from './visitor.ts'

const directory = await dataDirectory()
const mailServer = await smtpDouble()
const thesaurus = join(directory, '..', 'invented.dat')
await writeFile(thesaurus, 'UTF-8\nzylofut|1\n(navneord)|mødeforplejning\n')
const environment = { RUMMELIG_PROCESSES: '2', SMTP_URL: mailServer.url, THESAURUS_FILE: thesaurus }

/** As long as something slow has to last until the other process has looked for work too: it does every second. */
const longerThanALook = 2_500

describe('two processes on one database and port share', () => {
  const running = startedBefore()

  it('sessions: who signs in at one is known to the other, and who signs out at one is gone from the other', async () => {
    const { app, one, other } = running()
    const here = await signedIn(app, one, 'person without an organisation')
    const there = here.through(other)
    assert.equal((await there.get('/min-side')).status, 200)

    assert.equal((await here.get('/min-side')).status, 200)
    assert.equal((await here.post('/log-ud')).status, 303)
    assert.match((await there.get('/min-side')).location, /^\/log-ind/)
  })

  it('jobs: each that is due is run once, also one that takes its time', async () => {
    await asOwner(async (owner) => {
      await watch(owner, {
        table: 'kernel.job',
        key: 'name',
        when: 'when (new.due_at > now() + interval $$9 minutes$$)',
      })
      await owner.query('begin')
      await owner.query('lock table suppliers.missed_word in access exclusive mode')
      await asOwner((second) => second.query("update kernel.job set due_at = now() - interval '1 second'"))
      await until('a job waits for us', () => somebodyWaits(owner))
      await pause(longerThanALook)
      await owner.query('commit')
      await until('all jobs are done', () =>
        isEmpty(owner, "select from kernel.job where due_at < now() + interval '1 s'"),
      )
    })
    const runs = await watched('kernel.job')
    assert.deepEqual(Object.keys(runs).sort(), jobs.map(({ name }) => name).sort())
    assert.deepEqual(new Set(Object.values(runs)), new Set([1]))
  })

  it('facts: each is delivered once, also to a reaction that takes its time', async () => {
    const { app, one } = running()
    const owner = await signedIn(app, one, 'social enterprise')
    await owner.get('/min-virksomhed')
    assert.equal((await owner.post('/min-virksomhed/pause')).status, 303)
    await asOwner(async (client) => {
      await watch(client, { table: 'suppliers.search_entry', key: 'supplier_id' })
      await until('its entry is gone', () => isEmpty(client, ofKitchen))
      await client.query('begin')
      await client.query('lock table suppliers.search_entry in exclusive mode')
      assert.equal((await owner.post('/min-virksomhed/genoptagelse')).status, 303)
      await until('a reaction waits for us', () => somebodyWaits(client))
      await pause(longerThanALook)
      await client.query('commit')
      await until('all facts are delivered', () => isEmpty(client, 'select from kernel.delivery'))
      assert.equal(await isEmpty(client, ofKitchen), false)
    })
    assert.deepEqual(Object.values(await watched('suppliers.search_entry')), [1])
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
      until('all are sent', () => isEmpty(owner, 'select from kernel.mail where sent_at is null')),
    )
    assert.deepEqual(mailServer.mails.flatMap(({ to }) => to).sort(), people)
  })
})

describe('two processes on one database and port both know, soon and from then on,', () => {
  const running = startedBefore()

  it('a supplier that comes by the command line, and what it is called later', async () => {
    await importSupplier(directory, 'Tvilling Bageri', 'tvilling')
    await shownByBoth(running(), 'tvilling', ['Tvilling Bageri'])
    await importSupplier(directory, 'Enlig Bageri', 'tvilling')
    await shownByBoth(running(), 'tvilling', [])
    await shownByBoth(running(), 'enlig', ['Enlig Bageri'])
  })

  it('that a page is paused, and that it is shown again', async () => {
    const { app, one, other } = running()
    const owner = await signedIn(app, one, 'social enterprise')
    await owner.get('/min-virksomhed')
    await shownByBoth(running(), kitchen, [kitchen])
    await owner.post('/min-virksomhed/pause')
    await shownByBoth(running(), kitchen, [])
    await owner.through(other).post('/min-virksomhed/genoptagelse')
    await shownByBoth(running(), kitchen, [kitchen])
  })

  it('what operators say means the same', async () => {
    const { app, one, other } = running()
    const operator = await signedIn(app, one, 'operator')
    await shownByBoth(running(), 'qwertysko', [])
    await operator.get('/sekretariat/soegeord')
    const words = { words: `qwertysko; ${kitchen}`, note: '' }
    assert.equal((await operator.post('/sekretariat/soegeord', words)).status, 303)
    await shownByBoth(running(), 'qwertysko', [kitchen])

    const there = operator.through(other)
    const { body } = await there.get('/sekretariat/soegeord')
    const [, path = ''] = /href="(\/sekretariat\/soegeord\/\d+)"/.exec(body) ?? []
    assert.equal((await there.post(`${path}/sletning`)).status, 303)
    await shownByBoth(running(), 'qwertysko', [])
  })

  it('what the thesaurus says means the same', () => shownByBoth(running(), 'zylofut', [kitchen]))

  it('what has happened while one of them was killed and replaced', async () => {
    const { app, one, other } = running()
    const [killed = 0] = await serversOf(app)
    process.kill(killed, 'SIGKILL')
    const left = await Promise.any([one, other].map(async (ask) => ({ ask, names: await found(app, ask, 'enlig') })))
    assert.deepEqual(left.names, ['Enlig Bageri'])
    await importSupplier(directory, 'Sener Smedje', 'sener')
    await until('who is left knows', async () => (await found(app, left.ask, 'sener')).includes('Sener Smedje'))

    await until(
      'another one is started',
      async () => (await serversOf(app)).filter((pid) => pid !== killed).length === 2,
    )
    const [first, second] = await toBothProcesses(app)
    await shownByBoth({ app, one: first, other: second }, 'sener', ['Sener Smedje'])
    await shownByBoth({ app, one: first, other: second }, 'tvilling', [])
  })
})

/** An invented enterprise of the demo, which somebody keeps. */
const kitchen = 'Eksempel Kantine'

const ofKitchen = `select from suppliers.search_entry where supplier ->> 'name' = '${kitchen}'`

/** The program, and a connection to each of its processes. */
interface Both {
  readonly app: App
  readonly one: Ask
  readonly other: Ask
}

/** Started before the tests, stopped by the one that comes next: one database, two programs after each other. */
function startedBefore(): () => Both {
  const started: Both[] = []
  before(async () => {
    const app = await startApp({ directory, environment })
    const [one, other] = await toBothProcesses(app)
    started.push({ app, one, other })
  })
  after(() => started[0] && stop(started[0].app))
  return () => {
    const [both] = started
    assert.ok(both)
    return both
  }
}
