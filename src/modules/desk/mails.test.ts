import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { requestBasics, testPorts } from '../../../test/support/request.ts'
import { signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { renderMail } from '../../kernel/mail/render.ts'
import { addPerson } from '../identity/factories.ts'
import { aContext } from '../suppliers/factories.ts'
import { addMail, operatorBrowser } from './factories.ts'
import { mailFrame } from './index.ts'

const app = await testApp()
const { database } = app
const operator = await operatorBrowser(app)

/** Lets time and mail servers do what they do. */
function become(id: number, change: 'sent' | 'failed'): Promise<unknown> {
  const at = sql`'2026-11-22T11:00:00Z'`
  const done =
    change === 'sent' ? sql`sent_at = ${at}, secret = null` : sql`failed_at = ${at}, last_error = 'No such user'`
  return inTransaction({ database, actor: system }, (tx) =>
    sql`update kernel.mail set ${done} where id = ${id}`.execute(tx),
  )
}

await addMail(database, {
  kind: 'account',
  to: 'karla@example.dk',
  subject: 'Log ind',
  paragraphs: ['Brug linket.\nDet virker i en halv time.'],
  link: { text: 'Log ind', path: '/log-ind/link/{secret}', secret: 'h3m' },
})
await addMail(database, { to: 'bo@example.dk', subject: 'Kom ikke frem' })
await addMail(database, { to: 'ane@example.dk', subject: 'Med <b>tegn</b>' })

describe('the list of mails', () => {
  test('has the newest first, and says that they are kept when there is no mail server', async () => {
    const { statusCode, body } = await operator.get('/sekretariat/mails')
    assert.equal(statusCode, 200)
    assert.match(body, /Mails bliver gemt her og ikke sendt/)
    assert.match(body, /Gemt her, sendes ikke/)
    assert.match(body, /Med &lt;b&gt;tegn[\s\S]*Kom ikke frem[\s\S]*Log ind/)
  })

  test('says nothing of the kind where there is one', async () => {
    const sending = await testApp({ on: app, ports: { ...testPorts, sendsMail: true } })
    const { body } = await (await operatorBrowser(sending)).get('/sekretariat/mails')
    assert.doesNotMatch(body, /Mails bliver gemt her|Gemt her, sendes ikke/)
  })

  for (const [words, found] of [
    ['KARLA@', ['Log ind']],
    ['kom ikke', ['Kom ikke frem']],
    ['%', []],
    ['findes ikke', []],
  ] as const) {
    test(`is searched by address and subject: ${words}`, async () => {
      const { body } = await operator.get(`/sekretariat/mails?q=${encodeURIComponent(words)}`)
      const subjects = [...body.matchAll(/href="\/sekretariat\/mails\/\d+">([^<]+)</g)].map(([, subject]) => subject)
      assert.deepEqual(subjects, found)
    })
  }

  test('goes on where a page ends', async () => {
    const many = await testApp()
    for (let number = 1; number <= 51; number += 1) await addMail(many.database, { subject: `Mail ${number}` })
    const browser = await operatorBrowser(many)
    const { body } = await browser.get('/sekretariat/mails')
    const [, next = ''] = /href="([^"]+)">Vis ældre/.exec(body) ?? []
    assert.equal(next, '/sekretariat/mails?before=2')
    const { body: rest } = await browser.get(next)
    assert.match(rest, />Mail 1</)
    assert.doesNotMatch(rest, />Mail 2</)
    assert.match(rest, /Til de nyeste/)
  })

  for (const before of ['0', '-1', 'x', '1e9', '99999999999999999999']) {
    test(`begins at the newest where ${before} is no mail`, async () => {
      assert.match((await operator.get(`/sekretariat/mails?before=${before}`)).body, />Kom ikke frem</)
    })
  }
})

describe('a mail', () => {
  test('is read as its receiver reads it, with the link that lets them in while it has not left', async () => {
    const { body } = await operator.get('/sekretariat/mails/1')
    assert.match(body, /Brug linket\.<br>Det virker i en halv time\./)
    assert.match(body, /href="http:\/\/localhost:3000\/log-ind\/link\/h3m"/)
    assert.match(body, /Rummelig skriver til dig, fordi nogen har bedt om det/)
    assert.match(body, /Linket kan lukke modtageren ind/)
  })

  test('says why it did not arrive, and is sent again: once, however often the button is pressed', async () => {
    await become(2, 'failed')
    assert.match((await operator.get('/sekretariat/mails/2')).body, /No such user/)
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => operator.post('/sekretariat/mails/2/afsendelse')),
    )
    assert.deepEqual([...new Set(answers.map(({ headers }) => headers.location))], ['/sekretariat/mails/4?sent=yes'])
    assert.match((await operator.get('/sekretariat/mails/4?sent=yes')).body, /Mailen er skrevet igen/)
    assert.equal((await operator.get('/sekretariat/mails/5')).statusCode, 404)
  })

  test('that lets nobody in comes without a warning about its link', async () => {
    await addMail(database, { subject: 'Se siden', link: { text: 'Se', path: '/leverandoerer' } })
    const [, id = ''] = /mails\/(\d+)">Se siden</.exec((await operator.get('/sekretariat/mails')).body) ?? []
    const { body } = await operator.get(`/sekretariat/mails/${id}`)
    assert.match(body, /href="http:\/\/localhost:3000\/leverandoerer"/)
    assert.doesNotMatch(body, /lukke modtageren ind/)
  })

  test('without its secret has no link to follow, and cannot be sent again', async () => {
    await become(1, 'sent')
    const { body } = await operator.get('/sekretariat/mails/1')
    assert.doesNotMatch(body, /h3m|\{secret\}/)
    assert.match(body, /Bed modtageren om at få en ny mail/)
    assert.doesNotMatch(body, /Send igen/)
    const again = await operator.post('/sekretariat/mails/1/afsendelse')
    assert.equal(again.headers.location, '/sekretariat/mails/1?sent=spent')
    assert.match((await operator.get('/sekretariat/mails/1?sent=spent')).body, /Mailen er ikke sendt igen/)
  })

  for (const id of ['0', '99', 'x', '%00', '99999999999999999999']) {
    test(`that is not there is not found: ${id}`, async () => {
      assert.equal((await operator.get(`/sekretariat/mails/${id}`)).statusCode, 404)
      assert.equal((await operator.post(`/sekretariat/mails/${id}/afsendelse`)).statusCode, 404)
    })
  }

  test('is nothing for others, nor for an operator without a second factor', async () => {
    const other = await signInAs(app, { personId: await addPerson(database) })
    assert.equal((await other.get('/sekretariat/mails/1')).statusCode, 403)
    assert.equal((await other.post('/sekretariat/mails/2/afsendelse')).statusCode, 403)
    const half = await signInAs(app, { personId: await addPerson(database, { isOperator: true }) })
    assert.match(String((await half.get('/sekretariat/mails/1')).headers.location), /^\/konto\/to-trin/)
  })
})

describe('what stands around every mail', () => {
  test('says who writes and why, and how to get no more of them', async () => {
    const mail = {
      messageId: 'm1',
      kind: 'reminders',
      to: 'ane@example.dk',
      language: 'en',
      subject: 'Still true?',
      content: { paragraphs: ['Hello'], link: null, afterwards: [] },
      secret: null,
      createdAt: new Date('2026-11-22T12:00:00Z'),
    } as const
    const letter = renderMail(mail, await mailFrame({ ...requestBasics, ...aContext(database) }))
    assert.deepEqual(letter.from, { name: 'Rummelig', address: 'noreply@localhost' })
    assert.match(letter.text, /Rummelig reminds you of your enterprise’s page\./)
    assert.match(letter.text, /Get no more reminders:\nhttp:\/\/localhost:3000\/en\/unsubscribe\//)
  })
})
