import type { Context } from '../../../kernel/context.ts'
import type { MailFrame } from '../../../kernel/mail/render.ts'
import { frameFor } from '../mails.ts'
import { platformSettings } from './platform-settings.ts'

/** What stands around every mail, as the settings say at this moment. */
export function mailFrame(
  platform: Pick<Context, 'database' | 'clock'> & Pick<MailFrame, 'baseUrl' | 'secretKey'>,
): MailFrame {
  return frameFor(platformSettings(platform), platform)
}
