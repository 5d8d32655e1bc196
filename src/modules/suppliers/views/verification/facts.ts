import { type Html, html, safeUrl } from '../../../../kernel/html/html.ts'
import { formatDate, formatList } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { texts } from '../../locales/texts.ts'
import {
  declaredKinds,
  isExpired,
  missingKinds,
  type VerificationFact,
  type VerificationKind,
} from '../../model/verification.ts'

export interface VerificationFacts {
  readonly facts: readonly VerificationFact[]
  readonly language: Language
  /** The day that decides what has expired. */
  readonly day: Day
}

/** What was checked, one fact at a time: what, by whom, when, on what evidence, until when. Then, calmly, what nobody knows. */
export function verificationFacts(view: VerificationFacts): Html {
  const { facts, language } = view
  const { nothing, unknownExplained } = texts[language].verification.facts
  if (facts.length === 0) return html`<p>${nothing} ${unknownExplained}</p>`
  return html`
    <ul class="verifications">${facts.map((fact) => html`<li>${factText(fact, view)}</li>`)}</ul>
    ${unknown(view)}`
}

/** One fact in plain words. */
export function factText(fact: VerificationFact, { language, day }: Omit<VerificationFacts, 'facts'>): Html {
  const t = texts[language].verification
  const { what, byKind, byName, checkedOn } = fact
  return html`<strong>${t.kinds[what]}</strong><br>
    ${t.facts.by[byKind](byName, formatDate(checkedOn, language))}
    ${evidence(fact, language)}
    ${validity(fact, { language, day })}`
}

function evidence({ what, evidence, evidenceUrl }: VerificationFact, language: Language): Html {
  const t = texts[language].verification
  // Written by whoever checked, who in Denmark writes Danish.
  const words = evidence !== null && html`${t.facts.evidence} <q lang="da">${evidence}</q>`
  const link =
    evidenceUrl !== null &&
    html`<a href="${safeUrl(evidenceUrl)}" rel="nofollow noopener">${t.facts.seeEvidence(t.kinds[what])}</a>.`
  return html`${words} ${link}`
}

function validity(fact: VerificationFact, { language, day }: Omit<VerificationFacts, 'facts'>): string {
  if (fact.validUntil === null) return ''
  const { expired, validUntil } = texts[language].verification.facts
  return (isExpired(fact, day) ? expired : validUntil)(formatDate(fact.validUntil, language))
}

function unknown({ facts, language, day }: VerificationFacts): Html | false {
  const missing = missingKinds(facts, day)
  if (missing.length === 0) return false
  const { facts: t } = texts[language].verification
  return html`<p>${t.unknown(formatList(questions(missing, language), language))} ${t.unknownExplained}</p>`
}

/** What nobody has told; the criteria are one question while nothing is known of any of them. */
function questions(missing: readonly VerificationKind[], language: Language): string[] {
  const { missing: t, noCriterion } = texts[language].verification
  if (!declaredKinds.every((kind) => missing.includes(kind))) return missing.map((kind) => t[kind])
  const others = missing.filter((kind) => !declaredKinds.some((declared) => declared === kind))
  return [...others.map((kind) => t[kind]), noCriterion]
}
