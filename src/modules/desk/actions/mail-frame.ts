import type { Context } from '../../../kernel/context.ts'
import type { MailFrame } from '../../../kernel/mail/render.ts'
import { frameFor } from '../mails.ts'
import { loadPlatformSettings } from './platform-settings.ts'

/** What stands around every mail. The settings are read for each: a mail that has left cannot be mended. */
export async function mailFrame(
  platform: Pick<Context, 'database' | 'clock'> & Pick<MailFrame, 'baseUrl' | 'secretKey'>,
): Promise<MailFrame> {
  return frameFor(await loadPlatformSettings(platform), platform)
}
