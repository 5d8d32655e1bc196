import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addOpenEnquiry, compareUrl, quoteFields, quoteStage, quoteUrl } from '../../../test/support/quotes.ts'
import { signInAs } from '../../../test/support/session.ts'
import { danishMoment } from '../../kernel/time/danish-time.ts'

/** A deadline in a night in which the clocks of Denmark are changed. */

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const kaffefair = await stage.aBidder('KaffeFair')

const nights = [
  {
    night: 'of autumn, in the hour that comes twice, is over when it comes again',
    day: '2027-10-31',
    open: ['2027-10-31T00:29:59Z', '2027-10-31T00:30:01Z', '2027-10-31T01:29:59Z'],
    over: '2027-10-31T01:30:00Z',
  },
  {
    night: 'of spring, in the hour that is skipped, is over as long after the change as it says',
    day: '2027-03-28',
    open: ['2027-03-28T00:59:59Z', '2027-03-28T01:00:01Z', '2027-03-28T01:29:59Z'],
    over: '2027-03-28T01:30:00Z',
  },
]

describe('a deadline at half past two in the night', () => {
  for (const { night, day, open, over } of nights) {
    test(night, async () => {
      const answersUntil = danishMoment(day, '02:30')?.instant
      assert.ok(answersUntil)
      const enquiry = { buyer, invited: [kaffefair], answersUntil, isSealed: true }
      const { reference } = await addOpenEnquiry(database, enquiry)
      const [mette, purchaser] = [await entering(kaffefair.owner, over), await entering(buyer.personId, over)]
      const send = (revision: number) =>
        mette.post(quoteUrl(reference), quoteFields({ revision: String(revision), validUntil: '31-12-2027' }))
      const isUnseen = async () =>
        assert.doesNotMatch((await purchaser.get(compareUrl(reference))).body, /KaffeFair/, 'sealed so far')
      for (const [revision, instant] of open.entries()) {
        stage.setTime(new Date(instant))
        const sent = await send(revision)
        assert.equal(sent.statusCode, 303, `${instant} ${sent.body}`)
        await isUnseen()
      }
      stage.setTime(new Date(over))
      assert.equal((await send(open.length)).statusCode, 409)
      assert.match((await purchaser.get(compareUrl(reference))).body, /KaffeFair/)
    })
  }
})

/** Signs in that night: a session of today would be over by then. */
function entering(personId: number, night: string) {
  return signInAs(stage.app, { personId }, new Date(Date.parse(night) - 7_200_000))
}
