import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { system } from '../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { addPerson } from '../identity/factories.ts'
import { cast } from './factories/cast.ts'
import { aCvr, addOrganisation } from './factories.ts'
import { leaveEverything, organisationCards, personalData, registerEnterprise } from './index.ts'
import { forgetDeletedPeople } from './reactions.ts'

const app = await testApp()
const { database } = app
const { organisation, somebody, rolesIn, mails, asPlatform, contextOf, personContext, deedsAt } = cast(app)

describe('somebody who goes for good', () => {
  test('leaves everything, with what is kept about them', async () => {
    const { owner, member, url, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'gik@example.dk', role: 'member' })
    const invited = await somebody({ email: 'gik@example.dk' })
    const [mail] = await mails('gik@example.dk')
    await invited.browser.post(mail?.link?.path ?? '')
    const kept = await personalData(contextOf(system), invited.id)
    assert.deepEqual(
      kept.memberships.map(({ role }) => role),
      ['member'],
    )
    assert.deepEqual(
      kept.acceptedInvitations.map(({ email }) => email),
      ['gik@example.dk'],
    )

    assert.deepEqual(await leave(invited.id), { ok: true, value: undefined })
    assert.deepEqual(await rolesIn(id), { [owner.id]: 'owner', [member.id]: 'member' })
    assert.deepEqual(await personalData(contextOf(system), invited.id), {
      memberships: [],
      joinRequests: [],
      acceptedInvitations: [],
    })
  })

  test('twice at once has left once', async () => {
    const { member, id } = await organisation()
    const answers = await Promise.all(Array.from({ length: 5 }, () => leave(member.id)))
    assert.ok(answers.every(({ ok }) => ok))
    assert.deepEqual(await deedsAt(id), ['organisations.left'])
  })

  test('is told of which organisations they are the last owner, and leaves none', async () => {
    const { owner, id } = await organisation()
    const { name } = (await organisationCards(contextOf(system), [id]))[0] ?? {}
    assert.deepEqual(await leave(owner.id), { ok: false, refusal: { kind: 'lastOwner', organisations: [name] } })
    assert.equal((await rolesIn(id))[owner.id], 'owner')
  })

  test('without leaving first is followed by the longest member, or closes what nobody else belongs to', async () => {
    const { owner, member, id } = await organisation()
    const alone = await addOrganisation(database, { members: [{ personId: owner.id, role: 'owner' }] })
    await asPlatform((tx) =>
      forgetDeletedPeople.react(
        tx,
        [{ id: 1, kind: 'identity.personDeleted', payload: { personId: owner.id } }],
        contextOf(system),
      ),
    )
    assert.deepEqual(await rolesIn(id), { [member.id]: 'owner' })
    assert.deepEqual(await rolesIn(alone), {})
  })
})

describe('another module that needs an organisation', () => {
  test('gets a new one for whoever asks, the same one again, and none that others have', async () => {
    const [one, other] = [
      await personContext(await addPerson(database)),
      await personContext(await addPerson(database)),
    ]
    const cvr = aCvr()
    const register = (context: Context) =>
      inTransaction(context, (tx) => registerEnterprise(tx, context, { cvr, name: 'Undervejs' }))
    const ids = await Promise.all(Array.from({ length: 5 }, () => register(one)))
    assert.equal(new Set(ids.map((each) => each.ok && each.value)).size, 1)
    assert.deepEqual(await register(other), { ok: false, refusal: 'belongsToOthers' })
  })
})

function leave(personId: number) {
  const context = contextOf(system)
  return inTransaction(context, (tx) => leaveEverything(tx, context, personId))
}
