import { alert } from '../../../design/alert.ts'
import { badges } from '../../../design/badge.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { resultCard, resultList } from '../../../design/card.ts'
import { details } from '../../../design/details.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { textArea, textField } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { municipalityByCode } from '../../reference/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { noteField } from '../forms/shortlist.ts'
import { texts } from '../locales/texts.ts'
import type { Shortlist, ShownEntry } from '../model.ts'
import { files, routes } from '../routes.ts'

export type ListFault =
  | { readonly kind: 'nameMissing' | 'nameTooLong' | 'nameTaken' }
  | { readonly kind: 'noteTooLong'; readonly supplierId: number }

export interface ListView {
  readonly list: Shortlist
  readonly organisation: string
  readonly entries: readonly ShownEntry[]
  /** What else can be done with the list. */
  readonly links: readonly { readonly text: string; readonly url: string }[]
  readonly notice: unknown
  readonly fault: ListFault | undefined
  readonly typedName: string
  readonly typedNote: { readonly supplierId: number; readonly note: string } | undefined
  readonly language: Language
  readonly token: Html
}

/** A list: who stands on it, with what colleagues wrote, and the ways to take it along. */
export function listView(view: ListView): Html {
  const { list, organisation, entries, language } = view
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.desk.heading, url: href(routes.desk, language, {}) }],
        current: list.name,
      }),
      heading: list.name,
      lead: `${t.list.lead(organisation)} ${t.list.suppliers(entries.length)}.`,
      ...(entries.length > 0 ? { body: linksTo(view) } : {}),
    })}
    ${mainAndSide({
      main: html`${notice(view)}${entries.length === 0 ? nothing(language) : resultList(entries.map((entry) => card(entry, view)))}`,
      side: html`${takeAlong(view)}${manage(view)}`,
    })}`
}

function linksTo({ links }: ListView): Html {
  return buttonGroup(links.map((link) => linkButton({ ...link, variant: 'primary' })))
}

function notice({ notice: done, language }: ListView): Html | false {
  const { renamed, noteSaved, entryRemoved, supplierSaved } = texts[language].list
  const sentence = new Map<unknown, string>(Object.entries({ renamed, noteSaved, entryRemoved, supplierSaved })).get(
    done,
  )
  return sentence !== undefined && alert({ language, kind: 'success', heading: sentence })
}

function nothing(language: Language): Html {
  const t = texts[language]
  const search = linkButton({ text: t.desk.search, url: href(supplierRoutes.search, language, {}), variant: 'primary' })
  return emptyState({ heading: t.list.emptyHeading, text: t.list.empty, actions: [search] })
}

function card(entry: ShownEntry, view: ListView): Html {
  const { language } = view
  const { supplier, addedByName, addedAt } = entry
  const { address, offerings, isListed } = supplier
  const t = texts[language].list
  const municipality = address.municipality === null ? undefined : municipalityByCode(address.municipality)?.name
  return resultCard({
    heading: supplier.name,
    url: href(supplierRoutes.show, language, { slug: supplier.slug }),
    level: 2,
    subheading: [...new Set([address.town, municipality])].filter(Boolean).join(', '),
    body: html`
      ${!isListed && badges([{ text: t.hidden, kind: 'warning' }])}
      ${
        offerings.length > 0 &&
        html`<p>${offerings
          .slice(0, 4)
          .map(({ title }) => title)
          .join(' · ')}</p>`
      }
      <p class="form-hint">${t.added(addedByName ?? t.deletedPerson, formatDate(dayInDenmark(addedAt), language))}</p>
      ${noteForm(entry, view)}
      ${removeForm(entry, view)}`,
  })
}

/** Shut until somebody wants to write; open where there is something to read or to put right. */
function noteForm({ supplier, note }: ShownEntry, { list, fault, typedNote, language, token }: ListView): Html {
  const t = texts[language].forms
  const hasFault = fault?.kind === 'noteTooLong' && fault.supplierId === supplier.id
  const body = form({
    language,
    action: href(routes.changeNote, language, { id: String(list.id), supplier: String(supplier.id) }),
    token,
    errors: hasFault ? [{ field: noteField(supplier.id), message: t.noteTooLong }] : [],
    fields: textArea({
      language,
      name: noteField(supplier.id),
      label: t.noteFor(supplier.name),
      value: (typedNote?.supplierId === supplier.id ? typedNote.note : note) ?? '',
      required: false,
      rows: 3,
      ...(hasFault ? { error: t.noteTooLong } : {}),
    }),
    submit: t.saveNote,
  })
  return html`${note !== null && html`<p>${note}</p>`}${hasFault ? body : details({ summary: note === null ? t.writeNote : t.changeNote, body })}`
}

function removeForm({ supplier }: ShownEntry, { list, language, token }: ListView): Html {
  return buttonForm({
    action: href(routes.removeEntry, language, { id: String(list.id), supplier: String(supplier.id) }),
    token,
    text: texts[language].forms.removeEntry(supplier.name),
    variant: 'link',
  })
}

function takeAlong({ list, language }: ListView): Html {
  const t = texts[language].list
  const id = String(list.id)
  return panel({
    heading: t.takeAlong,
    body: html`<ul>
      <li><a href="${fileUrl(files.xlsx, { id })}">${t.xlsx}</a></li>
      <li><a href="${fileUrl(files.csv, { id })}">${t.csv}</a></li>
    </ul>`,
  })
}

function manage({ list, fault, typedName, language, token }: ListView): Html {
  const t = texts[language]
  const id = String(list.id)
  const error = fault !== undefined && fault.kind !== 'noteTooLong' ? t.forms[fault.kind] : undefined
  return panel({
    heading: t.list.manage,
    body: html`
      ${form({
        language,
        action: href(routes.rename, language, { id }),
        token,
        errors: error === undefined ? [] : [{ field: 'name', message: error }],
        fields: textField({
          language,
          name: 'name',
          label: t.forms.name,
          value: typedName,
          width: 'full',
          ...(error === undefined ? {} : { error }),
        }),
        submit: t.forms.rename,
      })}
      <p><a href="${href(routes.confirmRemoval, language, { id })}">${t.list.removeLink}</a></p>`,
  })
}
