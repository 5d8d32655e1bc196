import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { signInAs } from '../../../test/support/session.ts'
import { addPerson } from '../identity/factories.ts'
import { cast, destinations, fifty } from './factories/cast.ts'

const app = await testApp()
const { organisation, somebody, rolesIn, mails, subjects, deedsAt } = cast(app)
const operator = await signInAs(app, {
  personId: await addPerson(app.database, { isOperator: true }),
  hasSecondFactor: true,
})

const desk = (id: number) => `/sekretariat/organisationer/${id}`

describe('an operator who mends an organisation', () => {
  test('sees its members, and gives it another owner: somebody who has an account', async () => {
    const { owner, member, id } = await organisation()
    const { body } = await operator.get(desk(id))
    for (const { email } of [owner, member]) assert.ok(body.includes(email))

    const heir = await somebody()
    const answers = await fifty(() => operator.post(`${desk(id)}/ejere`, { email: heir.email.toUpperCase() }))
    assert.deepEqual(destinations(answers), [`${desk(id)}?done=ownerAdded`])
    assert.equal((await rolesIn(id))[heir.id], 'owner')
    assert.deepEqual(await shortSubjects(heir.email), ['Du er nu ejer af'])
    assert.equal((await mails(owner.email)).length, 1)
    assert.equal((await mails(member.email)).length, 0)
    assert.deepEqual(await deedsAt(id), ['organisations.ownerAdded'])
  })

  test('makes a member an owner, who is no asker any more', async () => {
    const { owner, member, id } = await organisation()
    const answer = await operator.post(`${desk(id)}/medlemmer/${member.id}/ejerskab`)
    assert.equal(answer.headers.location, `${desk(id)}?done=ownerAdded`)
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner', [member.id]: 'owner' })
  })

  test('takes an organisation from who grabbed it: another owner first, then the first one out', async () => {
    const { owner, member, id, url } = await organisation()
    const remove = () => operator.post(`${desk(id)}/medlemmer/${owner.id}/fjernelse`)
    const tooEarly = await remove()
    assert.equal(tooEarly.statusCode, 422)
    assert.match(tooEarly.body, /Tilføj først en anden ejer/)
    await operator.post(`${desk(id)}/medlemmer/${member.id}/ejerskab`)
    assert.deepEqual(destinations(await fifty(remove)), [`${desk(id)}?done=removedByDesk`])
    assert.deepEqual(await rolesIn(id), { [member.id]: 'owner' })
    assert.equal((await owner.browser.get(url)).statusCode, 404)
    assert.equal((await subjects(owner.email)).filter((subject) => subject.startsWith('Du er ikke længere')).length, 1)
    assert.deepEqual(await deedsAt(id), ['organisations.memberRemoved', 'organisations.ownerAdded'])
  })

  test('is told when nobody has an account with the address, and keeps what was typed', async () => {
    const { id } = await organisation()
    const answer = await operator.post(`${desk(id)}/ejere`, { email: 'ukendt@example.dk' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Ingen har en konto med den adresse/)
    assert.match(answer.body, /value="ukendt@example\.dk"/)
    assert.match((await operator.post(`${desk(id)}/ejere`, { email: 'x' })).body, /Skriv en e-mailadresse/)
  })

  test('closes it with words, which its members get by mail; its number is free then', async () => {
    const { owner, member, id, cvr } = await organisation()
    const unsure = await operator.post(`${desk(id)}/lukning`, { words: 'Oprettet af en anden.' })
    assert.equal(unsure.statusCode, 422)
    assert.match(unsure.body, /Oprettet af en anden\./)
    assert.match((await operator.post(`${desk(id)}/lukning`, { sure: 'yes' })).body, /Skriv, hvorfor/)

    const fields = { words: 'Oprettet af en anden.', sure: 'yes' }
    const answers = await fifty(() => operator.post(`${desk(id)}/lukning`, fields))
    assert.deepEqual(destinations(answers), [`${desk(id)}?done=closedByDesk`])
    assert.match((await operator.get(desk(id))).body, /Lukket/)
    for (const { email } of [owner, member]) {
      const sent = await mails(email)
      assert.equal(sent.length, 1)
      assert.match(sent[0]?.paragraphs.join(' ') ?? '', /Sekretariatet skriver: Oprettet af en anden\./)
    }
    assert.deepEqual(await deedsAt(id), ['organisations.closed'])

    const details = { kind: 'socialEnterprise', name: 'De Rette', cvr }
    const anew = await (await somebody()).browser.post('/organisation/ny/oplysninger', details)
    assert.match(String(anew.headers.location), /\?done=registered$/)
  })

  test('is nobody else', async () => {
    const { owner, member, id } = await organisation()
    for (const path of [
      '/ejere',
      `/medlemmer/${member.id}/ejerskab`,
      `/medlemmer/${member.id}/fjernelse`,
      '/lukning',
    ]) {
      const fields = { email: owner.email, words: 'Nej.', sure: 'yes' }
      assert.equal((await owner.browser.post(desk(id) + path, fields)).statusCode, 403, path)
      assert.equal((await operator.post(desk(9_999_999) + path, fields)).statusCode, 404, path)
    }
    assert.equal((await owner.browser.get(`${desk(id)}/lukning`)).statusCode, 403)
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner', [member.id]: 'member' })
  })
})

/** Without the organisation's name. */
async function shortSubjects(email: string): Promise<string[]> {
  return (await subjects(email)).map((subject) => subject.replace(/ Organisation \d+$/, ''))
}
