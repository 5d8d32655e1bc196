import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type FieldFault, type FormBody, one, readForm } from '../../../kernel/forms/form-body.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { longest, type PlatformSettings, settingNames } from '../model/settings.ts'

/** The fields as they are typed, whatever they hold. */
export type SettingsFields = Readonly<Record<keyof typeof form.shape, string>>

/** The messages are keys of sentences. */
const text = (most: number) => z.string().max(most, 'tooLong')
const line = (most: number) => text(most).regex(/^[^\r\n]*$/, 'oneLine')
const address = text(254).refine((typed) => typed === '' || z.email().safeParse(typed).success, 'email')

const form = z.object({
  siteName: line(longest.siteName).min(1, 'siteName'),
  operatorSentenceDa: line(longest.operatorSentence),
  operatorSentenceEn: line(longest.operatorSentence),
  welcomeDa: text(longest.welcome),
  welcomeEn: text(longest.welcome),
  aboutDa: text(longest.about),
  aboutEn: text(longest.about),
  offersEnglish: z.string(),
  senderName: line(longest.senderName),
  senderAddress: address,
  contactEmail: address,
})

/** What was typed, to be shown again. */
export function typedSettings(body: FormBody): SettingsFields {
  return fieldsOf((name) => one(body, name))
}

/** The settings as they are typed into the form. */
export function settingsAsTyped(settings: PlatformSettings): SettingsFields {
  const { siteName, operatorSentence, welcome, about, offersEnglish, mailFrom, contactEmail } = settings
  return {
    siteName,
    operatorSentenceDa: operatorSentence.da,
    operatorSentenceEn: operatorSentence.en,
    welcomeDa: welcome.da,
    welcomeEn: welcome.en,
    aboutDa: about.da,
    aboutEn: about.en,
    offersEnglish: offersEnglish ? 'yes' : '',
    senderName: mailFrom.name,
    senderAddress: mailFrom.address,
    contactEmail,
  }
}

/** The form as settings, or what is wrong with which field. */
export function readSettings(body: FormBody): Result<PlatformSettings, readonly FieldFault[]> {
  const read = readForm(form, body)
  if (!read.ok) return read
  const { siteName, offersEnglish, senderName, senderAddress, contactEmail, ...texts } = read.value
  return ok({
    siteName,
    operatorSentence: { da: texts.operatorSentenceDa, en: texts.operatorSentenceEn },
    welcome: { da: texts.welcomeDa, en: texts.welcomeEn },
    about: { da: texts.aboutDa, en: texts.aboutEn },
    offersEnglish: offersEnglish === 'yes',
    mailFrom: { name: senderName, address: senderAddress },
    contactEmail,
  })
}

function fieldsOf(value: (name: string) => string): SettingsFields {
  return {
    siteName: value('siteName'),
    operatorSentenceDa: value('operatorSentenceDa'),
    operatorSentenceEn: value('operatorSentenceEn'),
    welcomeDa: value('welcomeDa'),
    welcomeEn: value('welcomeEn'),
    aboutDa: value('aboutDa'),
    aboutEn: value('aboutEn'),
    offersEnglish: value('offersEnglish'),
    senderName: value('senderName'),
    senderAddress: value('senderAddress'),
    contactEmail: value('contactEmail'),
  }
}

/** Tells one state of the settings from another: who saves on top of another state than they saw is told. */
export function revisionOf(settings: PlatformSettings): string {
  const values = settingNames.map((name) => settings[name])
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)
}
