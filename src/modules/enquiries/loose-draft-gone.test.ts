import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { type Client, client } from '../../../test/support/session.ts'
import { aContext } from '../suppliers/factories.ts'
import { forgetLooseDrafts } from './actions/loose-drafts.ts'

const day = 86_400_000
let now = new Date('2026-11-22T12:00:00Z')
const clock = { now: () => now }
const app = await testApp({ clock })

const need = { title: 'Frokost til rådhuset', description: 'Frokost til 40 hver dag.', categories: '55512000' }

async function begin(browser: Client): Promise<string> {
  const begun = await browser.post('/forespoergsel/kladde', { kind: 'quotes' })
  return String(begun.headers.location).replace(/\/behov$/, '')
}

describe('a form of a draft that was deleted meanwhile', () => {
  const leaveOpenTooLong = async (browser: Client) => {
    const draft = await begin(browser)
    now = new Date(now.getTime() + 15 * day)
    await forgetLooseDrafts({ ...aContext(app.database), clock })
    return draft
  }
  test('begins another with what was typed in it', async () => {
    const browser = client(app)
    const draft = await leaveOpenTooLong(browser)
    const saved = await browser.post(`${draft}/behov`, { kind: 'quotes', seen: '', ...need })
    assert.equal(saved.statusCode, 303)
    const address = String(saved.headers.location)
    assert.notEqual(address.replace(/\/behov.*$/, ''), draft)
    const { body } = await browser.get(address)
    assert.match(body, /Kladden var slettet, men det, du skrev her, er gemt/)
    assert.match(body, /value="Frokost til rådhuset"/)
  })

  test('tells which kind it is of, so that it can', async () => {
    const browser = client(app)
    const draft = await begin(browser)
    assert.match((await browser.get(`${draft}/behov`)).body, /name="kind" value="quotes"/)
    const gone = await leaveOpenTooLong(browser)
    assert.equal((await browser.post(`${gone}/behov`, { kind: 'noget', ...need })).statusCode, 404)
  })

  test('keeps what was typed where no more can be begun', async () => {
    const browser = client(app)
    const draft = await leaveOpenTooLong(browser)
    const send = () => browser.post(`${draft}/behov`, { kind: 'quotes', seen: '', ...need })
    let answer = await send()
    for (let tries = 0; answer.statusCode === 303 && tries < 100; tries += 1) answer = await send()
    assert.equal(answer.statusCode, 429)
    assert.match(answer.body, /Vent et minut/)
    assert.match(answer.body, /value="Frokost til rådhuset"/)
  })
})
