import { type ButtonVariant, buttonGroup, linkButton } from '../../../../design/button.ts'
import { buttonForm } from '../../../../design/form/form.ts'
import { progressBar } from '../../../../design/progress.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Completeness } from '../../model/completeness.ts'
import type { DeskStep } from '../../model/desk.ts'
import { deskRoutes } from '../../routes/ownership.ts'
import { sectionUrl } from '../editing/section-url.ts'

export interface NextView {
  readonly next: readonly DeskStep[]
  readonly language: Language
  readonly token: Html
}

/** The thing to do next, the buttons for what can be done now, and then what comes after it. */
export function nextView({ next, language, token }: NextView): Html {
  const t = texts[language].ownership.desk
  const [first, ...others] = next
  if (first === undefined) return html`<h2>${t.nothingNext}</h2><p>${t.nothingNextBody}</p>`
  return html`
    <h2>${t.nextHeading}</h2>
    <p>${stepInWords(first, language)}.</p>
    ${buttonGroup(stepButtons({ next, language, token }))}
    ${others.length > 0 && html`<h3>${t.alsoHeading}</h3><ul>${others.map((each) => html`<li>${stepLink(each, language)}</li>`)}</ul>`}`
}

/** Of the first step, and of sending the page again: nobody but its owner knows when the words are followed. The last one stands out. */
function stepButtons({ next, language, token }: NextView): Html[] {
  const steps = next.filter(({ kind }, index) => index === 0 || kind === 'submitAgain')
  return steps.flatMap((step, index) => {
    const variant = index === steps.length - 1 ? 'primary' : 'secondary'
    return stepButton(step, { language, token, variant }) || []
  })
}

/** What is to be done, without a full stop. */
export function stepInWords(step: DeskStep, language: Language): string {
  const t = texts[language]
  const { next } = t.ownership.desk
  return step.kind === 'fill' ? next.fill(t.editing.sections[step.section], step.faults) : next[step.kind]
}

interface StepButton extends Omit<NextView, 'next'> {
  readonly variant: ButtonVariant
}

function stepButton(step: DeskStep, { language, token, variant }: StepButton): Html | false {
  const t = texts[language].ownership.desk
  switch (step.kind) {
    case 'fill':
      return linkButton({ text: t.edit, url: sectionUrl(step.section, language, { check: 'yes' }), variant })
    case 'submit':
      return buttonForm({ action: href(deskRoutes.submit, language, {}), token, text: t.submit, variant })
    case 'submitAgain':
      return buttonForm({ action: href(deskRoutes.submit, language, {}), token, text: t.submitAgain, variant })
    case 'publish':
      return buttonForm({ action: href(deskRoutes.publish, language, {}), token, text: t.publish, variant })
    case 'confirm':
      return buttonForm({ action: href(deskRoutes.confirm, language, {}), token, text: t.confirm, variant })
    case 'resume':
      return buttonForm({ action: href(deskRoutes.resume, language, {}), token, text: t.resume, variant })
    case 'reopen':
      return buttonForm({ action: href(deskRoutes.reopen, language, {}), token, text: t.reopen, variant })
    case 'readWords':
      return linkButton({ text: t.correct, url: sectionUrl(step.section, language), variant })
    case 'wait':
      return false
  }
}

function stepLink(step: DeskStep, language: Language): Html | string {
  const words = stepInWords(step, language)
  return step.kind === 'fill'
    ? html`<a href="${sectionUrl(step.section, language, { check: 'yes' })}">${words}</a>`
    : words
}

/** How much the page tells, and what to add, each with what it gives. */
export function completenessView({ percent, next }: Completeness, language: Language): Html {
  const t = texts[language].ownership.desk
  const labels = texts[language].editing.next
  const items = next
    .slice(0, 3)
    .map(
      ({ key, weight, section }) =>
        html`<li><a href="${sectionUrl(section, language)}">${labels[key]}</a> (${t.adds(formatNumber(weight, language))})</li>`,
    )
  return html`
    <h2>${t.completenessHeading}</h2>
    ${progressBar({ label: t.completeness(formatNumber(percent, language)), percent })}
    ${items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${t.completenessDone}</p>`}`
}
