import { registrable } from '../model/domain.ts'
import { lazily } from './lazily.ts'
import { linesOf } from './table.ts'

const sharedEndings = lazily(() => new Set(linesOf('shared-domain-endings.txt')))
const freeMailDomains = lazily(() => new Set(linesOf('free-mail-domains.txt')))

/** What somebody registered of a host: `www.kultur.aarhus.dk` is `aarhus.dk`. Empty for what is no host. */
export function registrableDomain(host: string): string {
  return registrable(host, sharedEndings())
}

/** Whether anybody gets a mail address at the domain, or below it: an address there does not show where somebody works. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains().has(registrableDomain(domain))
}
