import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { cast, destinations, fifty } from './factories/cast.ts'

const { organisation, rolesIn, mails } = cast(await testApp())

describe('members', () => {
  test('see who else belongs to it; only owners change it', async () => {
    const { owner, member, url } = await organisation()
    const [asOwner, asMember] = [
      await owner.browser.get(`${url}/medlemmer`),
      await member.browser.get(`${url}/medlemmer`),
    ]
    for (const { body } of [asOwner, asMember]) for (const { email } of [owner, member]) assert.ok(body.includes(email))
    assert.match(asOwner.body, /Inviter en kollega/)
    assert.doesNotMatch(asMember.body, /Inviter en kollega|Fjern /)
    for (const path of [
      `/medlemmer/${owner.id}/rolle`,
      `/medlemmer/${owner.id}/fjernelse`,
      '/invitationer/1/afsendelse',
    ]) {
      const fields = { role: 'member', email: 'x@example.dk' }
      assert.equal((await member.browser.post(url + path, fields)).statusCode, 403, path)
    }
    assert.equal(
      (await member.browser.post(`${url}/invitationer`, { role: 'member', email: 'x@example.dk' })).statusCode,
      403,
    )
  })

  test('of another organisation neither see nor change anything', async () => {
    const [{ url, member }, { owner: stranger }] = [await organisation(), await organisation()]
    for (const path of [`/medlemmer/${member.id}/rolle`, `/medlemmer/${member.id}/fjernelse`, '/invitationer']) {
      const answer = await stranger.browser.post(url + path, { role: 'owner', email: 'x@example.dk' })
      assert.equal(answer.statusCode, 404, path)
    }
    assert.equal((await stranger.browser.get(`${url}/medlemmer`)).statusCode, 404)
  })

  test('become owners, and owners members', async () => {
    const { owner, member, url, id } = await organisation()
    const answer = await owner.browser.post(`${url}/medlemmer/${member.id}/rolle`, { role: 'owner' })
    assert.equal(answer.headers.location, `${url}/medlemmer?done=roleChanged`)
    await owner.browser.post(`${url}/medlemmer/${owner.id}/rolle`, { role: 'member' })
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'member', [member.id]: 'owner' })
  })

  test('are removed by an owner and told of it, once', async () => {
    const { owner, member, url, id } = await organisation()
    const remove = () => owner.browser.post(`${url}/medlemmer/${member.id}/fjernelse`)
    const answers = await fifty(remove)
    assert.deepEqual(destinations(answers), [`${url}/medlemmer?done=removed`])
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner' })
    assert.equal((await mails(member.email)).length, 1)
    assert.equal((await member.browser.get(url)).statusCode, 404)
  })

  test('leave when they want, and have left however often they say so', async () => {
    const { member, owner, url, id } = await organisation()
    const answers = await fifty(() => member.browser.post(`${url}/udmeldelse`))
    assert.deepEqual(destinations(answers), ['/organisation?done=left'])
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner' })
  })

  test('are told why the last owner cannot leave, be removed or become a mere member', async () => {
    const { owner, url, id, member } = await organisation()
    for (const path of [`/medlemmer/${owner.id}/rolle`, `/medlemmer/${owner.id}/fjernelse`, '/udmeldelse']) {
      const answer = await owner.browser.post(url + path, { role: 'member' })
      assert.equal(answer.statusCode, 422, path)
      assert.match(answer.body, /skal have mindst én ejer/)
    }
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner', [member.id]: 'member' })
  })

  test('who are its two owners cannot both leave at once', async () => {
    const { owner, member, url, id } = await organisation()
    await owner.browser.post(`${url}/medlemmer/${member.id}/rolle`, { role: 'owner' })
    const answers = await Promise.all([owner, member].map(({ browser }) => browser.post(`${url}/udmeldelse`)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 422])
    assert.deepEqual(Object.values(await rolesIn(id)), ['owner'])
  })
})
