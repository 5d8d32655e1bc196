import type { Enquiry } from './enquiry.ts'

/** Whether the buyer may let everybody read it now: it has gone out, and was not taken back. */
export function mayBePublic({ state }: Pick<Enquiry, 'state'>): boolean {
  return state === 'open' || state === 'closed'
}

/** Whether everybody may know who buys: while it is open, the buyer may not yet be named to those who are invited. */
export function isBuyerPublic({ state, content }: Pick<Enquiry, 'state' | 'content'>): boolean {
  return state === 'closed' || content?.isBuyerNamed === true
}
