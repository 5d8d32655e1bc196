/**
 * The Danish business register (CVR), whoever answers for it. It is asked on the way, never waited for: a registration
 * goes on without it, so that no answer is an answer too.
 */
export interface CvrRegister {
  /** Never throws. What is no CVR number is `unknown` and costs the register no question. */
  find(cvr: string, signal: AbortSignal): Promise<CvrAnswer>
}

export type CvrAnswer =
  | { readonly kind: 'found'; readonly entry: CvrEntry }
  | { readonly kind: 'unknown' }
  /** Ask again later. `why` is an English sentence for logs and operators; it holds no credentials. */
  | { readonly kind: 'unreachable'; readonly why: string }

/** What the register says of an enterprise on the day it was read. */
export interface CvrEntry {
  /** Eight digits. */
  readonly cvr: string
  readonly name: string
  /** Secondary names of today, then former names: by which people may know it still. */
  readonly otherNames: readonly string[]
  /** The short form as registered: `APS`, `A/S`, `FFO`. */
  readonly legalForm: string | null
  /** With house number, floor and door; for an address abroad the whole of it. */
  readonly street: string | null
  readonly postcode: string | null
  readonly town: string | null
  /** Four digits, one of today's 98; null for an address outside them. */
  readonly municipality: string | null
  /** Danish industry classification, six digits. */
  readonly industryCode: string | null
  readonly industryText: string | null
  /** As registered, often without `https://`. */
  readonly website: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Has asked not to be advertised to (*reklamebeskyttet*): website, email and phone are null. */
  readonly advertisingProtected: boolean
  readonly ceased: boolean
  /** In the register of social enterprises (RSV); null when the record does not say. */
  readonly registeredSocialEnterprise: boolean | null
  readonly readAt: Date
}

/** How long somebody who fills in a form is made to wait for the register, in milliseconds: `AbortSignal.timeout(cvrPatience)`. */
export const cvrPatience = 2_500

/** The answer of a register that gave none. */
export function unreachable(why: string): CvrAnswer {
  return { kind: 'unreachable', why }
}
