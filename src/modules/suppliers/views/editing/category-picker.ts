import { submitButton } from '../../../../design/button.ts'
import { details } from '../../../../design/details.ts'
import { hiddenField, textField } from '../../../../design/form/fields.ts'
import { attribute, type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { ancestors, categoryName, children, searchCategories } from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import { type TypedForm, typedField } from './field.ts'

/** Found codes shown: with more, nobody reads the last. */
const mostFound = 15

/** What comes first, by the kind of the offering. */
function wantedBy(kind: string | undefined): 'goods' | 'services' | undefined {
  if (kind === 'product') return 'goods'
  return kind === 'service' ? 'services' : undefined
}

/** Finds CPV codes by everyday words: what was chosen stays ticked, what was found stands below with its place in the tree. */
export function categoryPicker(form: TypedForm, words: string): Html {
  const { language, body } = form
  const t = texts[language].editing.categories
  const { error } = typedField(form, 'categories')
  const chosen = [...new Set(body.categories ?? [])].filter((code) => categoryName(code, language) !== undefined)
  return html`<div class="form-group${error && ' form-error'}">
  <fieldset class="fieldset" id="categories" tabindex="-1" ${attribute('aria-describedby', error ? 'categories-hint categories-error' : 'categories-hint')}>
    <legend class="fieldset-legend">${t.legend}</legend>
    <p class="form-hint" id="categories-hint">${t.hint}</p>
    ${error && html`<span class="form-error-message" id="categories-error">${error}</span>`}
    <h2 class="h4">${t.chosen}</h2>
    ${chosen.length === 0 && html`<p>${t.noneChosen}</p>`}
    ${chosen.map((code) => choice({ code, language, isChosen: true }))}
    ${textField({ language, name: 'words', label: t.words, hint: t.wordsHint, value: words, required: false })}
    ${hiddenField('foundWords', words)}
    ${submitButton({ text: t.find, variant: 'secondary', name: 'button', value: 'findCodes' })}
    ${words !== '' && matches(words, chosen, form)}
  </fieldset>
</div>`
}

function matches(words: string, chosen: readonly string[], { language, body }: TypedForm): Html {
  const t = texts[language].editing.categories
  const found = searchCategories(words, mostFound, wantedBy(body.kind?.[0])).map(({ code }) => code)
  const offered = found.filter((code) => !chosen.includes(code))
  if (found.length === 0) return html`<p role="status">${t.noneFound(words)}</p>`
  const shown = [...chosen, ...found]
  return html`<h2 class="h4" id="found">${t.found(words)}</h2>
    ${offered.map((code) => html`${choice({ code, language, isChosen: false })}${below(code, shown, language)}`)}`
}

/** The codes one step further down, folded away; those that stand on the page already are left out. */
function below(code: string, shown: readonly string[], language: Language): Html | false {
  const codes = children(code)
    .map((child) => child.code)
    .filter((child) => !shown.includes(child))
  if (codes.length === 0) return false
  return details({
    summary: texts[language].editing.categories.below(categoryName(code, language) ?? code),
    body: html`${codes.map((child) => choice({ code: child, language, isChosen: false, under: code }))}`,
  })
}

interface CategoryChoice {
  readonly code: string
  readonly language: Language
  readonly isChosen: boolean
  /** The code it is shown under: one may be shown under several. */
  readonly under?: string
}

/** A code to tick, with the steps of the tree above it. */
function choice({ code, language, isChosen, under }: CategoryChoice): Html {
  const id = ['code', under, code].filter(Boolean).join('-')
  const path = ancestors(code)
    .slice(0, -1)
    .map((above) => categoryName(above, language))
  return html`<div class="form-group-checkbox">
    <input class="form-checkbox" type="checkbox" id="${id}" name="categories" value="${code}" ${attribute('checked', isChosen)}
      ${attribute('aria-describedby', path.length > 0 && `${id}-path`)}>
    <label class="form-label" for="${id}">${categoryName(code, language)} (${code})</label>
    ${path.length > 0 && html`<span class="form-hint" id="${id}-path">${path.join(' › ')}</span>`}
  </div>`
}
