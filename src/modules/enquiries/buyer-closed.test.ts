import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson, mailsTo } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier } from '../suppliers/factories.ts'
import { addEnquiry } from './factories/enquiry.ts'
import { inviteToTalk } from './factories/talk.ts'
import type { Enquiry } from './model/enquiry.ts'
import { withdrawOfClosed } from './reactions/buying.ts'
import { findEnquiryById } from './store/read.ts'

const { database } = await testApp()
const now = ({ id }: Enquiry) => inTransaction({ database, actor: system }, (tx) => findEnquiryById(tx, id))

describe('an enquiry that is out', () => {
  test('is withdrawn by itself when the buyer is no more, tells those invited, and leaves what is over as it was', async () => {
    const organisationId = await addOrganisation(database, { kind: 'municipality' })
    const buyer = { organisationId, personId: 1 }
    const [open, closed] = [
      await addEnquiry(database, { buyer }),
      await addEnquiry(database, { buyer, state: 'closed' }),
    ]
    const bidder = await addPerson(database, { email: 'bidder@example.dk' })
    const enterpriseId = await addOrganisation(database, { members: [{ personId: bidder, role: 'owner' }] })
    const { supplierId } = await addOwnedSupplier(database)
    await inviteToTalk(database, { enquiryId: open.id, buyerId: organisationId, supplierId, enterpriseId })
    const fact = { id: 1, kind: 'organisations.closed', payload: { organisationId } }
    const context = { database: database, actor: system, clock: today, log: memoryLog().log }
    await inTransaction(context, (tx) => withdrawOfClosed.react(tx, [fact], context))
    assert.equal((await now(open))?.state, 'withdrawn')
    assert.equal((await now(closed))?.state, 'closed')
    const told = (await mailsTo(database, 'bidder@example.dk')).map(({ subject }) => subject)
    assert.equal(told.filter((subject) => /trukket/i.test(subject)).length, 1)
  })
})
