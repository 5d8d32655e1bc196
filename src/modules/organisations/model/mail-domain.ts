import { ok, type Result, refused } from '../../../kernel/result.ts'

/**
 * Endings of two parts below which others may register names, so that the name itself has three. Only those that somebody
 * here may have; every other domain is taken to be its last two parts.
 */
const longEndings = ['co.dk', 'co.uk', 'org.uk', 'gov.uk', 'ac.uk', 'com.gl', 'co.gl', 'com.de', 'com.se']

/** The domain that an organisation as a whole has: `kultur.aarhus.dk` belongs to `aarhus.dk`. Empty for what is no address. */
export function mailDomainOf(email: string): string {
  const parts = /@([^@\s]+)$/.exec(email)?.[1]?.toLowerCase().split('.') ?? []
  const length = longEndings.includes(parts.slice(-2).join('.')) ? 3 : 2
  return parts.length < length || parts.includes('') ? '' : parts.slice(-length).join('.')
}

export interface FreeMail {
  readonly kind: 'freeMailDomain'
  readonly domain: string
}

/** The mail domain that shows where somebody works; one that anybody can get an address at shows nothing. */
export function ownMailDomain(email: string, freeDomains: ReadonlySet<string>): Result<string, FreeMail> {
  const domain = mailDomainOf(email)
  return domain === '' || freeDomains.has(domain) ? refused({ kind: 'freeMailDomain', domain }) : ok(domain)
}
