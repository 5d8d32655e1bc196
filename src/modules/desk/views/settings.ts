import { alert } from '../../../design/alert.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { checkbox, fieldset, hiddenField, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { SettingsFields } from '../forms/settings.ts'
import { texts } from '../locales/texts.ts'
import { longest } from '../model/settings.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'

export interface SettingsView {
  readonly language: Language
  readonly fields: SettingsFields
  /** Of the state that the writer has seen. */
  readonly revision: string
  readonly errors: readonly FieldError[]
  /** What somebody else has put there in the meantime, where it differs. */
  readonly meanwhile?: Partial<SettingsFields>
  readonly saved?: boolean
  readonly token: Html
}

/** What the operator decides about the platform itself. */
export function settingsView(view: SettingsView): Html {
  const { language, revision, errors, saved, token } = view
  const t = texts[language].settings
  const main = html`
    ${saved && alert({ language, kind: 'success', heading: t.saved })}
    ${view.meanwhile !== undefined && changedMeanwhile(view.meanwhile, language)}
    ${form({
      language,
      action: href(routes.saveSettings, language, {}),
      token,
      errors,
      submit: t.save,
      fields: html`${hiddenField('revision', revision)}${parts(view)}`,
    })}`
  return deskPage({ language, tab: 'settings', lead: t.lead, main })
}

function parts(view: SettingsView): Html {
  const { language } = view
  const t = texts[language].settings
  const part = (legend: string, body: Html, hint?: string) =>
    fieldset({ legend, level: 2, body, ...(hint === undefined ? {} : { hint }) })
  return html`
    ${part(t.name, html`${line(view, 'siteName', t.siteName)}`)}
    ${part(t.operator, html`${line(view, 'operatorSentenceDa', t.inDanish)}${line(view, 'operatorSentenceEn', t.inEnglish)}`, t.operatorHint)}
    ${part(t.welcome, html`${area(view, 'welcomeDa', t.inDanish)}${area(view, 'welcomeEn', t.inEnglish)}`, t.markdownHint)}
    ${part(t.about, html`${area(view, 'aboutDa', t.inDanish)}${area(view, 'aboutEn', t.inEnglish)}`, t.markdownHint)}
    ${part(t.languages, english(view))}
    ${part(t.mails, html`${line(view, 'senderName', t.senderName, t.senderNameHint)}${email(view, 'senderAddress', t.senderAddress, t.senderAddressHint)}${email(view, 'contactEmail', t.contactEmail, t.contactEmailHint)}`)}`
}

type Name = keyof SettingsFields

/** What each field has: its value as typed, and what is wrong with it. */
function field({ language, fields, errors }: SettingsView, name: Name, label: string, hint?: string) {
  const error = errors.find((each) => each.field === name)?.message
  return {
    language,
    name,
    label,
    value: fields[name],
    required: name === 'siteName',
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  }
}

function line(view: SettingsView, name: Name, label: string, hint?: string): Html {
  return textField({ ...field(view, name, label, hint), width: 'full' })
}

function email(view: SettingsView, name: Name, label: string, hint: string): Html {
  return textField({ ...field(view, name, label, hint), type: 'email', autocomplete: 'off', spellcheck: false })
}

function area(view: SettingsView, name: 'welcomeDa' | 'welcomeEn' | 'aboutDa' | 'aboutEn', label: string): Html {
  const maxLength = name.startsWith('welcome') ? longest.welcome : longest.about
  return textArea({ ...field(view, name, label), rows: 8, maxLength })
}

function english({ language, fields }: SettingsView): Html {
  const t = texts[language].settings
  return checkbox({
    language,
    name: 'offersEnglish',
    text: t.offersEnglish,
    hint: t.offersEnglishHint,
    checked: fields.offersEnglish === 'yes',
  })
}

function changedMeanwhile(there: Partial<SettingsFields>, language: Language): Html {
  const t = texts[language].settings
  const body = html`<p>${t.changed}</p>${definitionList(
    Object.entries(there).map(([name, value]) => ({
      term: nameInWords(name, language),
      values: [shown(name, value, language)],
    })),
  )}`
  return alert({ language, kind: 'warning', heading: t.changedHeading, body })
}

function shown(name: string, value: string, language: Language): string {
  const t = texts[language].settings
  if (name === 'offersEnglish') return value === 'yes' ? t.on : t.off
  return value === '' ? t.empty : value
}

/** As the form calls the field; the same words in two languages stand in one part of it. */
function nameInWords(name: string, language: Language): string {
  const t = texts[language].settings
  const names: Readonly<Record<string, string>> = {
    siteName: t.siteName,
    operatorSentenceDa: `${t.operator} ${t.inDanish}`,
    operatorSentenceEn: `${t.operator} ${t.inEnglish}`,
    welcomeDa: `${t.welcome} ${t.inDanish}`,
    welcomeEn: `${t.welcome} ${t.inEnglish}`,
    aboutDa: `${t.about} ${t.inDanish}`,
    aboutEn: `${t.about} ${t.inEnglish}`,
    offersEnglish: t.offersEnglish,
    senderName: t.senderName,
    senderAddress: t.senderAddress,
    contactEmail: t.contactEmail,
  }
  return names[name] ?? name
}
