import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { connectToRunningEmbeddedDatabase } from '../../src/kernel/database/embedded/index.ts'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { type App, dataDirectory, programs, run, startApp, until } from '../support/process.ts'
import { smtpDouble } from '../support/smtp-double.ts'
import { visitor } from './visitor.ts'

const directory = await dataDirectory()
const mailServer = await smtpDouble()
const environment = { SMTP_URL: mailServer.url }

describe('a mail', () => {
  it('that the mail server took just before a kill -9 comes at most once more, and can be told as the same', async () => {
    const killed = await startApp({ directory, environment })
    await mailServer.behave('mute')
    const browser = visitor(killed.url)
    await browser.get('/log-ind')
    assert.equal((await browser.post('/log-ind', { email: 'ane@example.dk', way: 'link' })).status, 303)
    await until('the mail server has it', async () => mailServer.mails.length === 1)
    killed.kill('SIGKILL')
    await killed.ended

    await mailServer.behave('fine')
    const next = await startApp({ directory, environment })
    assert.deepEqual(await rowsOf(unsent), [{ attempts: 1 }])
    await rowsOf('update kernel.mail set claimed_until = now()')
    await until('it is written down as sent', async () => (await rowsOf(unsent)).length === 0)
    assert.equal(mailServer.mails.length, 2)
    assert.equal(new Set(mailServer.mails.map(({ messageId }) => messageId)).size, 1)
    assert.deepEqual(await rowsOf('select attempts, secret from kernel.mail'), [{ attempts: 2, secret: null }])

    const link = /https?:\/\/\S+/.exec(mailServer.mails[1]?.text ?? '')?.[0] ?? ''
    assert.equal((await visitor(next.url).get(new URL(link).pathname)).status, 200)
    await stop(next)
  })
})

describe('the addresses that the start prints', () => {
  it('sign in as each role by a button, the operator with all that is an operator’s', async () => {
    const app = await startApp({ directory })
    const printed = [...app.said().matchAll(/^ {2}(\S.*?) +(http\S+)$/gm)]
    assert.equal(printed.length, 7)
    for (const [, role = '', address = ''] of printed) {
      const browser = visitor(app.url)
      const path = address.slice(app.url.length)
      assert.equal((await browser.get(path)).status, 200, role)
      assert.equal((await browser.post(path)).status, 303, role)
      assert.equal((await browser.get('/min-side')).status, 200, role)
      assert.equal((await browser.get('/sekretariat')).status, role === 'operator' ? 200 : 403, role)
    }
    await stop(app)
  })
})

describe('rummelig user create', () => {
  it('beside the running program appoints an operator, who signs in by the printed link and sets up two steps', async () => {
    const app = await startApp({ directory })
    const words = ['user', 'create', '--email', 'olga@example.dk', '--role', 'operator', '--json'] as const
    const { code, stdout, stderr } = await run([programs.rummelig, ...words], { environment: { DATA_DIR: directory } })
      .ended
    assert.deepEqual([code, stderr], [0, ''])
    const { link } = z.object({ link: z.url() }).parse(JSON.parse(stdout))

    const [browser, { pathname }] = [visitor(app.url), new URL(link)]
    assert.equal((await browser.get(pathname)).status, 200)
    assert.equal((await browser.post(pathname)).status, 303)
    const { status, location } = await browser.get('/sekretariat')
    assert.equal(status, 303)
    assert.match(location, /^\/konto\/to-trin\?next=/)
    assert.equal((await visitor(app.url).get(pathname)).status, 410, 'the link works once')
    await stop(app)
  })
})

const unsent = 'select attempts from kernel.mail where sent_at is null'

async function stop(app: App): Promise<void> {
  app.kill('SIGTERM')
  assert.equal((await app.ended).code, 0)
}

/** As the database's owner, past what guards the rows. */
async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  const running = await connectToRunningEmbeddedDatabase(directory)
  assert.ok(running)
  return withConnection(running.url, async (owner) => (await owner.query<Record<string, unknown>>(query)).rows)
}
