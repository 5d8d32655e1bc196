import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { signedIn, system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addPerson } from '../../identity/factories.ts'
import { aCvr, addOrganisation } from '../../organisations/factories.ts'
import { joinTarget } from '../../organisations/index.ts'
import { addSuppliers, aRequest } from '../factories.ts'
import type { ClaimForm } from '../forms/claim.ts'
import { forgetDeletedPeople } from '../reactions.ts'
import { claimToDecide, confirmClaim, grantClaim, refuseClaim } from './claim-decide.ts'
import { claimPage } from './claim-read.ts'
import { requestClaim } from './claim-request.ts'
import { supplierBySlug } from './read.ts'

const { database } = await testDatabase()
const operator = aRequest(database, { personId: await addPerson(database, { isOperator: true }), isOperator: true })
let made = 0

test('a claim leaves no organisation behind before it is granted, nor when it is refused', async () => {
  const { slug, domain } = await aListing()
  const [byLink, asking] = [await somebody(), await somebody()]
  const [mailed, asked] = [
    newcomer({ way: 'domain', email: 'info' }),
    newcomer({ way: 'operator', reason: 'Jeg er daglig leder.' }),
  ]
  await requestClaim(byLink, slug, mailed)
  await requestClaim(asking, slug, asked)
  const claimId = (await claimPage(asking, slug))?.claim?.id ?? 0
  assert.equal((await claimToDecide(operator, claimId))?.organisation.cvr, cvrIn(asked))
  await refuseClaim(operator, claimId, 'Vi kan ikke finde dig på virksomhedens hjemmeside.')
  assert.equal(await joinTarget(asking, cvrIn(asked)), undefined)
  assert.equal(await joinTarget(byLink, cvrIn(mailed)), undefined)

  await confirmClaim(aRequest(database, { personId: 0 }), await secretTo(`info@${domain}`))
  assert.equal((await joinTarget(byLink, cvrIn(mailed)))?.standing, 'member')
  assert.equal((await supplierBySlug(operator, slug))?.organisationId, (await joinTarget(byLink, cvrIn(mailed)))?.id)
})

test('somebody who claims for an organisation gets nothing once they have left it', async () => {
  const { slug } = await aListing()
  const personId = await addPerson(database)
  const members = [
    { personId: await addPerson(database), role: 'owner' },
    { personId, role: 'member' },
  ] as const
  const organisationId = await addOrganisation(database, { members })
  const person = aRequest(database, { personId, belongsTo: [organisationId] })
  const enterprise = { kind: 'member', organisationId } as const
  await requestClaim(person, slug, { enterprise, asked: { way: 'operator', reason: 'Jeg er daglig leder.' } })
  const claimId = (await claimPage(person, slug))?.claim?.id ?? 0
  await inTransaction({ database, actor: system }, (tx) =>
    sql`delete from organisations.membership where person_id = ${personId}`.execute(tx),
  )
  assert.deepEqual(await grantClaim(operator, claimId), { ok: false, refusal: { kind: 'leftMeanwhile' } })
  assert.equal((await supplierBySlug(operator, slug))?.organisationId, null)
})

test('of somebody who claims and deletes their account the number stays only, and nothing is asked any longer', async () => {
  const { slug } = await aListing()
  const person = await somebody()
  await requestClaim(person, slug, newcomer({ way: 'operator', reason: 'Jeg er daglig leder.' }))
  const { personId } = signedIn(person.actor)
  await inTransaction({ database, actor: system }, (tx) =>
    forgetDeletedPeople.react(tx, [{ id: 1, kind: 'identity.personDeleted', payload: { personId } }], person),
  )
  const claim = (await claimPage(person, slug))?.claim
  assert.deepEqual([claim?.outcome, claim?.reason, claim?.email], ['withdrawn', null, null])
})

async function aListing() {
  made += 1
  const [slug, domain] = [`ending-${made}`, `virksomhed-${made}.dk`]
  await addSuppliers(database, [{ slug, name: `Leverandør ${made}`, website: `https://${domain}` }])
  return { slug, domain }
}

async function somebody() {
  const personId = await addPerson(database)
  return aRequest(database, { personId })
}

function newcomer(asked: ClaimForm['asked']): ClaimForm {
  return { enterprise: { kind: 'newcomer', cvr: aCvr() }, asked }
}

function cvrIn({ enterprise }: ClaimForm): string {
  return enterprise.kind === 'newcomer' ? enterprise.cvr : ''
}

function secretTo(address: string): Promise<string> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{
      secret: string
    }>`select secret from kernel.mail where to_address = ${address}`.execute(tx)
    return rows[0]?.secret ?? ''
  })
}
