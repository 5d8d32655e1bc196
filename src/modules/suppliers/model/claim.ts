import type { Supplier } from './directory.ts'

/** By a mail to the enterprise's own domain, or by asking the operator. */
export const claimWays = ['domain', 'operator'] as const

export type ClaimWay = (typeof claimWays)[number]

/** Somebody says that a listing is their enterprise's. */
export interface Claim {
  readonly id: number
  readonly supplierId: number
  readonly organisationId: number
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

/** Where many keep a page on one domain, so that a mail address there says nothing about the enterprise. */
const sharedHosts = [
  'facebook.com',
  'fb.com',
  'instagram.com',
  'linkedin.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'tiktok.com',
  'pinterest.com',
  'google.com',
  'google.dk',
  'goo.gl',
  'blogspot.com',
  'blogger.com',
  'wordpress.com',
  'wixsite.com',
  'wix.com',
  'weebly.com',
  'webnode.dk',
  'webnode.com',
  'squarespace.com',
  'jimdosite.com',
  'jimdofree.com',
  'jimdo.com',
  'mono.net',
  'mono.site',
  'simplesite.com',
  'one.com',
  'websitebuilder.online',
  'godaddysites.com',
  'business.site',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'web.app',
  'firebaseapp.com',
  'azurewebsites.net',
  'cloudfront.net',
  'herokuapp.com',
  'myshopify.com',
  'shopify.com',
  'etsy.com',
  'dba.dk',
  'linktr.ee',
  'notion.site',
  'carrd.co',
  'medium.com',
  'tumblr.com',
  'yolasite.com',
  'bandcamp.com',
  'virk.dk',
  'proff.dk',
  'krak.dk',
  'degulesider.dk',
  'borger.dk',
]

/** Two last labels that are no one's own: what stands before them is. Those that turn up for enterprises near Denmark. */
const sharedEndings = ['co.uk', 'org.uk', 'ac.uk', 'gov.uk', 'com.au', 'co.nz', 'co.no', 'co.at', 'com.pl']

/**
 * The domains whose mail addresses belong to the enterprise, its main one last: of `https://shop.kaffefair.dk` these are
 * `shop.kaffefair.dk` and `kaffefair.dk`. None where it has no website, or only a page among many others' on one domain.
 */
export function ownDomains({ website }: Pick<Supplier, 'website'>): readonly string[] {
  const host = (URL.parse(website ?? '')?.hostname ?? '').toLowerCase().replace(/^www\d?\./, '')
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host)) return []
  const domains = host
    .split('.')
    .map((_, index, labels) => labels.slice(index).join('.'))
    .filter((domain) => domain.includes('.') && !sharedEndings.includes(domain))
  return domains.some((domain) => sharedHosts.includes(domain)) ? [] : domains
}

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
