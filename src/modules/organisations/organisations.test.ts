import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import { personOf, system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson } from '../identity/factories.ts'
import { unconfirmed } from './actions/desk.ts'
import { cast, destinations, fifty } from './factories/cast.ts'
import { addOrganisation } from './factories.ts'

const app = await testApp()
const { database } = app
const { somebody, subjects, organisation, personContext, contextOf, deedsAt } = cast(app)

describe('an organisation', () => {
  test('is seen by its members, and is not there for anybody else', async () => {
    const { owner, member, stranger, url } = await withStranger()
    for (const page of ['', '/medlemmer']) {
      assert.equal((await owner.get(url + page)).statusCode, 200)
      assert.equal((await member.get(url + page)).statusCode, 200)
      assert.equal((await stranger.get(url + page)).statusCode, 404)
      assert.match(String((await client(app).get(url + page)).headers.location), /^\/log-ind/)
    }
    for (const page of ['/oplysninger', '/lukning']) {
      assert.equal((await owner.get(url + page)).statusCode, 200)
      assert.equal((await member.get(url + page)).statusCode, 403)
      assert.equal((await stranger.get(url + page)).statusCode, 404)
    }
  })

  test('is not found under what is no number', async () => {
    const { browser } = await somebody()
    for (const id of ['0', '-1', '1e3', '99999999999', 'x', '%00']) {
      assert.equal((await browser.get(`/organisation/${id}`)).statusCode, 404, id)
    }
  })

  test('is changed by its owners only, and keeps what was typed wrong', async () => {
    const { owner, member, stranger, url } = await withStranger()
    const change = { name: 'Nyt navn', street: 'Prøvegade 1', postcode: '8000', town: 'Aarhus C' }
    assert.equal((await stranger.post(`${url}/oplysninger`, change)).statusCode, 404)
    assert.equal((await member.post(`${url}/oplysninger`, change)).statusCode, 403)
    const wrong = await owner.post(`${url}/oplysninger`, { ...change, name: '' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /value="Prøvegade 1"/)
    for (const postcode of ['800', 'x', '80000', '0001']) {
      const nowhere = await owner.post(`${url}/oplysninger`, { ...change, postcode })
      assert.match(nowhere.body, /Skriv et dansk postnummer med fire cifre/, postcode)
    }
    assert.equal((await owner.post(`${url}/oplysninger`, change)).headers.location, `${url}?done=saved`)
    const { body } = await owner.get(`${url}?done=saved`)
    assert.match(body, /Oplysningerne er gemt/)
    assert.match(body, /Prøvegade 1/)
  })

  test('says after registering what comes next for its kind', async () => {
    const { owner, url } = await withStranger()
    assert.match((await owner.get(`${url}?done=registered`)).body, /Find jeres virksomhed i oversigten/)
  })

  test('is left, and somebody removed, only after a second look', async () => {
    const { member, owner, url } = await withStranger()
    assert.match((await member.get(url)).body, /<details[\s\S]*Ja, forlad organisationen[\s\S]*<\/details>/)
    assert.match((await owner.get(`${url}/medlemmer`)).body, /<details[\s\S]*Ja, fjern [\s\S]*<\/details>/)
  })

  test('is closed by an owner who says so, and then nobody belongs to it', async () => {
    const { owner, member, url } = await withStranger()
    assert.equal((await member.post(`${url}/lukning`, { sure: 'yes' })).statusCode, 403)
    const unsure = await owner.post(`${url}/lukning`)
    assert.equal(unsure.statusCode, 422)
    assert.match(unsure.body, /Sæt et flueben/)
    const answers = await fifty(() => owner.post(`${url}/lukning`, { sure: 'yes' }))
    assert.deepEqual(destinations(answers), ['/organisation?done=closed'])
    assert.equal((await owner.get(url)).statusCode, 404)
    assert.equal((await member.get(url)).statusCode, 404)
  })
})

describe('a network', () => {
  test('that takes another name is not confirmed any more, is told before and after, and does not vouch', async () => {
    const { id, browser } = await somebody()
    const members = [{ personId: id, role: 'owner' }] as const
    const network = await addOrganisation(database, { kind: 'networkOperator', name: 'Netværk Prøve', members })
    const url = `/organisation/${network}`
    assert.match((await browser.get(`${url}/oplysninger`)).body, /Ændrer I navnet, er den ikke bekræftet/)

    const moved = await browser.post(`${url}/oplysninger`, { name: 'Netværk Prøve', town: 'Aarhus' })
    assert.equal(moved.headers.location, `${url}?done=saved`)
    assert.equal(personOf((await personContext(id)).actor)?.memberships[0]?.vouches, true)

    const answers = await fifty(() => browser.post(`${url}/oplysninger`, { name: 'Staten', town: 'Aarhus' }))
    assert.deepEqual(destinations(answers), [`${url}?done=savedUnconfirmed`])
    assert.match((await browser.get(`${url}?done=savedUnconfirmed`)).body, /Sekretariatet ser på organisationen, før/)
    assert.equal(personOf((await personContext(id)).actor)?.memberships[0]?.vouches, false)
    assert.deepEqual(await deedsAt(network), ['organisations.detailsChanged', 'organisations.detailsChanged'])
    const queue = await unconfirmed(contextOf(system))
    assert.ok(queue.some((each) => each.id === network))
  })

  test('vouches for others only once an operator has confirmed it', async () => {
    for (const isConfirmed of [false, true]) {
      const { id } = await somebody()
      const members = [{ personId: id, role: 'owner' }] as const
      await addOrganisation(database, { kind: 'networkOperator', isConfirmed, members })
      const { actor } = await personContext(id)
      assert.equal(personOf(actor)?.memberships[0]?.vouches, isConfirmed)
    }
  })
})

describe('an operator', () => {
  test('confirms a public body once, and its owners are told', async () => {
    const email = 'ejer.kommune@example.dk'
    const ownerId = await addPerson(database, { email })
    const members = [{ personId: ownerId, role: 'owner' }] as const
    const id = await addOrganisation(database, {
      kind: 'municipality',
      name: 'Øby Kommune',
      isConfirmed: false,
      members,
    })
    const operator = await signInAs(app, {
      personId: await addPerson(database, { isOperator: true }),
      hasSecondFactor: true,
    })
    assert.match((await operator.get(`/sekretariat/organisationer/${id}`)).body, /har ikke set på organisationen/)
    const fields = { name: 'Øby Kommune' }
    const answers = await fifty(() => operator.post(`/sekretariat/organisationer/${id}/bekraeftelse`, fields))
    assert.equal(destinations(answers).length, 1)
    assert.match((await operator.get(String(answers[0]?.headers.location))).body, /Bekræftet af sekretariatet den 22\./)
    assert.deepEqual(await subjects(email), ['Øby Kommune er bekræftet'])
  })

  test('confirms the name that was shown, not another one taken meanwhile', async () => {
    const id = await addOrganisation(database, { kind: 'networkOperator', name: 'Ny', isConfirmed: false })
    const operator = await signInAs(app, {
      personId: await addPerson(database, { isOperator: true }),
      hasSecondFactor: true,
    })
    const answer = await operator.post(`/sekretariat/organisationer/${id}/bekraeftelse`, { name: 'Gammel' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /har skiftet navn/)
    assert.deepEqual(await deedsAt(id), [])
  })

  test('alone confirms', async () => {
    const { owner, url } = await withStranger()
    const id = url.split('/').at(-1)
    assert.equal((await owner.post(`/sekretariat/organisationer/${id}/bekraeftelse`)).statusCode, 403)
    assert.equal((await owner.get(`/sekretariat/organisationer/${id}`)).statusCode, 403)
  })
})

describe('a purchaser', () => {
  test('is trusted by the database once an operator, the register or a mail domain of its own says who it is', async () => {
    for (const [organisation, isTrusted] of [
      [{ isConfirmed: false }, ''],
      [{ isConfirmed: true }, 'yes'],
      [{ isConfirmed: false, cvrState: 'found' }, 'yes'],
      [{ isConfirmed: false, cvrState: 'unknown' }, ''],
      [{ isConfirmed: false, mailDomain: 'indkoeb-proeve.example' }, 'yes'],
    ] as const) {
      const { id } = await somebody()
      const members = [{ personId: id, role: 'member' }] as const
      await addOrganisation(database, { kind: 'publicPurchaser', ...organisation, members })
      const { actor } = await personContext(id)
      assert.equal(personOf(actor)?.memberships[0]?.buys, true)
      const told = await inTransaction({ database, actor }, (tx) =>
        sql<{ purchaser: string }>`select current_setting('rummelig.purchaser') as purchaser`.execute(tx),
      )
      assert.equal(told.rows[0]?.purchaser, isTrusted, JSON.stringify(organisation))
    }
  })
})

/** The browsers of its owner, its member, and the owner of another. */
async function withStranger() {
  const [{ url, owner, member }, other] = [await organisation(), await organisation()]
  return { url, owner: owner.browser, member: member.browser, stranger: other.owner.browser }
}
