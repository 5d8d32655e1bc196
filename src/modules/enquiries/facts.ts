import type { Fact } from '../../kernel/facts/fact.ts'
import type { Enquiry } from './model/enquiry.ts'

type Told = Pick<Enquiry, 'id' | 'buyerId'>

/** It went out: enterprises may be invited, and a planned purchase stands in the calendar. */
export function enquiryOpened(enquiry: Told): Fact<'enquiries.opened'> {
  return { kind: 'enquiries.opened', payload: payloadOf(enquiry) }
}

/** No more answers are taken; sealed ones may be opened. */
export function answersClosed(enquiry: Told): Fact<'enquiries.answersClosed'> {
  return { kind: 'enquiries.answersClosed', payload: payloadOf(enquiry) }
}

/** It is closed with an outcome, or withdrawn. */
export function enquiryEnded(enquiry: Told): Fact<'enquiries.ended'> {
  return { kind: 'enquiries.ended', payload: payloadOf(enquiry) }
}

function payloadOf({ id, buyerId }: Told) {
  return { enquiryId: id, buyerId }
}

/** An enterprise of those at the other end of an enquiry. */
interface Touched {
  readonly enquiryId: number
  readonly buyerId: number
  readonly enterpriseId: number
}

/** An enterprise is invited to answer. */
export function enterpriseInvited(touched: Touched): Fact<'enquiries.invited'> {
  return { kind: 'enquiries.invited', payload: touchedIn(touched) }
}

/** It is interested, and may know who buys. */
export function enterpriseInterested(touched: Touched): Fact<'enquiries.interested'> {
  return { kind: 'enquiries.interested', payload: touchedIn(touched) }
}

/** It has said no. */
export function enterpriseDeclined(touched: Touched): Fact<'enquiries.declined'> {
  return { kind: 'enquiries.declined', payload: touchedIn(touched) }
}

/** The platform reminds it of the deadline. */
export function enterpriseReminded(touched: Touched): Fact<'enquiries.reminded'> {
  return { kind: 'enquiries.reminded', payload: touchedIn(touched) }
}

/** The buyer nudges it, for the first or the second time. */
export function enterpriseNudged(touched: Touched & { readonly number: number }): Fact<'enquiries.nudged'> {
  return { kind: 'enquiries.nudged', payload: { ...touchedIn(touched), number: touched.number } }
}

function touchedIn({ enquiryId, buyerId, enterpriseId }: Touched) {
  return { enquiryId, buyerId, enterpriseId }
}
