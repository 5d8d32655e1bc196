import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { selectField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { municipalities } from '../../reference/index.ts'
import type { TypedMapping } from '../forms/mapping.ts'
import { texts } from '../locales/texts.ts'
import { type Analysis, type Column, columns } from '../model.ts'
import { routes } from '../routes.ts'
import { removalLink } from './removal.ts'

export interface MappingView {
  readonly language: Language
  readonly analysis: Analysis
  readonly typed: TypedMapping
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** How the file begins and what its columns seem to be, before anything runs. */
export function mappingView(view: MappingView): Html {
  const { language, analysis } = view
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.list.heading, url: href(routes.analyses, language, {}) }],
        current: analysis.title,
      }),
      heading: t.mapping.heading,
      lead: t.mapping.lead,
    })}
    ${container(html`
      ${mappingForm(view)}
      <h2>${t.mapping.previewHeading}</h2>
      ${preview(analysis, language)}
      ${removalLink(analysis, language)}`)}`
}

function mappingForm({ language, analysis, typed, errors, token }: MappingView): Html {
  const t = texts[language].mapping
  const hints: Partial<Record<Column, string>> = { amount: t.amountHint, cvr: t.supplierHint, account: t.accountHint }
  const options = headersOf(analysis, language).map((text, index) => ({ value: String(index), text }))
  const columnFields = columns.map((name) => {
    const hint = hints[name]
    return selectField({
      language,
      name,
      label: t.labels[name],
      value: typed[name],
      options,
      empty: t.none,
      required: name === 'amount',
      ...(hint === undefined ? {} : { hint }),
      ...errorAt(errors, name),
    })
  })
  return form({
    language,
    action: href(routes.run, language, { id: String(analysis.id) }),
    token,
    errors,
    fields: html`${columnFields}
      ${selectField({
        language,
        name: 'municipality',
        label: t.municipality,
        hint: t.municipalityHint,
        value: typed.municipality,
        options: municipalities().map(({ code, name }) => ({ value: code, text: name })),
        empty: t.allOfDenmark,
        required: false,
        ...errorAt(errors, 'municipality'),
      })}`,
    submit: t.submit,
  })
}

function preview(analysis: Analysis, language: Language): Html {
  return table({
    caption: texts[language].mapping.previewCaption,
    columns: headersOf(analysis, language),
    rows: analysis.firstRows ?? [],
  })
}

/** A column without a name is called by its place. */
function headersOf({ headers }: Analysis, language: Language): string[] {
  return headers.map((header, index) => header || texts[language].mapping.column(index + 1))
}
