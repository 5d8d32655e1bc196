import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { checkboxField, textArea, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import type { Membership } from '../../../kernel/access/actor.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Supplier, supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { ShortlistSummary } from '../model.ts'
import { routes } from '../routes.ts'
import { organisationField } from './desk.ts'

export type SaveFault = 'noList' | 'nameMissing' | 'nameTooLong' | 'noteTooLong' | 'noOrganisation'

export interface SaveTyped {
  readonly lists: readonly number[]
  readonly name: string
  readonly note: string
  readonly organisation: string
}

export interface SaveView {
  readonly supplier: Supplier
  readonly lists: readonly ShortlistSummary[]
  readonly organisations: readonly Membership[]
  readonly typed: SaveTyped
  readonly fault: SaveFault | undefined
  readonly language: Language
  readonly token: Html
}

const fieldOf: Readonly<Record<SaveFault, string>> = {
  noList: 'name',
  nameMissing: 'name',
  nameTooLong: 'name',
  noteTooLong: 'note',
  noOrganisation: 'organisation',
}

/** On which lists a supplier is to stand. */
export function saveView(view: SaveView): Html {
  const { supplier, organisations, typed, fault, language, token } = view
  const t = texts[language]
  const profile = href(supplierRoutes.show, language, { slug: supplier.slug })
  const message = fault && t.forms[fault]
  const errors: FieldError[] = fault && message ? [{ field: fieldOf[fault], message }] : []
  const error = (field: string) =>
    errors.filter((each) => each.field === field).map((each) => ({ error: each.message }))[0]
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail: [{ text: supplier.name, url: profile }], current: t.save.button }),
      heading: t.save.heading(supplier.name),
      lead: t.save.lead,
    })}
    ${container(
      form({
        language,
        action: href(routes.save, language, { slug: supplier.slug }),
        token,
        errors,
        fields: html`
          ${listChoice(view)}
          ${textField({ language, name: 'name', label: t.save.newList, hint: t.save.newListHint, value: typed.name, required: false, ...error('name') })}
          ${organisations.length > 1 && organisationField({ organisations, value: typed.organisation, language, isMissing: fault === 'noOrganisation' })}
          ${textArea({ language, name: 'note', label: t.forms.note, value: typed.note, required: false, rows: 3, ...error('note') })}`,
        submit: t.save.button,
        cancel: { text: t.save.back(supplier.name), url: profile },
      }),
    )}`
}

function listChoice({ lists, typed, language }: SaveView): Html | false {
  const t = texts[language].save
  if (lists.length === 0) return false
  return checkboxField({
    language,
    name: 'list',
    legend: t.lists,
    required: false,
    values: typed.lists.map(String),
    options: lists.map(({ id, name, holdsSupplier }) => ({
      value: String(id),
      text: name,
      ...(holdsSupplier ? { hint: t.alreadyThere } : {}),
    })),
  })
}
