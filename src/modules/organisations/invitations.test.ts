import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { testPorts } from '../../../test/support/request.ts'
import { client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import type { MailDetail } from '../../kernel/mail/outbox.ts'
import { cast, destinations, fifty } from './factories/cast.ts'
import { forgetInvited } from './jobs.ts'

const app = await testApp()
const visitor = client(app)
const { organisation, somebody, rolesIn, mails, newest, asPlatform, contextOf } = cast(app)

describe('an invitation', () => {
  test('sent fifty times makes one mail, with a link that lets the invited one in', async () => {
    const { owner, url, id } = await organisation()
    const answers = await fifty(() =>
      owner.browser.post(`${url}/invitationer`, { email: 'Ny.Kollega@example.dk', role: 'owner' }),
    )
    assert.deepEqual(destinations(answers), [`${url}/medlemmer?done=invited`])
    const link = await onlyLink('ny.kollega@example.dk')

    const invited = await somebody({ email: 'ny.kollega@example.dk' })
    assert.match(
      (await invited.browser.get(link)).body,
      /Invitationen er til ny\.kollega@example\.dk\. Du bliver ejer\./,
    )
    const accepted = await fifty(() => invited.browser.post(link))
    assert.deepEqual(destinations(accepted), [`${url}?done=joined`])
    assert.equal((await rolesIn(id))[invited.id], 'owner')
    assert.equal((await invited.browser.get(link)).headers.location, url)
  })

  test('lets nobody else in, whoever has the link', async () => {
    const { owner, url, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'mente@example.dk', role: 'member' })
    const link = await onlyLink('mente@example.dk')
    const other = await somebody({ email: 'anden@example.dk' })
    assert.match((await other.browser.get(link)).body, /men du er logget ind som anden@example\.dk/)
    assert.equal((await other.browser.post(link)).statusCode, 403)
    assert.equal((await rolesIn(id))[other.id], undefined)
    assert.equal((await other.browser.get('/invitation/opfundet')).statusCode, 404)
  })

  test('is seen without an account, with the ways to one that lead back to it', async () => {
    const { owner, url } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'uden-konto@example.dk', role: 'member' })
    const link = await onlyLink('uden-konto@example.dk')
    const { statusCode, body } = await visitor.get(link)
    assert.equal(statusCode, 200)
    assert.match(body, /<h1>Du er inviteret til /)
    for (const way of ['/opret', '/log-ind']) assert.ok(body.includes(`href="${way}?next=${encodeURIComponent(link)}"`))
    assert.equal((await visitor.post(link)).statusCode, 401)
  })

  test('that was withdrawn or has expired says so', async () => {
    const { owner, url, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'fortrudt@example.dk', role: 'member' })
    const link = await onlyLink('fortrudt@example.dk')
    const invitation = await newest('invitation', id)
    const withdraw = () => owner.browser.post(`${url}/invitationer/${invitation}/tilbagekaldelse`)
    assert.equal((await withdraw()).headers.location, `${url}/medlemmer?done=withdrawn`)
    assert.equal((await withdraw()).headers.location, `${url}/medlemmer?done=withdrawn`)

    const invited = await somebody({ email: 'fortrudt@example.dk' })
    for (const answer of [await invited.browser.get(link), await invited.browser.post(link)]) {
      assert.equal(answer.statusCode, 410)
      assert.match(answer.body, /Invitationen gælder ikke længere/)
    }
  })

  test('sent again has a new link, and the old one leads nowhere', async () => {
    const { owner, url, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'igen@example.dk', role: 'member' })
    const old = await onlyLink('igen@example.dk')
    const invitation = await newest('invitation', id)
    await letTimePass(id)
    await fifty(() => owner.browser.post(`${url}/invitationer/${invitation}/afsendelse`))
    const sent = await mails('igen@example.dk')
    assert.equal(sent.length, 2)
    const invited = await somebody({ email: 'igen@example.dk' })
    assert.equal((await invited.browser.get(old)).statusCode, 404)
    assert.equal((await invited.browser.get(linkIn(sent[1]))).statusCode, 200)
  })

  test('to somebody who belongs to it, or to no address, says what to do and keeps what was typed', async () => {
    const { owner, member, url } = await organisation()
    const known = await owner.browser.post(`${url}/invitationer`, { email: member.email, role: 'member' })
    assert.equal(known.statusCode, 422)
    assert.match(known.body, /er allerede med/)
    const wrong = await owner.browser.post(`${url}/invitationer`, { email: 'ikke en adresse', role: 'owner' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /Skriv en e-mailadresse/)
    assert.match(wrong.body, /value="ikke en adresse"/)
  })

  test('is one of fifty without an answer at most', async () => {
    const { owner, url, id } = await organisation()
    await asPlatform((tx) =>
      sql`
        insert into organisations.invitation (
          organisation_id, email, role, token_hash, invited_by, created_at, sent_at, expires_at
        )
        select
          ${id}, 'mange-' || number || '@example.dk', 'member', sha256(number::text::bytea), ${owner.id}, now(), now(), now()
        from generate_series(1, 50) as number
      `.execute(tx),
    )
    const answer = await owner.browser.post(`${url}/invitationer`, { email: 'enda-en@example.dk', role: 'member' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /50 invitationer uden svar/)
  })

  test('to an address that was just written to waits a minute, however often it is withdrawn', async () => {
    const { owner, url, id } = await organisation()
    const invite = () => owner.browser.post(`${url}/invitationer`, { email: 'kanon@example.dk', role: 'member' })
    await invite()
    await owner.browser.post(`${url}/invitationer/${await newest('invitation', id)}/tilbagekaldelse`)
    const again = await invite()
    assert.equal(again.statusCode, 422)
    assert.match(again.body, /Der er lige sendt en mail til adressen\. Vent et minut/)
    assert.equal((await mails('kanon@example.dk')).length, 1)

    await letTimePass(id)
    assert.equal((await invite()).headers.location, `${url}/medlemmer?done=invited`)
    assert.equal((await mails('kanon@example.dk')).length, 2)
  })

  test('is one of fifty mails of a day at most, those of withdrawn ones too', async () => {
    const { owner, url, id } = await organisation()
    await asPlatform((tx) =>
      sql`
        insert into organisations.invitation_mail (organisation_id, email, sent_at)
        select ${id}, 'dag-' || number || '@example.dk', ${today.now()}::timestamptz - interval '23 hours'
        from generate_series(1, 50) as number
      `.execute(tx),
    )
    const invite = () => owner.browser.post(`${url}/invitationer`, { email: 'nr-51@example.dk', role: 'member' })
    const answer = await invite()
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /50 invitationer det seneste døgn/)
    assert.deepEqual(await mails('nr-51@example.dk'), [])

    await forgetInvited.run({ ...contextOf(system, '2026-11-23T12:00:01Z'), ports: testPorts })
    assert.equal((await invite()).headers.location, `${url}/medlemmer?done=invited`)
  })

  test('is forgotten a month after it was answered or ran out', async () => {
    const { owner, url, id } = await organisation()
    await owner.browser.post(`${url}/invitationer`, { email: 'glemt@example.dk', role: 'member' })
    await forgetInvited.run({ ...contextOf(system, '2027-01-05T11:59:59Z'), ports: testPorts })
    assert.notEqual(await newest('invitation', id), undefined)
    await forgetInvited.run({ ...contextOf(system, '2027-01-05T12:00:01Z'), ports: testPorts })
    assert.equal(await newest('invitation', id), undefined)
  })
})

/** As if the mails of the organisation had been written long ago. */
async function letTimePass(id: number): Promise<void> {
  await asPlatform((tx) =>
    sql`
      delete from organisations.invitation_mail
      where organisation_id = ${id}
    `.execute(tx),
  )
}

/** The path in the only mail to the address. */
async function onlyLink(address: string): Promise<string> {
  const sent = await mails(address)
  assert.equal(sent.length, 1)
  return linkIn(sent[0])
}

function linkIn(mail: MailDetail | undefined): string {
  return mail?.link?.path ?? ''
}
