import { buttonGroup, submitButton } from '../../../../design/button.ts'
import { checkboxField, textArea, textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { endpointUrl } from '../../../../kernel/http/href.ts'
import { categoryName, searchCategories } from '../../../reference/index.ts'
import { texts } from '../../locales/texts.ts'
import { contentLimits } from '../../model/content-limits.ts'
import { categorySuggestionEndpoints } from '../../routes/category-suggestions.ts'
import { type TypedStep, typedField } from './typed.ts'

/** Found categories shown: with more, nobody reads the last. */
const mostFound = 15

/** What is needed. Categories are found by words; what was chosen stays ticked above what was found. */
export function needFields(form: TypedStep): Html {
  const { language, words } = form
  const t = texts[language].buying.fields
  return html`
    ${textField({
      ...typedField(form, 'title'),
      label: t.title,
      hint: t.titleHint,
      required: true,
      width: 'full',
      maxLength: contentLimits.title,
    })}
    ${textArea({
      ...typedField(form, 'description'),
      label: t.description,
      hint: t.descriptionHint,
      required: true,
      rows: 10,
      maxLength: contentLimits.description,
    })}
    ${textField({
      language,
      name: 'words',
      label: t.words,
      hint: t.wordsHint,
      value: words,
      required: false,
      autocomplete: 'off',
      suggestions: {
        url: endpointUrl(categorySuggestionEndpoints.categorySuggestions, {}, { language }),
        label: texts[language].buying.suggestions.label,
        choice: 'categories',
      },
    })}
    ${buttonGroup([submitButton({ text: t.find, variant: 'secondary', name: 'button', value: 'find' })])}
    ${categories(form)}`
}

function categories(form: TypedStep): Html {
  const { language, words, body } = form
  const t = texts[language].buying.fields
  const chosen = [...new Set(body.categories ?? [])].filter((code) => categoryName(code, language) !== undefined)
  const found = words === '' ? [] : searchCategories(words, mostFound).map(({ code }) => code)
  const { value: _, ...field } = typedField(form, 'categories')
  const options = [...new Set([...chosen, ...found])].map((code) => ({
    value: code,
    text: `${categoryName(code, language)} (${code})`,
  }))
  return html`
    ${checkboxField({ ...field, legend: t.categories, hint: t.categoriesHint, required: true, values: chosen, options })}
    ${words !== '' && found.length === 0 && html`<p role="status">${t.noneFound(words)}</p>`}`
}
