import { z } from 'zod'
import type { Translated } from '../../../kernel/i18n/language.ts'

/** What the operator decides about the platform itself. An empty text means: as it comes. */
export interface PlatformSettings {
  readonly siteName: string
  /** Who runs and pays for it, in one sentence at the foot of every page. */
  readonly operatorSentence: Translated<string>
  /** Markdown, on the front page. */
  readonly welcome: Translated<string>
  /** Markdown, on the page about the platform. */
  readonly about: Translated<string>
  /** Danish is always offered. English pages stay reachable when it is not: their addresses are in the world. */
  readonly offersEnglish: boolean
  /** Whom mails come from. */
  readonly mailFrom: { readonly name: string; readonly address: string }
  /** Where people can write; overrules the setting that the server was started with. */
  readonly contactEmail: string
}

/** Each is a row of its own. */
export type SettingName = keyof PlatformSettings

/** In characters. */
export const longest = { siteName: 60, operatorSentence: 300, welcome: 5_000, about: 10_000, senderName: 60 } as const

const everywhere = { da: '', en: '' } as const

/** How a platform is that nobody has changed. */
export const defaultSettings: PlatformSettings = {
  siteName: 'Rummelig',
  operatorSentence: everywhere,
  welcome: everywhere,
  about: everywhere,
  offersEnglish: true,
  mailFrom: { name: '', address: '' },
  contactEmail: '',
}

const translated = z.object({ da: z.string(), en: z.string() })

/** A setting that cannot be read any more is as it comes: every page needs them, so none may fail by them. */
const stored = z.object({
  siteName: z.string().catch(defaultSettings.siteName),
  operatorSentence: translated.catch(everywhere),
  welcome: translated.catch(everywhere),
  about: translated.catch(everywhere),
  offersEnglish: z.boolean().catch(true),
  mailFrom: z.object({ name: z.string(), address: z.string() }).catch(defaultSettings.mailFrom),
  contactEmail: z.string().catch(''),
})

/** In the order in which they count. */
export const settingNames: readonly SettingName[] = stored.keyof().options

/** A row as it stands, whatever it holds. */
export interface StoredSetting {
  readonly name: string
  readonly value: unknown
}

/** The settings of what is stored, whatever is missing. */
export function settingsOf(rows: readonly StoredSetting[]): PlatformSettings {
  return stored.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])))
}

/** The names of what differs between the two. */
export function changedSettings(before: PlatformSettings, after: PlatformSettings): SettingName[] {
  return settingNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
