import { alert } from '../../../../design/alert.ts'
import type { FieldError } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { draftFaults } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileDraft, Section } from '../../model/profile.ts'
import { sectionUrl } from './section-url.ts'

export interface SavedNotice {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly current: Section | 'pictures'
  /** Of which the form was saved just now; nothing where none was. */
  readonly saved: Section | undefined
  /** What is wrong in the form shown. */
  readonly errors: readonly FieldError[]
}

/** That the form was saved, and in the same box what has to be put right in it: in this form, or in the one left behind. */
export function savedNotice({ language, draft, current, saved, errors }: SavedNotice): Html | false {
  if (saved === undefined) return false
  const t = texts[language].editing
  const isHere = saved === current
  const count = isHere ? errors.length : draftFaults(draft).filter(({ section }) => section === saved).length
  if (count === 0) return alert({ language, kind: 'success', heading: t.saved, body: t.savedBody })
  const back = html`<a href="${sectionUrl(saved, language, { check: 'yes' })}">${t.backToCorrect(t.sections[saved])}</a>`
  const body = isHere ? html`<ul>${errors.map(item)}</ul>` : html`<p>${back}</p>`
  return alert({ language, kind: 'warning', heading: t.savedWithFaults(count), body })
}

function item({ field, message }: FieldError): Html {
  return html`<li>${field === '' ? message : html`<a href="#${field}">${message}</a>`}</li>`
}
