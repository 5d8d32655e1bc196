import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import { addOpenEnquiry, deadline, quoteStage, quoteUrl, sendQuote } from '../../../test/support/quotes.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { comparison } from './actions/compare.ts'

const stage = await quoteStage()
const { database } = stage.app
const [buyer, otherBuyer] = [await stage.aBuyer(), await stage.aBuyer()]
const [lead, partner, rival] = [await stage.aBidder(), await stage.aBidder(), await stage.aBidder()]
stage.setTime(new Date('2026-11-23T12:00:00Z'))
const { reference } = await addOpenEnquiry(database, { buyer, invited: [lead, rival] })
await lead.mette.post(`${quoteUrl(reference)}/partnere`, {
  supplier: String(partner.supplierId),
  what: 'Vasker',
  amount: '5',
})
const { body } = await partner.mette.get(`/min-virksomhed/forespoergsler/${reference}/del`)
const [, quote = ''] = /name="quote" value="([^"]+)"/.exec(body) ?? []
await partner.mette.post(`/min-virksomhed/forespoergsler/${reference}/del`, {
  quote,
  revision: '1',
  [`answer-${quote}`]: 'confirmed',
})
await attach('menu')
assert.equal((await sendQuote(lead.mette, reference)).statusCode, 303)
await attach('not sent')

const tables = ['quote', 'version', 'line', 'part', 'version_part', 'attachment', 'follow_up'] as const

async function attach(text: string): Promise<void> {
  const file = {
    field: 'file',
    name: `${text}.pdf`,
    contentType: 'application/pdf',
    bytes: Buffer.from(`%PDF-1.7 ${text}`),
  }
  await lead.mette.upload(`${quoteUrl(reference)}/bilag`, {}, [file])
}

function personOf(
  organisationId: number,
  does: { readonly buys?: true; readonly sells?: true },
  isOperator = false,
): Actor {
  const membership = {
    organisationId,
    organisationName: '',
    role: 'owner',
    vouches: false,
    isTrusted: true,
    isVerified: true,
  } as const
  const person = { personId: 1, sessionId: 1, name: '', email: '', isOperator, awaitsSecondFactor: false }
  return { kind: 'person', ...person, memberships: [{ ...membership, buys: false, sells: false, ...does }] }
}

async function rowsSeenBy(actor: Actor): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await inTransaction({ database, actor }, (tx) =>
      sql`select from ${sql.table(`quotes.${table}`)}`.execute(tx),
    )
    if (rows.length > 0) counts[table] = rows.length
  }
  return counts
}

const asBuyer = personOf(buyer.organisationId, { buys: true })

describe('in the database', () => {
  test('an enterprise sees its own quote with all that belongs to it', async () =>
    assert.deepEqual(await rowsSeenBy(personOf(lead.organisationId, { sells: true })), {
      quote: 1,
      version: 1,
      line: 1,
      part: 1,
      version_part: 1,
      attachment: 2,
    }))

  test('a partner sees its own part and nothing else', async () =>
    assert.deepEqual(await rowsSeenBy(personOf(partner.organisationId, { sells: true })), { part: 1 }))

  test('a rival, another buyer, a visitor and an operator see nothing', async () => {
    const others: Actor[] = [
      personOf(rival.organisationId, { sells: true }),
      personOf(otherBuyer.organisationId, { buys: true }),
      { kind: 'visitor' },
      personOf(0, {}, true),
    ]
    for (const actor of others) assert.deepEqual(await rowsSeenBy(actor), {})
  })

  test('the buyer sees nothing of what is sealed, and after the deadline neither who was asked nor files that were not sent', async () => {
    assert.deepEqual(await rowsSeenBy(asBuyer), {})
    const sent = { quote: 1, version: 1, line: 1, version_part: 1, attachment: 1 }
    const clock = { now: () => new Date(deadline.getTime() + 1_000) }
    await comparison({ actor: asBuyer, clock, database, log: memoryLog().log }, reference)
    assert.deepEqual(await rowsSeenBy(asBuyer), sent)
  })

  test('the buyer changes nothing of a quote, and nobody a version', async () => {
    const change = (actor: Actor) =>
      inTransaction({ database, actor }, (tx) =>
        sql`update quotes.quote set decline_words = 'x' returning id`.execute(tx),
      )
    assert.deepEqual((await change(asBuyer)).rows, [])
    const forge = inTransaction({ database, actor: personOf(lead.organisationId, { sells: true }) }, (tx) =>
      sql`
        insert into quotes.line (quote_id, number, position, words, quantity, unit, unit_price, vat_rate, amount)
        values (${quote}, 1, 9, 'Mere', 1, 'stk.', 1, 25, 1)
      `.execute(tx),
    )
    await assert.rejects(forge, /row-level security/)
  })

  test('nobody puts a file beside a quote of others, nor takes one away', async () => {
    for (const actor of [asBuyer, personOf(rival.organisationId, { sells: true })]) {
      const forge = inTransaction({ database, actor }, (tx) =>
        sql`
          insert into quotes.attachment (quote_id, name, content_type, size, hash, bytes, added_at, added_by)
          values (${quote}, 'x.pdf', 'application/pdf', 1, '\\x01', 'x', now(), 1)
        `.execute(tx),
      )
      await assert.rejects(forge, /row-level security/)
      const taken = inTransaction({ database, actor }, (tx) =>
        sql`delete from quotes.attachment returning id`.execute(tx),
      )
      assert.deepEqual((await taken).rows, [])
    }
  })
})
