import { type Html, html } from '../kernel/html/html.ts'
import { buttonGroup } from './button.ts'

export interface EmptyState {
  readonly heading: string
  /** Says what to do next, not only what is missing. */
  readonly text: string
  /** Buttons or links that lead on. */
  readonly actions: readonly Html[]
}

/** Stands where a list would, when there is nothing to list. */
export function emptyState({ heading, text, actions }: EmptyState): Html {
  return html`<div class="empty-state">
  <h2>${heading}</h2>
  <p>${text}</p>
  ${actions.length > 0 && buttonGroup(actions)}
</div>`
}
