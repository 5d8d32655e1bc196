import type { Config } from './config.ts'
import type { Ports } from './kernel/ports.ts'
import type { Clock } from './kernel/time/clock.ts'
import { operatorDesk } from './modules/desk/index.ts'
import { openIdProvider } from './modules/identity/index.ts'
import { cvrRegister } from './modules/organisations/index.ts'
import { shortlistLinks } from './modules/shortlists/index.ts'

/** Joins what the modules need with what gives it, as the settings say. */
export function createPorts({ openId, cvr, smtpUrl }: Pick<Config, 'openId' | 'cvr' | 'smtpUrl'>, clock: Clock): Ports {
  return {
    openId: openId && openIdProvider(openId),
    cvr: cvrRegister(cvr, clock),
    furtherLinks: shortlistLinks,
    operatorDesk,
    sendsMail: smtpUrl !== undefined,
  }
}
