import { type Html, html, safeUrl } from '../../../../kernel/html/html.ts'
import { formatDate, formatList } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { texts } from '../../locales/texts.ts'
import { isLikeName } from '../../model/name-likeness.ts'
import {
  declaredKinds,
  isExpired,
  missingKinds,
  type VerificationFact,
  type VerificationKind,
} from '../../model/verification.ts'

export interface VerificationFacts {
  readonly facts: readonly VerificationFact[]
  /** What the page calls the enterprise: a register may have another name for it. */
  readonly names: readonly string[]
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
export function factText(
  fact: VerificationFact,
  { names, language, day }: Omit<VerificationFacts, 'facts'>,
  heading = texts[language].verification.kinds[fact.what],
): Html {
  const t = texts[language].verification
  const { byKind, byName, checkedOn } = fact
  return html`<strong>${heading}</strong><br>
    ${t.facts.by[byKind](byName, formatDate(checkedOn, language))}
    ${byKind === 'register' && registeredAs(fact, names, language)}
    ${evidence(fact, language)}
    ${validity(fact, { language, day })}`
}

/** The name that the register has, so that everybody sees whether it is the same enterprise. */
function registeredAs({ evidence: name }: VerificationFact, names: readonly string[], language: Language): string {
  if (name === null) return ''
  const { registeredAs, otherName } = texts[language].verification.facts
  return isLikeName(names, name) ? registeredAs(name) : `${registeredAs(name)} ${otherName}`
}

/** Whether a register has an enterprise of quite another name under the number. */
export function hasOtherName({ facts, names }: Pick<VerificationFacts, 'facts' | 'names'>): boolean {
  return facts.some(
    ({ byKind, evidence }) => byKind === 'register' && evidence !== null && !isLikeName(names, evidence),
  )
}

function evidence({ what, byKind, evidence, evidenceUrl }: VerificationFact, language: Language): Html {
  const t = texts[language].verification
  // Written by whoever checked, who in Denmark writes Danish.
  const words = evidence !== null && byKind !== 'register' && html`${t.facts.evidence} <q lang="da">${evidence}</q>`
  const link =
    evidenceUrl !== null &&
    html`<a href="${safeUrl(evidenceUrl)}" rel="nofollow noopener">${t.facts.seeEvidence(t.kinds[what])}</a>.`
  return html`${words} ${link}`
}

function validity(fact: VerificationFact, { language, day }: Pick<VerificationFacts, 'language' | 'day'>): string {
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
