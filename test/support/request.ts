import { html } from '../../src/kernel/html/html.ts'
import type { RequestContext, Visit } from '../../src/kernel/http/handlers.ts'
import type { Ports } from '../../src/kernel/ports.ts'
import { secretKey } from '../../src/kernel/secret-key.ts'
import { searchLinks } from '../../src/modules/alerts/index.ts'
import { contractStart, enquirySections } from '../../src/modules/contracts/index.ts'
import { operatorDesk } from '../../src/modules/desk/index.ts'
import { enquiryLink } from '../../src/modules/enquiries/index.ts'
import { sentAnswers } from '../../src/modules/quotes/index.ts'
import { shortlistLinks } from '../../src/modules/shortlists/index.ts'

/** The installation's secret in tests. */
export const testKey = secretKey('a secret of tests, and of tests only')

/** Nothing outside is reached, unless a test says what. */
export const testPorts: Ports = {
  openId: undefined,
  furtherLinks: shortlistLinks,
  searchLinks,
  purchasingTools: () => [],
  listLinks: () => [],
  spendLinks: () => [],
  enquiryLink,
  enquiryStart: (category) => `/forespoergsel?category=${category}`,
  enterprisePages: () => [],
  contractStart,
  enquirySections,
  sentAnswers,
  publicAddress: 'http://localhost:3000',
  operatorDesk,
  cvr: { find: async () => ({ kind: 'unreachable', why: 'There is no register in this test.' }) },
}

/** A request from a browser without a session. */
export const aVisit: Visit = {
  address: '127.0.0.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  sessionToken: '',
  browser: () => 'the browser',
  formToken: () => html`<input type="hidden" name="_token" value="token">`,
}

/** What every request's context has beside who asks and where the data are. */
export const requestBasics: Omit<RequestContext, 'actor' | 'clock' | 'database' | 'log'> = {
  language: 'da',
  baseUrl: 'http://localhost:3000',
  contactEmail: undefined,
  secretKey: testKey,
  ports: testPorts,
  visit: aVisit,
}
