import type { Language } from '../../kernel/i18n/language.ts'
import type { MailKind } from '../../kernel/mail/mail.ts'
import type { MailFooter, MailFrame } from '../../kernel/mail/render.ts'
import { unsubscribePath } from '../identity/index.ts'
import { texts } from './locales/texts.ts'
import type { PlatformSettings } from './model/settings.ts'

/** What stands around every mail, as the settings say. */
export function frameFor(
  settings: PlatformSettings,
  { baseUrl, secretKey }: Pick<MailFrame, 'baseUrl' | 'secretKey'>,
): MailFrame {
  return {
    siteName: senderName(settings),
    from: settings.mailFrom.address || `noreply@${new URL(baseUrl).hostname}`,
    baseUrl,
    secretKey,
    unsubscribePath,
    footer: (language, kind) => footer(settings, language, kind),
  }
}

function footer(settings: PlatformSettings, language: Language, kind: MailKind): MailFooter {
  const t = texts[language].mailFooter
  const sentence = settings.operatorSentence[language]
  const reason = t.reason[kind](settings.siteName)
  return { sender: sentence === '' ? reason : `${reason} ${sentence}`, unsubscribe: t.unsubscribe[kind] }
}

function senderName({ mailFrom, siteName }: PlatformSettings): string {
  return mailFrom.name || siteName
}
