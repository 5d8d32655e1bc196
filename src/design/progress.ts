import { type Html, html } from '../kernel/html/html.ts'

export interface ProgressBar {
  /** Says the figure too, such as “Profilen er 65 procent færdig”: not everyone sees the bar. */
  readonly label: string
  /** 0-100. */
  readonly percent: number
}

/** How much of something is done. */
export function progressBar({ label, percent }: ProgressBar): Html {
  return html`<label class="progress"><span>${label}</span><progress max="100" value="${percent}"></progress></label>`
}
