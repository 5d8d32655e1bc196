import { attribute, type Html, html } from '../../kernel/html/html.ts'
import { formatNumber } from '../../kernel/i18n/format.ts'
import { texts } from '../texts.ts'
import { inputState, type LabelledField, labelledField } from './field-frame.ts'

export interface TextField extends LabelledField {
  /** As it was written last, right or wrong. A password is never sent back. */
  readonly value: string
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'number' | 'date'
  /** What the browser may fill in: a token of the HTML standard such as `email` or `one-time-code`. */
  readonly autocomplete?: string
  /** Which keyboard a telephone shows. */
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  /** Tells how much is expected: a number or a code, a name, a line of text. `medium` unless told. */
  readonly width?: 'short' | 'medium' | 'full'
  /** In characters. The browser cuts off what is pasted beyond it: leave room for the spaces in a pasted number. */
  readonly maxLength?: number
  readonly spellcheck?: boolean
  /**
   * Where what one may mean is asked for while one types, what to call the list of it, and the field of the form in which a
   * suggestion becomes a choice. The page names `suggestionsScript` among its `scripts`.
   */
  readonly suggestions?: { readonly url: string; readonly label: string; readonly choice: string }
}

export interface TextArea extends LabelledField {
  readonly value: string
  /** Lines seen at once; 5 unless told. */
  readonly rows?: number
  /** In characters. Told in the hint and left to the server to judge: a browser would cut off a pasted text unseen. */
  readonly maxLength?: number
}

export interface FileField extends LabelledField {
  /** Endings or types that may be chosen, such as `.csv,.xlsx` or `image/*`. */
  readonly accept: string
  readonly multiple?: boolean
}

const widths = { short: 'input-width-xs', medium: 'input-width-l', full: 'input-width-full' } as const

/** One line to write in. */
export function textField(field: TextField): Html {
  const { name, type = 'text', width = 'medium' } = field
  const input = html`<input class="form-input ${widths[width]}" id="${name}" name="${name}" type="${type}"
    ${shownValue(field)} ${typingAids(field)} ${suggesting(field)} ${inputState(field)}>`
  return labelledField(field, input)
}

/** Several lines to write in. */
export function textArea(field: TextArea): Html {
  const { name, value, rows = 5 } = field
  const hinted = { ...field, hint: hintWithLimit(field) }
  // A browser drops the first line break of a text area: this one, and not the writer's.
  const input = html`<textarea class="form-input" id="${name}" name="${name}" rows="${rows}" ${inputState(hinted)}>
${value}</textarea>`
  return labelledField(hinted, input)
}

/** A file to send along; the form must be `multipart`. Browsers forget the choice when the form is shown again. */
export function fileField(field: FileField): Html {
  const { name, accept, multiple } = field
  const input = html`<input class="form-file" id="${name}" name="${name}" type="file" accept="${accept}"
    ${attribute('multiple', multiple)} ${inputState(field)}>`
  return labelledField(field, input)
}

/** Something the form sends along unseen. Whoever reads it must not trust it more than the rest. */
export function hiddenField(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`
}

function shownValue({ type, value }: TextField): Html {
  return attribute('value', type !== 'password' && value)
}

function typingAids({ autocomplete, inputmode, maxLength, spellcheck }: TextField): Html {
  return html`${attribute('autocomplete', autocomplete)} ${attribute('inputmode', inputmode)}
    ${attribute('maxlength', maxLength)} ${attribute('spellcheck', spellcheck === undefined ? undefined : String(spellcheck))}`
}

function suggesting({ suggestions }: TextField): Html {
  return html`${attribute('data-suggestions', suggestions?.url)} ${attribute('data-suggestions-label', suggestions?.label)}
    ${attribute('data-suggestions-choice', suggestions?.choice)}`
}

function hintWithLimit({ language, hint, maxLength }: TextArea): TextArea['hint'] {
  if (maxLength === undefined) return hint
  const limit = texts[language].form.atMost(formatNumber(maxLength, language))
  return hint ? html`${hint} ${limit}` : limit
}
