import type { Config } from './config.ts'
import { href } from './kernel/http/href.ts'
import type { Ports } from './kernel/ports.ts'
import type { Clock } from './kernel/time/clock.ts'
import { searchLinks } from './modules/alerts/index.ts'
import { contractStart, contractsForEnterprises, contractTools, enquirySections } from './modules/contracts/index.ts'
import { operatorDesk } from './modules/desk/index.ts'
import {
  enquiriesForEnterprises,
  enquiryLink,
  enquiryListLinks,
  enquirySearchLinks,
  enquiryTools,
  startRoutes,
} from './modules/enquiries/index.ts'
import { openIdProvider } from './modules/identity/index.ts'
import { noticesForEnterprises, tedSource } from './modules/notices/index.ts'
import { embeddingLinks } from './modules/opendata/index.ts'
import { cvrRegister } from './modules/organisations/index.ts'
import { procurementTools } from './modules/procurement/index.ts'
import { sentAnswers } from './modules/quotes/index.ts'
import { shortlistLinks } from './modules/shortlists/index.ts'
import { spendTools } from './modules/spend/index.ts'

type PortSettings = Pick<Config, 'openId' | 'cvr' | 'smtpUrl' | 'baseUrl' | 'tedUrl'>

/** Joins what the modules need with what gives it, as the settings say. */
export function createPorts({ openId, cvr, smtpUrl, baseUrl, tedUrl }: PortSettings, clock: Clock): Ports {
  return {
    openId: openId && openIdProvider(openId),
    cvr: cvrRegister(cvr, clock),
    ted: tedUrl === undefined ? undefined : tedSource(tedUrl),
    furtherLinks: shortlistLinks,
    searchLinks: {
      ...searchLinks,
      further: (asked, language) => [
        ...enquirySearchLinks(asked, language),
        ...searchLinks.further(asked, language),
        ...embeddingLinks(asked, language),
      ],
    },
    purchasingTools: (language) => [
      ...enquiryTools(language),
      ...procurementTools(language),
      ...contractTools(language),
      ...spendTools(language),
    ],
    listLinks: enquiryListLinks,
    spendLinks: enquirySearchLinks,
    enquiryLink,
    enquiryStart: (category, language) => href(startRoutes.start, language, {}, { category }),
    enterprisePages: (language) => [
      ...enquiriesForEnterprises(language),
      ...noticesForEnterprises(language),
      ...contractsForEnterprises(language),
    ],
    contractStart,
    enquirySections,
    sentAnswers,
    publicAddress: baseUrl,
    operatorDesk,
    sendsMail: smtpUrl !== undefined,
  }
}
