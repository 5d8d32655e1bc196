import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accounts } from '../../../test/support/accounts.ts'
import { mailsTo } from './factories.ts'

const { app, pass, somebody, setUpTwoSteps, afterFirstStep } = await accounts()
const { database } = app

/** Somebody who signs in in two steps. Answers how to make codes. */
async function withTwoSteps() {
  const { email, browser } = await somebody()
  const { codeNow } = await setUpTwoSteps(browser)
  pass(2)
  return { email, codeNow }
}

describe('whoever guesses at codes', () => {
  /** So many wrong codes with a minute between them, each after a first step if it is asked for. */
  async function guess(email: string, times: number) {
    let browser = await afterFirstStep(email)
    for (let tried = 0; tried < times; tried += 1) {
      pass(1)
      const { headers } = await browser.post('/log-ind/kode', { code: `00000${tried % 10}` })
      if (headers.location !== undefined) browser = await afterFirstStep(email)
    }
    return browser
  }

  test('starts over with the first step after five wrong ones', async () => {
    const { email, codeNow } = await withTwoSteps()
    const second = await guess(email, 4)
    pass(2)
    const { headers } = await second.post('/log-ind/kode', { code: '999999' })
    assert.equal(headers.location, '/log-ind?startOver=yes')
    assert.match((await second.get(headers.location ?? '')).body, /Koden passede ikke fem gange/)
    const late = await second.post('/log-ind/kode', { code: codeNow() })
    assert.equal(late.headers.location, '/log-ind')
    assert.equal((await second.get('/konto')).statusCode, 303)
  })

  test('is locked out for an hour after twenty in a day, and the owner gets one mail', async () => {
    const { email, codeNow } = await withTwoSteps()
    const second = await guess(email, 20)
    pass(2)
    const refused = await second.post('/log-ind/kode', { code: codeNow() })
    assert.equal(refused.statusCode, 429)
    assert.match(refused.body, /Vent en time/)
    const isAboutCodes = ({ subject }: { readonly subject: string }) => subject.startsWith('Nogen har skrevet')
    assert.equal((await mailsTo(database, email)).filter(isAboutCodes).length, 1)

    pass(60)
    const third = await guess(email, 1)
    pass(2)
    assert.equal((await third.post('/log-ind/kode', { code: codeNow() })).statusCode, 429, 'one more locks again')
    pass(61)
    const fourth = await afterFirstStep(email)
    assert.equal((await fourth.post('/log-ind/kode', { code: codeNow() })).statusCode, 303)
    assert.equal((await mailsTo(database, email)).filter(isAboutCodes).length, 1)
  })
})
