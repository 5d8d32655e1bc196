import { ok, type Result, refused } from '../../../kernel/result.ts'
import { isFreeMailDomain, registrableDomain } from '../../reference/index.ts'

/** The domain that an organisation as a whole has: `kultur.aarhus.dk` belongs to `aarhus.dk`. Empty for what is no address. */
export function mailDomainOf(email: string): string {
  return registrableDomain(/@([^@\s]+)$/.exec(email)?.[1] ?? '')
}

export interface FreeMail {
  readonly kind: 'freeMailDomain'
  readonly domain: string
}

/** The mail domain that shows where somebody works; one that anybody can get an address at shows nothing. */
export function ownMailDomain(email: string): Result<string, FreeMail> {
  const domain = mailDomainOf(email)
  return domain === '' || isFreeMailDomain(domain) ? refused({ kind: 'freeMailDomain', domain }) : ok(domain)
}
