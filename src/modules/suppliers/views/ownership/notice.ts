import { alert } from '../../../../design/alert.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileState, SectionFault } from '../../model/profile.ts'
import { sectionUrl } from '../editing/section-url.ts'
import { faultInWords } from './words.ts'

/** What was done just now, as the address says; an unknown word says nothing. */
export function doneNotice(
  done: unknown,
  sentences: Readonly<Record<string, string>>,
  language: Language,
): Html | false {
  const heading = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  return heading !== undefined && alert({ language, kind: 'success', heading })
}

/** Why something was not done. */
export type Refused =
  | { readonly kind: 'wrongState'; readonly state: ProfileState }
  | { readonly kind: 'faults'; readonly faults: readonly SectionFault[] }
  | { readonly kind: 'notAllowed' }

/** Says why, with a link to each form in which something is wrong. */
export function refusedNotice(refusal: Refused, language: Language): Html {
  const t = texts[language].ownership
  if (refusal.kind !== 'faults') {
    const body = refusal.kind === 'wrongState' ? t.desk.wrongState(t.states[refusal.state]) : t.desk.notOwner
    return alert({ language, kind: 'error', heading: t.desk.refusedHeading, body })
  }
  const items = refusal.faults.map(
    (fault) =>
      html`<li><a href="${sectionUrl(fault.section, language, { check: 'yes' })}">${faultInWords(fault, language)}</a></li>`,
  )
  return alert({ language, kind: 'error', heading: t.desk.faultsHeading, body: html`<ul>${items}</ul>` })
}

/** Why an operator's decision was not carried out. */
export function operatorNotice(refusal: Refused | { readonly kind: 'changedMeanwhile' }, language: Language): Html {
  if (refusal.kind !== 'changedMeanwhile') return refusedNotice(refusal, language)
  const t = texts[language].ownership
  return alert({ language, kind: 'error', heading: t.desk.refusedHeading, body: t.review.changedMeanwhile })
}

/** What an operator wrote for a decision that somebody else has made meanwhile: there is no field for it any more. */
export function unusedWords(words: string, language: Language): Html | false {
  if (words === '') return false
  return alert({ language, kind: 'info', heading: texts[language].ownership.decide.unusedWords, body: words })
}
