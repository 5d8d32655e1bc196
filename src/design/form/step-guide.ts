import { type Html, html } from '../../kernel/html/html.ts'
import { formatNumber } from '../../kernel/i18n/format.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import { labelledIcon } from '../icon.ts'
import { texts } from '../texts.ts'

export interface Step {
  readonly text: string
  /** Absent where one cannot go there now. */
  readonly url?: string
  readonly state: 'done' | 'current' | 'ahead'
}

export interface Steps {
  readonly language: Language
  readonly heading: string
  readonly steps: readonly Step[]
}

/** How far one has come in something that takes several pages. One on a page: the id of its heading is `steps`. */
export function steps({ language, heading, steps: all }: Steps): Html {
  const current = all.findIndex(({ state }) => state === 'current') + 1
  const where = texts[language].steps.stepOf(formatNumber(current, language), formatNumber(all.length, language))
  const list = html`<ol class="step-indicator" role="list">${all.map((step, index) => item(step, formatNumber(index + 1, language), language))}</ol>`
  return html`<section class="steps" aria-labelledby="steps">
  <h2 class="steps-heading" id="steps">${heading}</h2>
  ${current > 0 ? folded(where, list) : list}
</section>`
}

/** On a narrow screen the list is folded away; on a wide one the style sheet opens it and puts a line in the summary's place. */
function folded(where: string, list: Html): Html {
  return html`<p class="step-subheading steps-wide">${where}</p>
  <details class="details steps-folded"><summary class="details-summary">${where}</summary><div class="details-text">${list}</div></details>`
}

function item(step: Step, number: string, language: Language): Html {
  const content = html`${marker(step, number, language)}<span class="step-title">${step.text}</span>`
  if (step.state === 'current') return html`<li class="current" aria-current="step">${place(step, content)}</li>`
  return html`<li ${step.url === undefined && html`class="disabled"`}>${place(step, content)}</li>`
}

function place({ url }: Step, content: Html): Html {
  return url === undefined
    ? html`<div class="step">${content}</div>`
    : html`<a class="step" href="${url}">${content}</a>`
}

function marker({ state }: Step, number: string, language: Language): Html {
  if (state !== 'done') return html`<span class="step-number"><span>${number}</span></span>`
  return html`<span class="step-icon">${labelledIcon('check', texts[language].steps.done(number), '')}</span>`
}
