import { type Html, html } from '../kernel/html/html.ts'

export interface TimelineEntry {
  /** As it is read, such as `3. marts 2026`. */
  readonly when: string
  readonly text: Html | string
  /** Who did it, or in what words. */
  readonly detail?: Html | string
}

/** What happened, in the order given. */
export function timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): Html {
  return html`<ol class="timeline nobullet-list no-max-width" role="list">${entries.map(item)}</ol>`
}

function item({ when, text, detail }: TimelineEntry): Html {
  return html`<li>
    <span class="timeline-when">${when}</span>
    <div class="timeline-text">${text}</div>
    ${detail && html`<div class="timeline-detail">${detail}</div>`}
  </li>`
}
