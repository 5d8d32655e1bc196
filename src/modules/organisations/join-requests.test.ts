import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { askToJoin } from './actions/join.ts'
import { cast, destinations, fifty } from './factories/cast.ts'
import { aCvr } from './factories.ts'

const { organisation, somebody, rolesIn, mails, newest, personContext } = cast(await testApp())

describe('a request to join', () => {
  test('made fifty times makes one mail to each owner, and answers the same each time', async () => {
    const { owner, member, cvr } = await organisation()
    const asker = await somebody({ name: 'Bente Beder' })
    const answers = await fifty(() => asker.browser.post('/organisation/anmodning', { cvr }))
    assert.deepEqual(destinations(answers), [`/organisation/anmodning?cvr=${cvr}`])
    assert.match((await asker.browser.get(`/organisation/anmodning?cvr=${cvr}`)).body, /Du har bedt om at komme med/)
    assert.equal((await mails(owner.email)).length, 1)
    assert.equal((await mails(member.email)).length, 0)
  })

  test('lets the asker in once an owner approves, and the asker is told', async () => {
    const { owner, member, cvr, url, id } = await organisation()
    const asker = await somebody({ name: 'Bente Beder' })
    await asker.browser.post('/organisation/anmodning', { cvr })
    assert.match((await owner.browser.get(`${url}/medlemmer`)).body, /Sig ja til Bente Beder/)
    assert.doesNotMatch((await member.browser.get(`${url}/medlemmer`)).body, /Bente Beder/)
    const request = await newest('join_request', id)
    assert.equal((await member.browser.post(`${url}/anmodninger/${request}/godkendelse`)).statusCode, 403)
    assert.equal((await asker.browser.post(`${url}/anmodninger/${request}/godkendelse`)).statusCode, 404)
    const answers = await fifty(() => owner.browser.post(`${url}/anmodninger/${request}/godkendelse`))
    assert.deepEqual(destinations(answers), [`${url}/medlemmer?done=approved`])
    assert.equal((await rolesIn(id))[asker.id], 'member')
    assert.equal((await mails(asker.email)).length, 1)
    assert.equal((await asker.browser.get(`/organisation/anmodning?cvr=${cvr}`)).headers.location, url)
    assert.equal((await owner.browser.post(`${url}/anmodninger/${request}/afslag`)).statusCode, 404)
  })

  test('lets nobody in when an owner refuses, and the asker is told', async () => {
    const { owner, cvr, url, id } = await organisation()
    const asker = await somebody()
    await asker.browser.post('/organisation/anmodning', { cvr })
    await owner.browser.post(`${url}/anmodninger/${await newest('join_request', id)}/afslag`)
    assert.equal((await rolesIn(id))[asker.id], undefined)
    assert.match((await mails(asker.email))[0]?.subject ?? '', /^Du er ikke kommet med i /)
  })

  test('that was refused is not made again on the same day: one a day at most', async () => {
    const { owner, cvr, url, id } = await organisation()
    const asker = await somebody()
    await asker.browser.post('/organisation/anmodning', { cvr })
    await owner.browser.post(`${url}/anmodninger/${await newest('join_request', id)}/afslag`)
    const answers = await fifty(() => asker.browser.post('/organisation/anmodning', { cvr }))
    assert.deepEqual(destinations(answers), [`/organisation/anmodning?cvr=${cvr}`])
    const page = await asker.browser.get(`/organisation/anmodning?cvr=${cvr}`)
    assert.match(page.body, /Du kan spørge igen i morgen/)
    assert.doesNotMatch(page.body, /<button[^>]*>Bed om at komme med/)
    assert.equal((await mails(owner.email)).length, 1)

    const tomorrow = { ...(await personContext(asker.id)), clock: clockAt('2026-11-23T12:00:00Z') }
    const again = await askToJoin(tomorrow, cvr)
    assert.equal(again.ok && again.value.standing, 'asked')
    assert.equal((await mails(owner.email)).length, 2)
  })

  test('to an organisation that is not there finds nothing', async () => {
    const { browser } = await somebody()
    assert.equal((await browser.get(`/organisation/anmodning?cvr=${aCvr()}`)).statusCode, 404)
    assert.equal((await browser.post('/organisation/anmodning', { cvr: 'x' })).statusCode, 404)
    assert.equal((await browser.get('/organisation/anmodning')).statusCode, 404)
  })
})
