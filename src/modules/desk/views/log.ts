import { linkButton } from '../../../design/button.ts'
import { details } from '../../../design/details.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { textField } from '../../../design/form/fields.ts'
import { table } from '../../../design/table.ts'
import type { AuditRecord } from '../../../kernel/audit/read.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import type { LogAsked } from '../forms/lists.ts'
import { texts } from '../locales/texts.ts'
import { type LogPage, namedIn } from '../model/log.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'
import { moment } from './moment.ts'
import { olderLinks } from './older-links.ts'

export interface LogView extends LogPage {
  readonly language: Language
  readonly asked: LogAsked
}

/** Who did what, the newest first. */
export function logView(view: LogView): Html {
  const { language, asked, entries, next } = view
  const t = texts[language].log
  const { before, ...filter } = asked
  const url = (from: number | undefined) => href(routes.log, language, {}, { ...filter, before: from })
  const main = html`
    <p>${t.check} <code>bin/rummelig check</code>.</p>
    ${filters(view)}
    ${entries.length === 0 ? nothing(language) : list(view)}
    ${olderLinks({ language, url, before, next })}`
  return deskPage({ language, tab: 'log', lead: t.lead, main })
}

/** Out of the way until somebody looks for something. */
function filters(view: LogView): Html {
  const { before: _, ...filter } = view.asked
  const isFiltered = Object.values(filter).some((text) => text !== '')
  if (isFiltered) return filterForm(view)
  return details({ summary: texts[view.language].log.find, body: filterForm(view) })
}

/** A form of the address: a filtered log can be kept and passed on. */
function filterForm({ language, asked }: LogView): Html {
  const t = texts[language].log
  const field = (name: 'action' | 'subject' | 'actor', label: string, hint: string) =>
    textField({ language, name, label, hint, value: asked[name], required: false, spellcheck: false })
  return html`<form class="form" method="get" action="${href(routes.log, language, {})}">
    ${field('action', t.action, t.actionHint)}
    ${field('subject', t.subject, t.subjectHint)}
    ${field('actor', t.actor, t.actorHint)}
    <div class="button-row"><button class="button button-secondary" type="submit">${t.filter}</button></div>
  </form>`
}

function nothing(language: Language): Html {
  const t = texts[language].log
  const all = linkButton({ text: t.clear, url: href(routes.log, language, {}), variant: 'secondary' })
  return emptyState({ heading: t.nothingHeading, text: t.nothing, actions: [all] })
}

function list(view: LogView): Html {
  const { caption, columns } = texts[view.language].log
  return table({ caption, columns, rows: view.entries.map((entry) => row(entry, view)) })
}

function row(entry: AuditRecord, view: LogView): (Html | string)[] {
  return [
    String(entry.number),
    moment(entry.at, view.language),
    actorInWords(entry.actor, view),
    actionInWords(entry.action, view.language),
    nameOf(entry.subject, view),
    detailInWords(entry, view),
  ]
}

function actorInWords(actor: string, view: LogView): Html | string {
  const { actors } = texts[view.language].log
  if (actor === 'console' || actor === 'system') return actors[actor]
  return nameOf(actor, view)
}

/** What the log says; by name, and with the way there, as far as it is still known. */
function nameOf(logged: string, view: LogView): Html | string {
  const named = namedIn(logged)
  switch (named?.kind) {
    case 'person':
      return personInWords(named.number, view) ?? logged
    case 'supplier':
      return supplierInWords(named.number, view) ?? logged
    case 'organisation':
      return organisationInWords(named.number, view) ?? logged
    case 'mail':
      return link(logged, href(routes.mail, view.language, { id: String(named.number) }))
    case undefined:
      return logged
  }
}

/** There is no page of a person: the way is to what they did. */
function personInWords(number: number, { language, people }: LogView): Html | string | undefined {
  const t = texts[language].log
  const person = people.get(number)
  if (person === undefined) return undefined
  if (person.isDeleted) return t.deleted(number)
  const url = href(routes.log, language, {}, { actor: `person ${number}` })
  return link(t.person(person.name ?? person.email ?? '', number), url)
}

function supplierInWords(number: number, { language, suppliers }: LogView): Html | string | undefined {
  const supplier = suppliers.get(number)
  if (supplier === undefined) return undefined
  const { name, slug, isListed } = supplier
  return isListed ? link(name, href(supplierRoutes.show, language, { slug })) : name
}

function organisationInWords(number: number, { language, organisations }: LogView): Html | undefined {
  const organisation = organisations.get(number)
  return organisation && link(organisation.name, href(organisationRoutes.review, language, { id: String(number) }))
}

function link(text: string, url: string): Html {
  return html`<a href="${url}">${text}</a>`
}

/** An action in words leads to its like; one without words of its own stands as the log has it. */
function actionInWords(action: string, language: Language): Html {
  const known = texts[language].log.actions.find((each) => each.action === action)
  if (known === undefined) return html`<code>${action}</code>`
  return link(known.words, href(routes.log, language, {}, { action }))
}

function detailInWords({ detail }: AuditRecord, view: LogView): Html {
  const parts = Object.entries(detail).map(([word, value]) => {
    const logged = `${word} ${String(value)}`
    return namedIn(logged) === undefined ? `${word}: ${String(value)}` : nameOf(logged, view)
  })
  return html`${parts.map((part, index) => html`${index > 0 && ', '}${part}`)}`
}
