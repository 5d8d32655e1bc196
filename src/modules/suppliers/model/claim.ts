/** By a mail to the enterprise's own domain, or by asking the operator. */
export const claimWays = ['domain', 'operator'] as const

export type ClaimWay = (typeof claimWays)[number]

/** Somebody says that a listing is their enterprise's. */
export interface Claim {
  readonly id: number
  readonly supplierId: number
  /** Null for an enterprise that is not here yet: it comes to be when the claim is granted. */
  readonly organisationId: number | null
  /** Of the enterprise that somebody asked for as one that is not here yet. */
  readonly cvr: string | null
  readonly personId: number
  readonly way: ClaimWay
  /** Where the mail went; null where an operator is asked. */
  readonly email: string | null
  readonly reason: string | null
  readonly createdAt: Date
  /** Until when the mail's link works. */
  readonly expiresAt: Date | null
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | null
  /** The operator's. */
  readonly words: string | null
}

/** How long the link in the mail works, in milliseconds: two days. */
export const claimLinkLasts = 2 * 24 * 3_600_000

/** Asked for again within so many milliseconds, the same mail is not sent a second time: ten minutes. */
const claimMailPause = 600_000

/** So many mails to enterprises may be caused by one person within a day. */
export const claimMailsADay = 10

/** A domain that more than so many other listings stand on is not one enterprise's own. */
export const neighboursOnOwnDomain = 2

/** Whether the address is at one of the enterprise's own domains. */
export function isOwnAddress(email: string, domains: readonly string[]): boolean {
  return domains.includes(domainOf(email))
}

/** `Mette` or `Mette@kaffefair.dk` as an address: what is typed before the `@` alone is taken to be at the main domain. */
export function ownAddress(typed: string, domains: readonly string[]): string {
  const email = typed.trim().toLowerCase()
  return email.includes('@') || email === '' ? email : `${email}@${domains.at(-1) ?? ''}`
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** What somebody asks for when they claim. */
export type AskedClaim =
  | { readonly way: 'domain'; readonly email: string }
  | { readonly way: 'operator'; readonly reason: string }

/** Whether this was asked already and still counts, so that nothing is sent again. */
export function isAskedAlready(open: Claim, asked: AskedClaim, now: Date): boolean {
  if (asked.way === 'operator') return open.way === 'operator' && open.reason === asked.reason
  return open.email === asked.email && now.getTime() - open.createdAt.getTime() < claimMailPause
}
