import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { listAudit } from '../../kernel/audit/read.ts'
import { inTransaction } from '../../kernel/context.ts'
import { aContext, aPerson } from '../suppliers/factories.ts'
import { changeSettings } from './actions/settings.ts'
import { operatorBrowser } from './factories.ts'
import { revisionOf } from './forms/settings.ts'
import { defaultSettings, loadPlatformSettings, platformSettings } from './index.ts'
import { saveSetting } from './store/settings.ts'

const app = await testApp()
const { database } = app
const page = '/sekretariat/indstillinger'
const operator = await operatorBrowser(app)

/** The form as it stands on the page. */
async function fieldsOf(browser: typeof operator): Promise<Record<string, string>> {
  const { body } = await browser.get(page)
  const inputs = [...body.matchAll(/<input [^>]*>/g)].map(([tag]) => tag)
  const sent = inputs.filter((tag) => !tag.includes('type="checkbox"') || / checked\b/.test(tag))
  const typed = sent.flatMap((tag) => [...tag.matchAll(/ name="([a-zA-Z]+)"[^>]* value="([^"]*)"/g)])
  const areas = ['welcomeDa', 'welcomeEn', 'aboutDa', 'aboutEn'].map((name) => [name, ''])
  return Object.fromEntries([...areas, ...typed.map(([, name = '', value = '']) => [name, value])])
}

describe('the settings of the platform', () => {
  test('are changed by an operator, and stand on every page at once', async () => {
    const fields = await fieldsOf(operator)
    const saved = await operator.post(page, {
      ...fields,
      siteName: 'Rummelig Fyn',
      operatorSentenceDa: 'Drives og betales af Prøvekøbing Kommune.',
      welcomeDa: '## Velkommen\n\nHer er **alle**.',
      aboutDa: 'Mere om <b>os</b>.',
      contactEmail: 'post@example.dk',
    })
    assert.equal(saved.headers.location, `${page}?saved=yes`)
    const { body: front } = await operator.get('/')
    assert.match(front, /<title>Rummelig Fyn<\/title>/)
    assert.match(front, /Drives og betales af Prøvekøbing Kommune\./)
    assert.match(front, /<h3>Velkommen<\/h3>[\s\S]*<strong>alle<\/strong>/)
    const { body: about } = await operator.get('/om')
    assert.match(about, /<h1>Om Rummelig Fyn<\/h1>/)
    assert.match(about, /Mere om &lt;b&gt;os&lt;\/b&gt;\./)
    assert.match(about, /mailto:post@example\.dk/)
    const { body: security } = await app.server.inject('/.well-known/security.txt')
    assert.match(security, /^Contact: mailto:post@example\.dk$/m)
  })

  test('are in the log: which, not what', async () => {
    const [entry] = await listAudit(database, { action: 'desk.settingsChanged', limit: 1 })
    assert.equal(entry?.subject, 'settings')
    assert.deepEqual(entry?.detail, { changed: 'siteName, operatorSentence, welcome, about, contactEmail' })
  })

  test('hide the way to English when it is not offered, and English pages are still there', async () => {
    const { offersEnglish, ...fields } = await fieldsOf(operator)
    assert.equal(offersEnglish, 'yes')
    await operator.post(page, fields)
    const { body } = await operator.get('/')
    assert.doesNotMatch(body, /hreflang="en"/)
    const english = await operator.get('/en')
    assert.equal(english.statusCode, 200)
    assert.match(english.body, /class="function-link language-link[^"]*" href="\/"/)
    await operator.post(page, { ...(await fieldsOf(operator)), offersEnglish })
  })

  for (const [field, value, sentence] of [
    ['siteName', '', /Skriv, hvad portalen hedder/],
    ['siteName', 'x'.repeat(61), /Teksten er for lang/],
    ['siteName', 'a\nb', /Skriv det på én linje/],
    ['contactEmail', 'post', /Skriv en mailadresse som/],
    ['senderAddress', 'a@example.dk, b@example.dk', /Skriv en mailadresse som/],
    ['welcomeDa', 'x'.repeat(5_001), /Teksten er for lang/],
  ] as const) {
    test(`refuse ${field} that is ${JSON.stringify(value.slice(0, 30))}, and keep what was typed`, async () => {
      const typed = { ...(await fieldsOf(operator)), aboutEn: 'Typed with care', [field]: value }
      const { statusCode, body } = await operator.post(page, typed)
      assert.equal(statusCode, 422)
      assert.match(body, sentence)
      assert.match(body, new RegExp(`href="#${field}"`))
      assert.match(body, /Typed with care/)
    })
  }

  test('are never overwritten unseen: who comes second sees what the first has put there', async () => {
    const second = await operatorBrowser(app)
    const seen = await fieldsOf(second)
    await operator.post(page, { ...seen, siteName: 'Den første' })
    const conflict = await second.post(page, { ...seen, senderName: 'Den anden' })
    assert.equal(conflict.statusCode, 409)
    assert.match(conflict.body, /En anden har ændret indstillingerne imens/)
    assert.match(conflict.body, /Den første/)
    assert.match(conflict.body, /value="Den anden"/)
    const [, revision = ''] = /name="revision" value="(\w+)"/.exec(conflict.body) ?? []
    const saved = await second.post(page, { ...seen, senderName: 'Den anden', revision })
    assert.equal(saved.statusCode, 303)
  })

  test('sent fifty times at once are changed once', async () => {
    const typed = { ...(await fieldsOf(operator)), siteName: 'Halvtreds' }
    const before = (await listAudit(database, { action: 'desk.settingsChanged', limit: 100 })).length
    const answers = await Promise.all(Array.from({ length: 30 }, () => operator.post(page, typed)))
    assert.deepEqual([...new Set(answers.map(({ headers }) => headers.location))], [`${page}?saved=yes`])
    assert.equal((await listAudit(database, { action: 'desk.settingsChanged', limit: 100 })).length, before + 1)
  })

  test('are not changed by anybody else', async () => {
    const seller = { ...aContext(database), actor: aPerson({ personId: 7, owns: [1] }) }
    const refusal = await changeSettings(seller, defaultSettings, revisionOf(defaultSettings))
    assert.deepEqual(refusal, { ok: false, refusal: { kind: 'notAllowed' } })
    const change = { name: 'siteName', value: 'Taget', at: today.now(), by: 7 } as const
    await assert.rejects(
      inTransaction(seller, (tx) => saveSetting(tx, change)),
      /row-level security/,
    )
  })
})

describe('the settings that pages show', () => {
  test('are those of another process after five seconds, and no page waits for them', async () => {
    const clock = { time: today.now().getTime() }
    const asking = { database, clock: { now: () => new Date(clock.time) } }
    await loadPlatformSettings(asking)
    const admin = { ...aContext(database), actor: aPerson({ personId: 7, isOperator: true }) }
    const change = { name: 'siteName', value: 'Andetsteds', at: today.now(), by: null } as const
    await inTransaction(admin, (tx) => saveSetting(tx, change))
    clock.time += 4_999
    assert.notEqual(platformSettings(asking).siteName, 'Andetsteds')
    clock.time += 1
    assert.notEqual(platformSettings(asking).siteName, 'Andetsteds')
    await loadPlatformSettings(asking)
    assert.equal(platformSettings(asking).siteName, 'Andetsteds')
  })

  test('are those last known while the database is away', async () => {
    const away = { database: Object.create(database), clock: today }
    Object.defineProperty(away.database, 'getExecutor', {
      value: () => {
        throw new Error('The database is away.')
      },
    })
    assert.deepEqual(await loadPlatformSettings(away), defaultSettings)
    assert.deepEqual(platformSettings(away), defaultSettings)
  })
})
