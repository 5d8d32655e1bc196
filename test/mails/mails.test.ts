import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Language, languages } from '../../src/kernel/i18n/language.ts'
import { type Mail, queueMail, refusableMailKinds } from '../../src/kernel/mail/mail.ts'
import { mailsTo } from '../../src/kernel/mail/outbox.ts'
import { today } from '../support/clock.ts'
import { linksIn, pathOf, postOf } from '../support/post.ts'
import { client } from '../support/session.ts'
import type { ReceivedMail } from '../support/smtp-double.ts'
import { readTree, type Tree } from '../support/source.ts'
import { until } from '../support/until.ts'
import type { Caused } from './cause.ts'
import { causes } from './causes/index.ts'
import { app, asPlatform } from './stage.ts'

const post = await postOf(app)

/** Functions that write a mail which arrived in both languages. */
const arrived = new Set<string>()

describe('each mail there is', () => {
  for (const [name, cause] of Object.entries(causes))
    for (const language of languages)
      test(`${name} arrives in the receiver's language (${language}), with a link that works`, async () => {
        const caused = await cause(language)
        const subject = caused.subject[language]
        const mails = (await post.deliver()).filter((mail) => mail.to.includes(caused.to) && mail.subject === subject)
        assert.equal(mails.length, 1, `${caused.to} got not one mail “${subject}”.`)
        for (const mail of mails) await assertGood(mail, caused, language)
        if (language === languages.at(-1)) arrived.add(name)
      })

  test('has been sent here', () => {
    assert.deepEqual(mailFunctions(readTree('src/modules', '.ts')).symmetricDifference(arrived), new Set())
  })

  test('that nothing here sends would be reported', () => {
    const planted = new Map([['src/modules/desk/mails.ts', 'export function weeklyMail(to: Receiver): Mail {}']])
    assert.deepEqual([...mailFunctions(planted).difference(arrived)], ['desk.weeklyMail'])
  })
})

describe('who refuses mails of a kind', () => {
  for (const kind of refusableMailKinds)
    test(`by one click in the mail program gets no more of them, but still those they ask for: ${kind}`, async () => {
      const to = `${kind}@example.dk`
      await queue({ to, kind })
      const [mail] = await post.deliver()
      assert.ok(mail)
      const { statusCode } = await oneClick(mail)
      assert.equal(statusCode, 200)
      await queue({ to, kind })
      await queue({ to, kind: 'account', subject: 'Dit link' })
      assert.deepEqual(
        (await post.deliver()).map(({ subject }) => subject),
        ['Dit link'],
      )
    })
})

describe('while the mail server', () => {
  for (const [what, trouble] of [
    ['is down', 'down'],
    ['is busy', 'busy'],
    ['hangs', { slow: 3_600_000 }],
  ] as const)
    test(`${what}, a form that causes a mail is answered before it leaves; later it arrives once`, async () => {
      const email = `${what.replace(' ', '-')}@example.dk`
      await post.server.behave(trouble)
      const sender = post.start()
      const { statusCode } = await client(app, '10.8.0.1').post('/log-ind', { email, way: 'link' })
      assert.equal(statusCode, 303)
      assert.deepEqual(arrivedAt(email), [])

      await until(async () => (await attemptsAt(email)) > 0)
      await sender.stop(0)
      assert.deepEqual(arrivedAt(email), [])
      await post.server.behave('fine')
      await post.deliver({ minutesLater: 10 })
      await post.deliver({ minutesLater: 20 })
      assert.equal(arrivedAt(email).length, 1)
    })
})

/** A mail is sent to whom it is for, in their language, and says no more than they may know; its link leads somewhere. */
async function assertGood(
  mail: ReceivedMail,
  { to, opensIn, links: expected = 1 }: Caused,
  language: Language,
): Promise<void> {
  assert.deepEqual(mail.to, [to])
  assert.match(mail.html, new RegExp(`<html lang="${language}">`))
  assert.match(mail.messageId, /^<[0-9a-f-]{36}@localhost>$/)
  assert.equal(mail.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  const [unsubscribe] = linksIn(mail).slice(-1)
  assert.equal(mail.headers.get('list-unsubscribe'), `<${unsubscribe}>`)
  assert.equal((await client(app).get(pathOf(unsubscribe ?? ''))).statusCode, 200)

  const addresses = `${mail.subject} ${mail.text} ${mail.html}`.match(/[\w.+-]+@[\w.-]+/g) ?? []
  assert.deepEqual(new Set(addresses).difference(new Set([to])), new Set(), 'somebody else’s address')
  assert.doesNotMatch(mail.text + mail.html, /Hemmelig|Prøve/, 'somebody’s name')
  assert.doesNotMatch(mail.text + mail.html, /undefined|null|\[object|\{secret\}/)

  const links = linksIn(mail).slice(0, -1)
  assert.equal(links.length, opensIn === undefined ? 0 : expected)
  for (const link of links) {
    assert.ok(mail.html.includes(`href="${link.replaceAll('&', '&amp;')}"`))
    assert.match(pathOf(link), language === 'da' ? /^\/(?!en\/)/ : /^\/en\//)
    const { statusCode } = (await opensIn?.get(pathOf(link))) ?? assert.fail()
    assert.equal(statusCode, 200, link)
  }
}

/** As mail programs do that offer a button (RFC 8058): no cookie, no token, no page before. */
function oneClick({ headers }: ReceivedMail) {
  const url = pathOf(headers.get('list-unsubscribe')?.slice(1, -1) ?? '')
  const type = 'application/x-www-form-urlencoded'
  return client(app).raw({
    method: 'POST',
    url,
    headers: { 'content-type': type },
    payload: headers.get('list-unsubscribe-post') ?? '',
  })
}

function arrivedAt(email: string): ReceivedMail[] {
  return post.server.mails.filter(({ to }) => to.includes(email))
}

/** How often it was tried to send the last mail to the address. */
function attemptsAt(email: string): Promise<number> {
  return asPlatform(async (tx) => (await mailsTo(tx, email)).at(-1)?.attempts ?? 0)
}

function queue(changes: Pick<Mail, 'to' | 'kind'> & Partial<Mail>): Promise<void> {
  const mail = { language: 'da', subject: 'Nyt', paragraphs: ['Hej'], ...changes } as const
  return asPlatform((tx) => queueMail(tx, { clock: today }, mail))
}

/** All functions that write a mail, such as `organisations.invitedMail`. */
function mailFunctions(tree: Tree): ReadonlySet<string> {
  return new Set(
    [...tree].flatMap(([path, source]) => {
      const module = /^src\/modules\/(\w+)\/mails(?:\.ts|\/\w+\.ts)$/.exec(path)?.[1]
      if (module === undefined) return []
      return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+Mail)\b/gm)].map(
        ([, name]) => `${module}.${name}`,
      )
    }),
  )
}
